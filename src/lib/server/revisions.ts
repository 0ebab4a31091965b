import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Lesson } from '../lesson/lesson.ts';
import { syncFolder, writeDurably } from './lesson-folder.ts';

/** Ids and hashes as they may stand in a path. */
const SAFE = /^[a-z0-9-]{1,100}$/;

/** Every revision that was ever served, one file each, written once and never changed: `<lesson>/<revision>.json`. */
export class RevisionStore {
	/** Where the folder cannot be written, revisions live as long as the server does. */
	readonly #memory = new Map<string, Lesson>();

	constructor(
		private readonly folder: string,
		private readonly report: (line: string) => void
	) {}

	keep(lesson: Lesson): void {
		const path = this.#path(lesson.id, lesson.revision);
		if (path === null || existsSync(path)) return;
		try {
			const folder = join(this.folder, lesson.id);
			mkdirSync(folder, { recursive: true });
			const temporary = `${path}.${randomUUID()}.tmp`;
			writeDurably(temporary, JSON.stringify(lesson));
			renameSync(temporary, path);
			syncFolder(folder);
		} catch (error) {
			this.#memory.set(path, lesson);
			this.report(`${path}: cannot be kept (${String(error)}): attempts go on only while this server runs`);
		}
	}

	/** A kept revision; null where there is none of that name, or it cannot be read any more. */
	find(id: string, revision: string): Lesson | null {
		const path = this.#path(id, revision);
		if (path === null) return null;
		const kept = this.#memory.get(path);
		if (kept || !existsSync(path)) return kept ?? null;
		try {
			return JSON.parse(readFileSync(path, 'utf8')) as Lesson;
		} catch (error) {
			this.report(`${path}: cannot be read (${String(error)}): attempts at it begin anew`);
			return null;
		}
	}

	#path(id: string, revision: string): string | null {
		return SAFE.test(id) && SAFE.test(revision) ? join(this.folder, id, `${revision}.json`) : null;
	}
}
