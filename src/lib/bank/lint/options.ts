import type { Feedback, Item } from '../schema.ts';
import type { Path } from './rule.ts';

/** A choice of a choice item, or one of the listed spans of a hottext item. */
export interface Option extends Feedback {
	id: string;
	text: string;
	correct: boolean;
	path: Path;
}

/** The options of an item that is answered by choosing among listed ones; none for the other items. */
export function optionsOf(item: Item): Option[] {
	if (item.interaction === 'choice') {
		return item.choices.map(({ id, text, correct = false, feedback, misconception }, i) => ({
			id,
			text,
			correct,
			feedback,
			misconception,
			path: ['choices', i]
		}));
	}
	if (item.interaction === 'hottext') {
		return (item.spans ?? []).map(({ id, at, correct = false, feedback, misconception }, i) => ({
			id,
			text: at.exact,
			correct,
			feedback,
			misconception,
			path: ['spans', i]
		}));
	}
	return [];
}

/** A text as a reader takes it: without what only typing makes different. */
export function plainText(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[“”„«»]/g, '"')
		.replace(/[‘’‚]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.,;:!?…]+$/, '');
}
