import type { Lesson } from './lesson.ts';

/** What the source map is called where it is a picture of its own. */
export function mapHeading({ article, lesson }: Pick<Lesson, 'article' | 'lesson'>): string {
	const { headline } = article.meta;
	return `Who says what in ${headline ? `“${headline}”` : lesson.title}`;
}
