import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFromLesson, lessonFromDraft, tidyBody } from '$lib/lesson/draft/read-draft.ts';
import { revisionOf } from '$lib/lesson/revision.ts';
import { ownLesson } from '../../support/seed-lesson.ts';
import { smallLesson } from '../../support/small-lesson.ts';
import { arbitraryDraft, smallDraft } from './drafts.ts';

describe('a lesson', () => {
	it.each(['russia-taliban', 'mill-bridge'])('is the same again after it was a draft: %s', (id) => {
		const lesson = ownLesson(id);
		const again = lessonFromDraft(id, draftFromLesson(lesson));
		expect(revisionOf(again)).toBe(lesson.revision);
		expect(again).toEqual({ ...lesson, revision: 'draft' });
	});

	it('may have an article without a headline', () => {
		const { headline: _, ...article } = smallDraft().article;
		const lesson = lessonFromDraft('river', { ...smallDraft(), article });
		expect(lesson.article.blocks.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
		expect(draftFromLesson(lesson).article).toEqual(article);
	});
});

it('a draft is the same again after it was a lesson, whatever lesson it is', () => {
	fc.assert(
		fc.property(arbitraryDraft(), (draft) => {
			expect(draftFromLesson(lessonFromDraft('any', draft))).toEqual(draft);
		}),
		{ numRuns: 40 }
	);
});

describe('a body as somebody typed it', () => {
	const typed = ' One.\r\n\r\n\r\nTwo,\r\nto go on. \n \t\n\nThree.\n\n';

	it('is tidied to paragraphs with one empty line between them', () => {
		expect(tidyBody(typed)).toBe('One.\n\nTwo,\nto go on.\n\nThree.');
		expect(tidyBody('')).toBe('');
	});

	it('reads as the lesson that the tidy one is', () => {
		const draft = smallDraft();
		const lesson = lessonFromDraft('river', { ...draft, article: { ...draft.article, body: typed } });
		expect(lesson.article.text).toBe('River plan divides town\n\nOne.\n\nTwo,\nto go on.\n\nThree.');
		expect(draftFromLesson(lesson).article.body).toBe(tidyBody(typed));
	});

	it('is the same when it is tidied twice', () => {
		const body = fc
			.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\t', '\r', '\u2028'))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(body, (body) => {
				expect(tidyBody(tidyBody(body))).toBe(tidyBody(body));
			})
		);
	});
});

it('nothing of a draft is checked', () => {
	const draft = { ...smallDraft(), article: { headline: '', body: '' }, items: [] };
	expect(lessonFromDraft('river', draft).bank.items).toEqual([]);
	expect(smallLesson().article.text).not.toBe('');
});
