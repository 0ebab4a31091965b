import type { Source } from '../../../attribution/schema.ts';
import { deleting, type Advice } from './advice.ts';

export const unusedSource: Advice<Source> = {
	words: () =>
		'No claim comes from this source or through it. Mark what it says in the article, or delete it.',
	fixes: (found) => [{ label: 'Delete this source', patch: deleting(found) }],
	field: () => []
};
