import { contentHash } from '../bank/hash.ts';
import type { Lesson } from './lesson.ts';

/**
 * The name of a lesson's content: any change of it, however small, gives another, and comments, the order of keys and
 * the way the files are typed do not. It is taken of the checked data, so that writing out what is the default
 * anyhow changes nothing, and with the article's cut into sentences, because answers are recorded by sentence.
 */
export function revisionOf({
	lesson,
	article,
	attribution,
	bank
}: Pick<Lesson, 'lesson' | 'article' | 'attribution' | 'bank'>): string {
	return contentHash({ lesson, article, attribution, bank });
}
