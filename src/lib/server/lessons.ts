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
		return listLessons(this.root).every((id) => readLesson(this.root, id).ok);
	}

	/** A lesson as it is now; null where there is none. */
	get(id: string): Lesson | null {
		if (!listLessons(this.root).includes(id)) return null;
		const stamp = this.#stampOf(id);
		const known = this.#entries.get(id);
		if (known?.stamp === stamp) return known.lesson;

		const read = readLesson(this.root, id);
		const problems = read.ok ? read.warnings : read.problems;
		for (const problem of problems) this.report(formatProblem(problem));
		const lesson = read.ok ? read.lesson : (known?.lesson ?? null);
		this.#entries.set(id, { stamp, lesson });
		if (read.ok) this.#revisions.keep(read.lesson);
		return lesson;
	}

	/** A lesson as it was at a revision; null where that is not kept. */
	at(id: string, revision: string): Lesson | null {
		const now = this.get(id);
		return now?.revision === revision ? now : this.#revisions.find(id, revision);
	}

	#stampOf(id: string): string {
		return LESSON_FILES.map((name) => {
			const stat = statSync(join(this.root, id, name), { throwIfNoEntry: false });
			return stat ? `${stat.mtimeMs}/${stat.size}/${stat.ino}` : '-';
		}).join();
	}
}
