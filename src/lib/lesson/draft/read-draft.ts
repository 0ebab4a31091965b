import { BLOCK_BREAK, makeArticle } from '../../article/article.ts';
import { unixLines } from '../article-text.ts';
import type { Lesson } from '../lesson.ts';
import type { Draft } from './draft.ts';

/** A checked lesson as a draft. Its body is as {@link tidyBody} leaves it. */
export function draftFromLesson({ lesson, article, attribution, bank }: Lesson): Draft {
	const { version: _, ...rest } = lesson;
	const paragraphs = article.blocks.filter(({ id }) => id !== 'h');
	const body = paragraphs.map(({ start, end }) => article.text.slice(start, end)).join(BLOCK_BREAK);
	return {
		lesson: rest,
		article: { ...article.meta, body },
		sources: attribution.sources,
		claims: attribution.claims,
		built: bank.built,
		items: bank.items
	};
}

/**
 * A draft as a lesson, for what works on lessons: preview, lint, diff. Nothing is checked, so that it may be no lesson
 * at all; its revision is `draft`.
 */
export function lessonFromDraft(
	id: string,
	{ lesson, article, sources, claims, built, items }: Draft
): Lesson {
	const { body, ...meta } = article;
	return {
		id,
		revision: 'draft',
		lesson: { version: 1, ...lesson },
		article: makeArticle(meta, unixLines(body)),
		attribution: { version: 1, sources, claims },
		bank: { version: 1, built, items }
	};
}

/**
 * A body as it comes back from a lesson's folder: line ends are `\n`, paragraphs are parted by one empty line and have
 * no white space at their ends. While somebody writes, a draft keeps what they typed (an empty line that is to become a
 * paragraph); what reads the body reads it like this, and publishing writes it like this.
 */
export function tidyBody(body: string): string {
	return makeArticle({}, unixLines(body)).text;
}
