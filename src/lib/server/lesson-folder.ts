import {
	accessSync,
	closeSync,
	constants,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, sep } from 'node:path';
import {
	filePath,
	LESSON_FILES,
	lessonIdProblem,
	sizeProblem,
	type LessonFileName,
	type LessonTexts
} from '../lesson/files.ts';
import { loadLesson, type Loaded } from '../lesson/load.ts';
import { fileProblem, type Problem } from '../lesson/problem.ts';
import { decodeUtf8 } from '../lesson/utf8.ts';

export type ReadTexts = { ok: true; texts: LessonTexts } | { ok: false; problems: Problem[] };

/**
 * The ids of the lessons under a root: the names of its folders, sorted. A folder whose name cannot be an id is among
 * them, so that reading it says so.
 *
 * @param root the `questions/` folder; one that is not there has no lessons
 */
export function listLessons(root: string): string[] {
	try {
		return readdirSync(root, { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
			.map(({ name }) => name)
			.sort();
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return [];
		throw error;
	}
}

/** Reads and checks a lesson. */
export function readLesson(root: string, id: string): Loaded {
	const read = readTexts(root, id);
	return read.ok ? loadLesson(id, read.texts) : read;
}

/**
 * Reads a lesson's files as they are. The id is checked before any path is made of it; a file is looked at before it
 * is read, and one that is too large, not UTF-8, or a link to somewhere outside the lesson's folder is a problem.
 */
export function readTexts(root: string, id: string): ReadTexts {
	const idProblem = lessonIdProblem(id);
	if (idProblem) return { ok: false, problems: [idProblem] };
	const folder = realFolder(root, id);
	if (folder === null) {
		return { ok: false, problems: [fileProblem(`questions/${id}`, 'there is no such lesson')] };
	}
	const texts: LessonTexts = {};
	const problems: Problem[] = [];
	for (const name of LESSON_FILES) {
		const read = readText(folder, name, filePath(id, name));
		if (read === null) continue;
		if (read.ok) texts[name] = read.text;
		else problems.push(read.problem);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, texts };
}

/** One file of a lesson as it is, read as {@link readTexts} does: its text, null where there is none, or a problem. */
export function readLessonFile(root: string, id: string, name: LessonFileName): string | null | Problem {
	const folder = realFolder(root, id);
	const read = folder && readText(folder, name, filePath(id, name));
	if (!read) return null;
	return read.ok ? read.text : read.problem;
}

/**
 * Puts a new text in the place of a lesson's file, whole or not at all: it is written beside the old one, brought to
 * disk, and renamed.
 *
 * @returns what hindered it; null when it is done
 */
export function writeLessonFile(
	root: string,
	id: string,
	name: LessonFileName,
	text: string
): Problem | null {
	const file = filePath(id, name);
	const folder = realFolder(root, id);
	if (folder === null) return fileProblem(`questions/${id}`, 'there is no such lesson');
	const path = join(folder, name);
	const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
	try {
		writeDurably(temporary, text);
		renameSync(temporary, path);
		syncFolder(folder);
		return null;
	} catch (error) {
		rmSync(temporary, { force: true });
		return fileProblem(file, `cannot be written: ${reasonOf(error)}`);
	}
}

/** Makes the folder of a lesson that has none. @returns what hindered it; null when it is there */
export function makeLessonFolder(root: string, id: string): Problem | null {
	try {
		mkdirSync(join(root, id), { recursive: true });
		syncFolder(root);
		return null;
	} catch (error) {
		return fileProblem(`questions/${id}`, `cannot be made: ${reasonOf(error)}`);
	}
}

/** Takes away what a server that died while it wrote has left beside the files of a lesson. */
export function removeHalfWritten(root: string, id: string): void {
	const folder = realFolder(root, id);
	if (folder === null) return;
	const left = readdirSync(folder).filter((name) =>
		LESSON_FILES.some((file) => name.startsWith(`.${file}.`) && name.endsWith('.tmp'))
	);
	for (const name of left) rmSync(join(folder, name), { force: true });
}

/** Whether a lesson's files can be written: into its folder, or into a new one. */
export function isWritable(root: string, id: string): boolean {
	const nearest = [join(root, id), root, dirname(root)].find((path) => existsSync(path));
	try {
		accessSync(nearest ?? root, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Writes a file and waits until it is on disk. It must not be there yet. */
export function writeDurably(path: string, text: string): void {
	const handle = openSync(path, 'wx');
	try {
		writeFileSync(handle, text);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Brings a folder's own entries to disk, so that a rename outlives a power cut. */
export function syncFolder(path: string): void {
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Why the file system refused, in its own short words and without the path. */
export function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

/** A lesson's folder with its links resolved; null where there is none, or where it lies outside the root. */
function realFolder(root: string, id: string): string | null {
	try {
		const folder = realpathSync(join(root, id));
		return folder.startsWith(realpathSync(root) + sep) && statSync(folder).isDirectory() ? folder : null;
	} catch {
		return null;
	}
}

/** One file of a lesson; null where there is none. */
function readText(
	folder: string,
	name: LessonFileName,
	file: string
): { ok: true; text: string } | { ok: false; problem: Problem } | null {
	const fail = (message: string) => ({ ok: false as const, problem: fileProblem(file, message) });
	try {
		const path = realpathSync(join(folder, name));
		if (!path.startsWith(folder + sep)) return fail('is a link that leads out of the lesson’s folder');
		const stats = statSync(path);
		if (!stats.isFile()) return fail('is not a file');
		const tooLarge = sizeProblem(file, name, stats.size);
		if (tooLarge) return { ok: false, problem: tooLarge };
		return decodeUtf8(file, readFileSync(path));
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? null : fail(`cannot be read: ${reasonOf(error)}`);
	}
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
