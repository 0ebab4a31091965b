import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '$lib/lesson/problem.ts';
import { listLessons, readLesson, readTexts, reasonOf, writeLessonFile } from '$lib/server/lesson-folder.ts';
import { smallLesson, smallTexts } from '../support/small-lesson.ts';
import { contentsOf, tempFolder, tempLesson, writeIn } from '../support/temp-folder.ts';

const rootOf = (folder: string) => join(folder, 'questions');

/** What reading says, a line each. */
function problemsOf(folder: string, id = 'river'): string[] {
	const loaded = readLesson(rootOf(folder), id);
	return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

describe('listing', () => {
	it('gives the folders, sorted, without files, hidden folders and links', () => {
		const folder = tempLesson();
		for (const name of ['b-lesson', 'a-lesson', '.git']) mkdirSync(join(rootOf(folder), name));
		writeIn(folder, 'questions/README.md', '');
		symlinkSync('/etc', join(rootOf(folder), 'linked'));
		expect(listLessons(rootOf(folder))).toEqual(['a-lesson', 'b-lesson', 'river']);
	});

	it('gives nothing where there is no folder', () => {
		expect(listLessons('/nowhere/questions')).toEqual([]);
	});
});

describe('reading', () => {
	it('gives the lesson of the folder', () => {
		expect(readLesson(rootOf(tempLesson()), 'river')).toEqual({
			ok: true,
			lesson: smallLesson(),
			warnings: []
		});
	});

	it('says that a lesson or a file is missing', () => {
		const folder = tempLesson({ ...smallTexts(), 'attribution.yaml': undefined });
		expect(problemsOf(folder)).toEqual(['questions/river/attribution.yaml: is missing']);
		expect(problemsOf(folder, 'lake')).toEqual(['questions/lake: there is no such lesson']);
	});

	it('refuses an id that leads elsewhere before any file is touched', () => {
		const folder = tempLesson();
		const read = readTexts(join(rootOf(folder), 'river', 'nowhere'), '../../river');
		expect(read).toMatchObject({ ok: false, problems: [{ file: 'questions/../../river' }] });
	});

	it('says where a file is not UTF-8', () => {
		const folder = tempLesson();
		writeIn(
			folder,
			'questions/river/article.md',
			Buffer.from('---\nversion: 1\n---\ncaf\xe9 au lait\n', 'latin1')
		);
		expect(problemsOf(folder)).toEqual([
			'questions/river/article.md:4:4 is not UTF-8: byte 24 (0x20) is no text; save the file as UTF-8'
		]);
	});

	it('refuses a file that is too large without reading it', () => {
		const folder = tempLesson();
		writeIn(folder, 'questions/river/article.md', Buffer.alloc(5_000_000, 'a'));
		expect(problemsOf(folder)).toEqual([
			'questions/river/article.md: is too large: 5,000 kB, and at most 200 kB are taken'
		]);
	});

	it('follows no link out of the lesson’s folder', () => {
		const folder = tempLesson();
		rmSync(join(rootOf(folder), 'river/article.md'));
		symlinkSync('/etc/passwd', join(rootOf(folder), 'river/article.md'));
		expect(problemsOf(folder)).toEqual([
			'questions/river/article.md: is a link that leads out of the lesson’s folder'
		]);
		symlinkSync('/etc', join(rootOf(folder), 'linked'));
		expect(problemsOf(folder, 'linked')).toEqual(['questions/linked: there is no such lesson']);
	});

	it('follows a link within the folder', () => {
		const folder = tempLesson();
		writeIn(folder, 'questions/river/old/article.md', smallTexts()['article.md']);
		rmSync(join(rootOf(folder), 'river/article.md'));
		symlinkSync('old/article.md', join(rootOf(folder), 'river/article.md'));
		expect(problemsOf(folder)).toEqual([]);
	});

	it('says that a folder is not a file', () => {
		const folder = tempLesson({ ...smallTexts(), 'lesson.yaml': undefined });
		mkdirSync(join(rootOf(folder), 'river/lesson.yaml'));
		expect(problemsOf(folder)).toEqual(['questions/river/lesson.yaml: is not a file']);
	});
});

describe('writing', () => {
	it('puts the new text in the place of the old and leaves nothing beside it', () => {
		const folder = tempLesson();
		expect(writeLessonFile(rootOf(folder), 'river', 'questions.yaml', 'version: 1\nitems: []\n')).toBeNull();
		expect(readFileSync(join(rootOf(folder), 'river/questions.yaml'), 'utf8')).toBe(
			'version: 1\nitems: []\n'
		);
		expect(readdirSync(join(rootOf(folder), 'river'))).toHaveLength(4);
	});

	it('says what hindered it, and leaves all as it was', () => {
		const folder = tempLesson({ ...smallTexts(), 'questions.yaml': undefined });
		mkdirSync(join(rootOf(folder), 'river/questions.yaml'));
		const before = contentsOf(folder);
		const problem = writeLessonFile(rootOf(folder), 'river', 'questions.yaml', '');
		expect(problem && formatProblem(problem)).toMatch(
			/^questions\/river\/questions\.yaml: cannot be written: /
		);
		expect(contentsOf(folder)).toEqual(before);
	});

	it('makes no lesson', () => {
		const folder = tempFolder();
		expect(writeLessonFile(rootOf(folder), 'river', 'questions.yaml', '')).toMatchObject({
			message: 'there is no such lesson'
		});
		expect(contentsOf(folder)).toEqual({});
	});
});

it('the file system’s reason is told without its path', () => {
	expect(reasonOf(new Error("ENOENT: no such file or directory, open '/secret/path'"))).toBe(
		'no such file or directory'
	);
	expect(reasonOf('odd')).toBe('odd');
});
