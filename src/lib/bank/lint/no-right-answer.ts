import { itemFindings, type Rule } from './rule.ts';
import { optionsOf } from './options.ts';

/** Every item that is scored can be answered rightly. */
export const noRightAnswer: Rule = {
	id: 'no-right-answer',
	severity: 'error',
	check: ({ bank }) =>
		itemFindings(bank, (item) => {
			if (item.interaction === 'match') {
				return item.left.flatMap(({ id }, i) =>
					item.pairs.some(([left]) => left === id)
						? []
						: [{ path: ['left', i], message: 'goes to no right; add a pair for it to "pairs"' }]
				);
			}
			if (item.interaction === 'hottext' && item.segment) {
				return (item.correct ?? []).length > 0
					? []
					: [{ path: [], message: 'no sentence is right; quote it under "correct"' }];
			}
			const options = optionsOf(item);
			return options.length === 0 || options.some(({ correct }) => correct)
				? []
				: [{ path: [options[0]!.path[0]!], message: 'no choice is right; mark one with "correct: true"' }];
		})
};
