import type { Item } from '../../../bank/schema.ts';
import { noFixes, type Advice } from './advice.ts';

export const missingFeedback: Advice<Item> = {
	words: ({ path }) =>
		path[0] === 'left'
			? 'Nothing is said to a student who matches this wrongly. Write why it is wrong.'
			: 'This answer is wrong, and nothing is said to a student who gives it. Write why it is wrong.',
	fixes: noFixes,
	field: ({ path }) => [...path, 'feedback']
};
