import type { Item } from '../../../bank/schema.ts';
import { noFixes, type Advice } from './advice.ts';

export const rightInOnePlace: Advice<Item> = {
	words: () =>
		'In every question of this kind the right words come at the same place among those that can be chosen. Students will notice: offer words before and after them.',
	fixes: noFixes
};
