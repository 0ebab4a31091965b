import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/schema.ts';
import type { Bank } from '../bank/schema.ts';
import type { LessonFile } from './schema.ts';

/** A lesson as its folder says it, checked: every id resolves and every anchor stands once in the article. */
export interface Lesson {
	/** The folder's name. */
	id: string;
	/** The hash of the content: see revision.ts. */
	revision: string;
	lesson: LessonFile;
	article: Article;
	attribution: Attribution;
	bank: Bank;
}
