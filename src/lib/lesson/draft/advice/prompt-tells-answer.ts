import type { Item } from '../../../bank/schema.ts';
import { noFixes, type Advice } from './advice.ts';

export const promptTellsAnswer: Advice<Item> = {
	words: () =>
		'The question has the words of the right answer in it, and of no other. Ask without these words.',
	fixes: noFixes
};
