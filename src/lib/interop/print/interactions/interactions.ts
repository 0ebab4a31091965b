import type { Interaction } from '../../../bank/schema.ts';
import { choice } from './choice.ts';
import { extendedText } from './extended-text.ts';
import { hottext } from './hottext.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import type { Printed } from './printed.ts';

const PRINTED: { [I in Interaction]: Printed<I> } = {
	choice,
	hottext,
	match,
	order,
	'extended-text': extendedText
};

/** How an interaction is printed; the one place where the registry’s type is widened. */
export function printed(interaction: Interaction): Printed<Interaction> {
	return PRINTED[interaction] as Printed<Interaction>;
}
