import { optionsOf } from './options.ts';
import { itemFindings, type Rule } from './rule.ts';

/** How much longer than the longest wrong choice the right one must be to stand out: this many times, … */
const TIMES = 1.5;
/** … and this many characters. */
const MORE = 20;

/** A right choice that is much longer than the others is chosen for its length. */
export const rightChoiceLongest: Rule = {
	id: 'right-choice-longest',
	severity: 'warning',
	check: ({ bank }) =>
		itemFindings(bank, (item) => {
			if (item.interaction !== 'choice') return [];
			const options = optionsOf(item);
			const wrong = options.filter(({ correct }) => !correct).map(({ text }) => text.length);
			if (wrong.length === 0) return [];
			const longest = Math.max(...wrong);
			return options
				.filter(
					({ correct, text }) => correct && text.length > longest * TIMES && text.length > longest + MORE
				)
				.map(({ text, path }) => ({
					path: [...path, 'text'],
					message: `the right choice stands out by its length (${text.length} characters, the longest wrong one ${longest}); shorten it or say more in the others`
				}));
		})
};
