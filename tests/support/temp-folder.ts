import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { LessonTexts } from '$lib/lesson/files.ts';
import { smallTexts } from './small-lesson.ts';

const made: string[] = [];

afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A real folder that is gone after the test. */
export function tempFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-'));
	made.push(folder);
	return folder;
}

/** A temporary folder with `questions/river`, the small lesson unless other texts are given. */
export function tempLesson(texts: LessonTexts = smallTexts()): string {
	const folder = tempFolder();
	for (const [name, text] of Object.entries(texts)) {
		if (text !== undefined) writeIn(folder, `questions/river/${name}`, text);
	}
	return folder;
}

export function writeIn(folder: string, path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
}

/** Every file of a folder with its content, to show that nothing has changed. */
export function contentsOf(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return Object.fromEntries(
		files.map(({ parentPath, name }) => [
			join(parentPath, name),
			readFileSync(join(parentPath, name), 'latin1')
		])
	);
}
