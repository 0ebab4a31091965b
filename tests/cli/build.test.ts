import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, smallTexts } from '../support/small-lesson.ts';
import { runLesson } from '../support/run-lesson.ts';
import { contentsOf, tempLesson, writeIn } from '../support/temp-folder.ts';

const bankOf = (folder: string) => join(folder, 'questions/river/questions.yaml');
const read = (folder: string) => readFileSync(bankOf(folder), 'utf8');

describe('lesson build', () => {
	it('makes a bank where there is none', () => {
		const folder = tempLesson({ ...smallTexts(), 'questions.yaml': undefined });
		const { exit, out, err } = runLesson(folder, 'build', 'river');
		expect({ exit, out }).toEqual({ exit: 0, out: '' });
		expect(err[0]).toMatch(
			/^questions\/river\/questions\.yaml: [1-9]\d* added, 0 updated, 0 removed, 0 kept, 0 stale$/
		);
		expect(runLesson(folder, 'check').exit).toBe(0);
	});

	it('keeps what stands there by hand', () => {
		const folder = tempLesson();
		expect(runLesson(folder, 'build', 'river').err[0]).toMatch(/, 6 kept, 0 stale$/);
		expect(read(folder)).toContain('prompt: Who says that the river will be dammed?');
	});

	it('writes nothing the second time', () => {
		const folder = tempLesson();
		runLesson(folder, 'build', 'river');
		const before = { text: read(folder), inode: statSync(bankOf(folder)).ino };
		const { exit, err } = runLesson(folder, 'build', 'river');
		expect(exit).toBe(0);
		expect(err[0]).toMatch(/: 0 added, 0 updated, 0 removed, /);
		expect({ text: read(folder), inode: statSync(bankOf(folder)).ino }).toEqual(before);
	});

	it('heals a built item whose claim is gone', () => {
		const folder = tempLesson();
		runLesson(folder, 'build', 'river');
		const attribution = smallTexts()['attribution.yaml'];
		writeIn(
			folder,
			'questions/river/attribution.yaml',
			attribution.slice(0, attribution.indexOf('  - id: upstream'))
		);
		expect(runLesson(folder, 'check').exit).toBe(1);
		expect(runLesson(folder, 'build', 'river').exit).toBe(0);
		expect(runLesson(folder, 'check').exit).toBe(0);
	});

	it('writes nothing over a bank with an error that building does not heal, and tells its place', () => {
		const folder = tempLesson(
			changed('questions.yaml', 'passage: { exact: The town', 'passage: { exact: The twon')
		);
		const before = contentsOf(folder);
		const { exit, err } = runLesson(folder, 'build', 'river');
		expect(exit).toBe(1);
		expect(err).toEqual([expect.stringMatching(/questions\.yaml:8:23 item "who-dam": quote not found/)]);
		expect(contentsOf(folder)).toEqual(before);
	});

	it('writes nothing over a bank that cannot be read', () => {
		const folder = tempLesson(changed('questions.yaml', 'items:', 'item:'));
		const before = contentsOf(folder);
		const { exit, err } = runLesson(folder, 'build', 'river');
		expect(exit).toBe(1);
		expect(err.at(-1)).toMatch(/questions\.yaml:2:1 unknown key "item"; nearest: "items"/);
		expect(contentsOf(folder)).toEqual(before);
	});
});
