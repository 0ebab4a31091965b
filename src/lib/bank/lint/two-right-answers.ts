import type { Item } from '../schema.ts';
import { optionsOf } from './options.ts';
import { itemFindings, type LintInput, type Path, type Rule } from './rule.ts';

/** Where one answer can be given, one is right. */
export const twoRightAnswers: Rule = {
	id: 'two-right-answers',
	severity: 'error',
	check: (input) => itemFindings(input.bank, (item) => extraAnswers(item, input))
};

function extraAnswers(item: Item, input: LintInput): { path: Path; message: string }[] {
	if (item.interaction === 'match') {
		return item.pairs.flatMap(([left], n) =>
			item.pairs.findIndex(([other]) => other === left) < n
				? [{ path: ['pairs', n], message: `"${left}" goes to two rights; keep one pair` }]
				: []
		);
	}
	if ((item.interaction !== 'choice' && item.interaction !== 'hottext') || item.multiple) return [];
	if (item.interaction === 'hottext' && item.segment) {
		const sentences = new Set((item.correct ?? []).flatMap((anchor) => input.sentencesOf(anchor)));
		return sentences.size > 1
			? [
					{
						path: ['correct'],
						message: `${sentences.size} sentences are right, and one can be chosen; quote words of one, or add "multiple: true"`
					}
				]
			: [];
	}
	return optionsOf(item)
		.filter(({ correct }) => correct)
		.slice(1)
		.map(({ path }) => ({
			path,
			message: 'is a second right choice, and one can be made; keep one, or add "multiple: true" to the item'
		}));
}
