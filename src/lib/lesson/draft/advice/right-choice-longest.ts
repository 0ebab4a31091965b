import type { Item } from '../../../bank/schema.ts';
import { noFixes, type Advice } from './advice.ts';

export const rightChoiceLongest: Advice<Item> = {
	words: () =>
		'The right choice is much longer than the others, so that students choose it for its length. Shorten it, or say more in the others.',
	fixes: noFixes
};
