import type { Item } from '../schema.ts';
import { optionsOf } from './options.ts';
import { itemFindings, type Path, type Rule } from './rule.ts';

/**
 * Whoever answers wrongly is told why. Not asked of every sentence of a `segment: sentence` (the explanation answers
 * for those without) nor of the things of an order.
 */
export const missingFeedback: Rule = {
	id: 'missing-feedback',
	severity: 'warning',
	check: ({ bank }) => itemFindings(bank, silentOptions)
};

function silentOptions(item: Item): { path: Path; message: string }[] {
	if (item.interaction === 'match') {
		const { mispairs = [], pairs, right } = item;
		return item.left.flatMap(({ id, feedback }, i) => {
			const wrong = right.filter((side) => !pairs.some(([l, r]) => l === id && r === side.id));
			const isSilent = wrong.some(
				(side) => !mispairs.some(({ pair, feedback: says }) => says && pair[0] === id && pair[1] === side.id)
			);
			return feedback !== undefined || !isSilent
				? []
				: [{ path: ['left', i], message: 'says nothing when it is matched wrongly; add "feedback"' }];
		});
	}
	return optionsOf(item)
		.filter(({ correct, feedback }) => !correct && feedback === undefined)
		.map(({ path }) => ({ path, message: 'is wrong and does not say why; add "feedback"' }));
}
