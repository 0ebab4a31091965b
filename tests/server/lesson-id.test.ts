import { describe, expect, it } from 'vitest';
import { lessonIdProblem } from '$lib/lesson/files.ts';
import { freeLessonId } from '$lib/server/lesson-id.ts';

const NONE = new Set<string>();

describe('the id of a new lesson', () => {
	it.each([
		['Who says Russia arms the Taliban?', 'who-says-russia-arms-the-taliban'],
		['  “Über die Brücke” – Straße 7  ', 'uber-die-brucke-strasse-7'],
		['The mayor’s brother', 'the-mayors-brother'],
		['2018: a year', 'a-year'],
		['Кто сказал?', 'lesson'],
		['?!', 'lesson'],
		['', 'lesson'],
		['../../etc/passwd', 'etc-passwd']
	])('is made of the title’s words: %s', (title, id) => {
		expect(freeLessonId(title, NONE)).toBe(id);
	});

	it('is short, and ends with a word', () => {
		const title = 'Officials say that the bridge over the river near the mill had been closed for days';
		expect(freeLessonId(title, NONE)).toBe('officials-say-that-the-bridge-over-the-river-near-the-mill');
		expect(freeLessonId('x'.repeat(99), NONE)).toBe('x'.repeat(60));
	});

	it('is no other lesson’s, and no page’s', () => {
		expect(freeLessonId('River', new Set(['river', 'river-2']))).toBe('river-3');
		for (const page of ['New', 'Import', 'People']) expect(freeLessonId(page, NONE)).toMatch(/-2$/);
	});

	it('is always one that a lesson can have', () => {
		const titles = [
			'ß',
			'-',
			'a--b',
			'É',
			"don't",
			'9a',
			'９',
			'ﬁre',
			'İstanbul',
			'\u{1f600} b',
			'A'.repeat(200)
		];
		for (const title of titles) expect(lessonIdProblem(freeLessonId(title, NONE))).toBeNull();
	});
});
