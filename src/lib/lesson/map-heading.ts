import type { Lesson } from './lesson.ts';

/** The heading of a map: `{what}` is the article’s headline, or the lesson’s title where it has none. */
export type HeadingWords = Record<'article' | 'lesson', string>;

export const HEADING_WORDS: HeadingWords = {
	article: 'Who says what in “{what}”',
	lesson: 'Who says what in {what}'
};

/** What the source map is called where it is a picture of its own. */
export function mapHeading(
	{ article, lesson }: Pick<Lesson, 'article' | 'lesson'>,
	words: HeadingWords
): string {
	const { headline } = article.meta;
	return headline
		? words.article.replace('{what}', () => headline)
		: words.lesson.replace('{what}', () => lesson.title);
}
