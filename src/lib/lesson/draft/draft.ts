import type { ArticleMeta } from '../../article/article.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { Item } from '../../bank/schema.ts';
import type { LessonFile } from '../schema.ts';

/**
 * A lesson as it is being written. It has the shapes of a lesson and need not have its sense: texts may be empty, lists
 * too short, quotes and ids may lead nowhere. What is wrong with it is said by check.ts, and publishing asks for that.
 */
export interface Draft {
	lesson: Omit<LessonFile, 'version'>;
	/** The front matter, and the article's paragraphs parted by one blank line each. */
	article: ArticleMeta & { body: string };
	sources: Source[];
	claims: Claim[];
	/** The ids of all items that a rebuild has ever put here. */
	built: string[];
	items: Item[];
}
