import type { Item } from '../../bank/schema.ts';

/** SCORM 1.2 has one letter or digit for an option. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export interface LetteredOption {
	letter: string;
	id: string;
	text: string;
}

/**
 * The options of a question with their letters in SCORM 1.2, in the order of the question bank, so that a letter means the
 * same for everybody; none where the answers are words, or where there are more options than letters.
 */
export function letteredOptions(item: Item): LetteredOption[] {
	const options = optionsOf(item);
	return options.length > LETTERS.length
		? []
		: options.map(({ id, text }, i) => ({ letter: LETTERS[i]!, id, text }));
}

/** No id stands on both sides of a match. */
function optionsOf(item: Item): { id: string; text: string }[] {
	switch (item.interaction) {
		case 'choice':
			return item.choices;
		case 'order':
			return item.order;
		case 'match':
			return [...item.left, ...item.right];
		default:
			return [];
	}
}
