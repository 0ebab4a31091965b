import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LESSON_FILES } from '../lesson/files.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { formatProblem } from '../lesson/problem.ts';
import { listLessons, readLesson } from './lesson-folder.ts';
import { RevisionStore } from './revisions.ts';

interface Entry {
	/** When and how large the files were that this was read from. */
	stamp: string;
	/** The last state of the folder without errors; null where there has been none. */
	lesson: Lesson | null;
	/** Whether that is the folder's state now. */
	isWell: boolean;
}

/**
 * The lessons that are served: those under `questions/`, read when they are first asked for and again whenever a
 * file has changed. While a folder has errors the last good state is served and the errors go to `report`.
 */
export class Lessons {
	readonly #entries = new Map<string, Entry>();
	readonly #revisions: RevisionStore;

	/**
	 * @param root the `questions/` folder
	 * @param data where revisions are kept, so that an attempt can go on after the lesson has changed
	 * @param report gets each problem as one line
	 */
	constructor(
		private readonly root: string,
		data: string,
		private readonly report: (line: string) => void
	) {
		this.#revisions = new RevisionStore(join(data, 'revisions'), report);
	}

	/** All lessons that can be served, by id. */
	all(): Lesson[] {
		return listLessons(this.root).flatMap((id) => this.get(id) ?? []);
	}

	/** Whether every folder is without errors now. */
	areWell(): boolean {
		return listLessons(this.root).every((id) => this.#read(id).isWell);
	}

	/** A lesson as it is now; null where there is none. */
	get(id: string): Lesson | null {
		return listLessons(this.root).includes(id) ? this.#read(id).lesson : null;
	}

	/** A lesson as it was at a revision; null where that is not kept. */
	at(id: string, revision: string): Lesson | null {
		const now = this.get(id);
		return now?.revision === revision ? now : this.#revisions.find(id, revision);
	}

	/** What is known of a folder, brought up to date. */
	#read(id: string): Entry {
		const stamp = this.#stampOf(id);
		const known = this.#entries.get(id);
		if (known?.stamp === stamp) return known;

		const read = readLesson(this.root, id);
		const problems = read.ok ? read.warnings : read.problems;
		for (const problem of problems) this.report(formatProblem(problem));
		const lesson = read.ok ? read.lesson : (known?.lesson ?? null);
		const entry = { stamp, lesson, isWell: read.ok };
		this.#entries.set(id, entry);
		if (read.ok) this.#revisions.keep(read.lesson);
		return entry;
	}

	#stampOf(id: string): string {
		return LESSON_FILES.map((name) => {
			try {
				const { mtimeMs, size, ino } = statSync(join(this.root, id, name));
				return `${mtimeMs}/${size}/${ino}`;
			} catch {
				// Missing, or not to be looked at: reading it says which.
				return '-';
			}
		}).join();
	}
}
