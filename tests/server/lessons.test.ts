import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '$lib/quiz/draw.ts';
import { Lessons } from '$lib/server/lessons.ts';
import { changed, smallTexts } from '../support/small-lesson.ts';
import { tempLesson, writeIn } from '../support/temp-folder.ts';

/** A server's lessons in a real folder, and what it has reported so far. */
function serve(folder = tempLesson(), data = join(folder, 'data')) {
	const reports: string[] = [];
	const lessons = new Lessons(join(folder, 'questions'), data, (line) => reports.push(line));
	return { folder, lessons, reports, title: () => lessons.get('river')?.lesson.title };
}

/** Gives the lesson another title, as an editor saves it. */
function retitle(folder: string, title: string) {
	const texts = changed('lesson.yaml', 'Who says the river is poisoned?', title);
	writeIn(folder, 'questions/river/lesson.yaml', texts['lesson.yaml']);
}

const breakIt = (folder: string) =>
	writeIn(folder, 'questions/river/lesson.yaml', 'version: 1\ntitle: [unclosed\n');

describe('the served lessons', () => {
	it('are those of the folder', () => {
		const { lessons, reports } = serve();
		expect(lessons.all().map(({ id }) => id)).toEqual(['river']);
		expect(lessons.get('river')?.lesson.title).toBe('Who says the river is poisoned?');
		expect(lessons.areWell()).toBe(true);
		expect(reports).toEqual([]);
	});

	it('are none but those: no other id leads to a file', () => {
		const { lessons } = serve();
		for (const id of ['lake', '', '.', '..', '../questions/river', 'river/', 'RIVER', '__proto__']) {
			expect(lessons.get(id)).toBeNull();
			expect(lessons.at(id, 'any')).toBeNull();
		}
	});

	it('are read once, as long as nothing changes', () => {
		const { lessons } = serve();
		expect(lessons.get('river')).toBe(lessons.get('river'));
	});

	it('are read again when a file has changed, been replaced, or come', () => {
		const { folder, lessons, title } = serve();
		expect(title()).toBe('Who says the river is poisoned?');
		retitle(folder, 'A');
		expect(title()).toBe('A');

		// Of the same length, and put in place by a rename, as editors save.
		writeFileSync(
			join(folder, 'new.yaml'),
			changed('lesson.yaml', 'Who says the river is poisoned?', 'B')['lesson.yaml']
		);
		renameSync(join(folder, 'new.yaml'), join(folder, 'questions/river/lesson.yaml'));
		expect(title()).toBe('B');

		for (const [name, text] of Object.entries(smallTexts())) writeIn(folder, `questions/lake/${name}`, text);
		expect(lessons.all().map(({ id }) => id)).toEqual(['lake', 'river']);
	});

	it('are gone when their folder is gone, and back when it is back', () => {
		const { folder, lessons, title } = serve();
		expect(title()).toBeDefined();
		renameSync(join(folder, 'questions/river'), join(folder, 'river'));
		expect(lessons.get('river')).toBeNull();
		expect(lessons.all()).toEqual([]);
		renameSync(join(folder, 'river'), join(folder, 'questions/river'));
		expect(title()).toBe('Who says the river is poisoned?');
	});

	it('go on in their last good state while a file has errors, and these are told once', () => {
		const { folder, lessons, reports, title } = serve();
		expect(title()).toBeDefined();
		breakIt(folder);
		expect(title()).toBe('Who says the river is poisoned?');
		const told = [...reports];
		expect(told[0]).toMatch(/^questions\/river\/lesson\.yaml:/);
		expect(lessons.areWell()).toBe(false);

		title();
		lessons.all();
		expect(reports).toEqual(told);

		retitle(folder, 'Mended');
		expect(title()).toBe('Mended');
		expect(lessons.areWell()).toBe(true);
		expect(reports).toEqual(told);
	});

	it('are not served where they have never been without errors', () => {
		const folder = tempLesson();
		rmSync(join(folder, 'questions/river/article.md'));
		const { lessons, reports } = serve(folder);
		expect(lessons.get('river')).toBeNull();
		expect(lessons.all()).toEqual([]);
		expect(lessons.areWell()).toBe(false);
		expect(reports).toEqual(['questions/river/article.md: is missing']);
	});

	it('with a file that cannot even be looked at are told of, and hinder no other', () => {
		const folder = tempLesson();
		for (const [name, text] of Object.entries(smallTexts())) writeIn(folder, `questions/lake/${name}`, text);
		rmSync(join(folder, 'questions/river/article.md'));
		symlinkSync('article.md', join(folder, 'questions/river/article.md'));
		const { lessons, reports } = serve(folder);
		expect(lessons.all().map(({ id }) => id)).toEqual(['lake']);
		expect(reports).toHaveLength(1);
		expect(reports[0]).toMatch(/^questions\/river\/article\.md: cannot be read/);
	});

	it('are none where there is no folder', () => {
		const { lessons } = serve('/nowhere', '/nowhere/data');
		expect(lessons.all()).toEqual([]);
		expect(lessons.areWell()).toBe(true);
	});
});

describe('a lesson that has changed', () => {
	it('is still there as it was at each revision', () => {
		const { folder, lessons } = serve();
		const before = lessons.get('river')!;
		retitle(folder, 'Now');
		const now = lessons.get('river')!;
		expect(now.revision).not.toBe(before.revision);
		expect(lessons.at('river', before.revision)).toEqual(before);
		expect(lessons.at('river', now.revision)).toBe(now);
		expect(lessons.at('river', 'never')).toBeNull();
	});

	it('is still there after a restart, and draws the same questions', () => {
		const first = serve();
		const before = first.lessons.get('river')!;
		retitle(first.folder, 'Now');
		const kept = serve(first.folder).lessons.at('river', before.revision)!;
		expect(kept).toEqual(before);
		expect(draw(kept, 'k3')).toEqual(draw(before, 'k3'));
	});

	it('is still there while the server runs where nothing can be written, and that is told', () => {
		const folder = tempLesson();
		writeFileSync(join(folder, 'data'), 'no folder');
		const { lessons, reports } = serve(folder);
		const before = lessons.get('river')!;
		expect(reports).toHaveLength(1);
		expect(reports[0]).toMatch(/cannot be kept .*attempts go on only while this server runs/);
		retitle(folder, 'Now');
		expect(lessons.get('river')?.lesson.title).toBe('Now');
		expect(lessons.at('river', before.revision)).toEqual(before);
		expect(serve(folder).lessons.at('river', before.revision)).toBeNull();
	});
});
