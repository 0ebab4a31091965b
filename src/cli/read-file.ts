import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileProblem, type Problem } from '../lib/lesson/problem.ts';
import { decodeUtf8 } from '../lib/lesson/utf8.ts';
import { reasonOf } from '../lib/server/lesson-folder.ts';

/** Reads a text file that somebody named on the command line, at most `largest` bytes of it. */
export function readFile(
	cwd: string,
	file: string,
	largest: number
): { ok: true; text: string } | { ok: false; problem: Problem } {
	const read = readBytes(cwd, file, largest);
	return read.ok ? decodeUtf8(file, read.bytes) : read;
}

/** Reads a file of any kind, at most `largest` bytes of it. */
export function readBytes(
	cwd: string,
	file: string,
	largest: number
): { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem } {
	const fail = (message: string) => ({ ok: false as const, problem: fileProblem(file, message) });
	try {
		const path = resolve(cwd, file);
		const stats = statSync(path);
		if (!stats.isFile()) return fail('is not a file');
		if (stats.size > largest) return fail(`is too large: at most ${largest / 1000} kB are taken`);
		return { ok: true, bytes: readFileSync(path) };
	} catch (error) {
		return fail(`cannot be read: ${reasonOf(error)}`);
	}
}
