import type { Item } from '../schema.ts';
import { optionsOf, plainText } from './options.ts';
import { itemFindings, type Path, type Rule } from './rule.ts';

/** Two choices that read the same cannot be told apart. (Equal spans of the article can: they stand in two places.) */
export const equalChoices: Rule = {
	id: 'equal-choices',
	severity: 'error',
	check: ({ bank }) =>
		itemFindings(bank, (item) =>
			textLists(item).flatMap((list) => {
				const read = list.map(({ text }) => plainText(text));
				return list.flatMap(({ text, path }, i) =>
					read.indexOf(read[i]!) < i
						? [{ path: [...path, 'text'], message: `“${text}” stands twice; change or remove one` }]
						: []
				);
			})
		)
};

/** The lists of an item from which a student chooses by what stands there. */
function textLists(item: Item): { text: string; path: Path }[][] {
	const located = (list: readonly { text: string }[], name: string) =>
		list.map(({ text }, i) => ({ text, path: [name, i] }));
	switch (item.interaction) {
		case 'choice':
			return [optionsOf(item)];
		case 'match':
			return [located(item.left, 'left'), located(item.right, 'right')];
		case 'order':
			return [located(item.order, 'order')];
		case 'hottext':
		case 'extended-text':
			return [];
	}
}
