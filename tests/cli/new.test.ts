import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitArticle } from '$lib/lesson/new-files.ts';
import { runLesson } from '../support/run-lesson.ts';
import { contentsOf, tempFolder, tempLesson, writeIn } from '../support/temp-folder.ts';

const ARTICLE = 'Dam: “a # plan” divides town\n\nIt’s  a teh plan.\n---\n\nSecond paragraph.\n';

/** Makes the lesson "lake" of an article's text. */
function make(article: string | Uint8Array, folder = tempFolder()) {
	writeIn(folder, 'article.txt', article);
	return { folder, ...runLesson(folder, 'new', 'lake', '--article', 'article.txt') };
}

const shown = (folder: string) =>
	JSON.parse(runLesson(folder, 'show', 'lake', '--json').out) as {
		lesson: { title: string };
		article: { meta: { headline?: string }; blocks: unknown[] };
	};

describe('lesson new', () => {
	it('makes a lesson that passes check', () => {
		const { folder, exit, out, err } = make(ARTICLE);
		expect({ exit, out }).toEqual({ exit: 0, out: '' });
		expect(err).toEqual([
			'questions/lake: made; next, annotate the article in questions/lake/attribution.yaml'
		]);
		expect(runLesson(folder, 'check')).toEqual({ exit: 0, out: '', err: [] });
		expect(Object.keys(contentsOf(folder))).toHaveLength(5);
	});

	it('takes the first line as headline, and the words as they are', () => {
		const { folder } = make(ARTICLE);
		const { lesson, article } = shown(folder);
		expect(article.meta.headline).toBe('Dam: “a # plan” divides town');
		expect(lesson.title).toBe(article.meta.headline);
		expect(article.blocks).toHaveLength(3);
		expect(readFileSync(join(folder, 'questions/lake/article.md'), 'utf8')).toMatch(
			/\n---\n\nIt’s {2}a teh plan\.\n---\n\nSecond paragraph\.\n$/
		);
	});

	it('builds questions in what it has made', () => {
		const { folder } = make(ARTICLE);
		expect(runLesson(folder, 'build', 'lake').exit).toBe(0);
		expect(runLesson(folder, 'check').exit).toBe(0);
	});

	it('leaves an existing lesson alone', () => {
		const folder = tempLesson();
		writeIn(folder, 'article.txt', ARTICLE);
		const before = contentsOf(folder);
		expect(runLesson(folder, 'new', 'river', '--article', 'article.txt')).toEqual({
			exit: 1,
			out: '',
			err: ['questions/river: exists already']
		});
		expect(contentsOf(folder)).toEqual(before);
	});

	it.each([
		['is too large', Buffer.alloc(5_000_000, 'a'), 'article.txt: is too large: at most 200 kB are taken'],
		['is not UTF-8', Buffer.from('caf\xe9 x', 'latin1'), 'article.txt:1:4 is not UTF-8'],
		['has no words', '\n \n', 'article.txt: has no words']
	])('writes nothing when the article %s', (_, article, message) => {
		const { folder, exit, err } = make(article);
		expect(exit).toBe(1);
		expect(err).toEqual([expect.stringContaining(message)]);
		expect(Object.keys(contentsOf(folder))).toHaveLength(1);
	});

	it('writes nothing when the article is not there, or the id leads elsewhere', () => {
		const folder = tempFolder();
		expect(runLesson(folder, 'new', 'lake', '--article', 'no.txt').err).toEqual([
			'no.txt: cannot be read: no such file or directory'
		]);
		expect(runLesson(folder, 'new', '../lake', '--article', 'no.txt').err[0]).toMatch(
			/^questions\/\.\.\/lake: a lesson’s id must be kebab-case/
		);
		expect(contentsOf(folder)).toEqual({});
	});
});

describe('an article’s text', () => {
	it.each([
		['a first line that a blank line follows', 'Dam\n\nOne.\n\nTwo.\n', 'Dam', 'One.\n\nTwo.\n'],
		['the same with the line ends of Windows', 'Dam\r\n\r\nOne.\r\n', 'Dam', 'One.\r\n'],
		['two lines without a blank one', 'One\ntwo.\n\nThree.', null, 'One\ntwo.\n\nThree.'],
		['one paragraph alone', 'One.\n\n', null, 'One.\n\n'],
		['a blank first line', '\n\nOne.', null, '\n\nOne.']
	])('is parted into headline and body: %s', (_, text, headline, body) => {
		expect(splitArticle(text)).toEqual({ headline, body });
	});
});
