import type { Source } from '../../../attribution/schema.ts';
import { noFixes, type Advice } from './advice.ts';

/** Its form has the way to delete it, which can be taken back there: a second one, above all fields, would be in the way. */
export const unusedSource: Advice<Source> = {
	words: () =>
		'No claim comes from this source or through it. Mark what it says in the article, or delete it.',
	fixes: noFixes,
	field: () => []
};
