import { lstatSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { draftFromFiles } from '../lesson/draft/draft-from-files.ts';
import type { Draft } from '../lesson/draft/draft.ts';
import { unitsOf } from '../lesson/draft/units.ts';
import type { Author } from '../lesson/draft/wire.ts';
import { LESSON_FILES, lessonIdProblem, type LessonTexts } from '../lesson/files.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { loadLesson } from '../lesson/load.ts';
import { formatProblem } from '../lesson/problem.ts';
import type { Database } from './db/database.ts';
import {
	finishPending,
	heldHere,
	heldLessons,
	isPending,
	pendingLessons,
	takeFolder,
	withdrawLesson,
	type Folder
} from './disk.ts';
import { readPatch } from './draft-change.ts';
import { beginDraft } from './draft-log.ts';
import { KeyedLock } from './keyed-lock.ts';
import { listLessons, readTexts } from './lesson-folder.ts';
import { currentPublication } from './publications.ts';
import { findRevision, importRevisionFiles } from './revisions.ts';

/** How many lessons are held in memory: all that are asked for now, and some that attempts go on with. */
const HELD = 200;

export interface LessonsOptions {
	db: Database;
	/** The `questions/` folder. */
	root: string;
	/** Where revisions were kept before there was a database. */
	data: string;
	/** Gets each problem as one line. */
	report: (line: string) => void;
	/** What the folder is called among those of other servers; the machine and the path unless given. */
	place?: string;
	/** Milliseconds since 1970. */
	now?: () => number;
}

/** What is known of the folder of a lesson. */
interface Looked {
	/** When and how large the files were; null where there is no folder. */
	stamp: string | null;
	/** What is wrong with them, a line each. */
	problems: string[];
}

/** A lesson as a list of lessons tells of it. */
export interface LessonSummary {
	id: string;
	/** As the draft has it; null where there is none, since the files have never been without errors. */
	title: string | null;
	/** Whether students get it. */
	isServed: boolean;
	published: { version: number; by: Author; at: number } | null;
	/** The draft's last version. */
	changed: { version: number; by: Author; at: number } | null;
	/** How many conflicts wait for somebody to choose. */
	conflicts: number;
	/** What is wrong with the files on disk, a line each. */
	disk: string[];
}

/** What came of making a lesson; `message` for people, `problems` where the files have errors, a line each. */
export type Created = { ok: true } | { ok: false; message: string; problems: string[] };

/**
 * The lessons that are served. Students get what has been published; the files under `questions/` are looked at whenever
 * a lesson is asked for, and a change of them is taken in. While a folder has errors, the last good state is served and
 * the errors go to `report`.
 */
export class Lessons {
	readonly #folder: Folder;
	readonly #data: string;
	readonly #report: (line: string) => void;
	readonly #now: () => number;
	readonly #lock = new KeyedLock();
	readonly #looked = new Map<string, Looked>();
	/** Lessons by id and revision, the one that was asked for last at the end. */
	readonly #held = new Map<string, Lesson>();

	/** Only what {@link open} has got ready is to be used. */
	private constructor({ db, root, data, report, place, now }: LessonsOptions) {
		this.#folder = { db, root, place: place ?? `${hostname()}:${resolve(root)}` };
		this.#data = data;
		this.#report = report;
		this.#now = now ?? Date.now;
	}

	/**
	 * Gets the lessons ready: finishes what a server before this one has left half-written, takes in the revisions that are
	 * still kept as files, and looks at every folder.
	 */
	static async open(options: LessonsOptions): Promise<Lessons> {
		const lessons = new Lessons(options);
		await importRevisionFiles(options.db.kysely, join(lessons.#data, 'revisions'), lessons.#report);
		const known = [...(await pendingLessons(lessons.#folder)), ...(await heldLessons(lessons.#folder))];
		for (const id of new Set(known)) await lessons.#lock.run(id, () => lessons.#look(id));
		await lessons.#lookAtAll();
		return lessons;
	}

	/** All lessons that can be served, by id. */
	async all(): Promise<Lesson[]> {
		await this.#lookAtAll();
		const rows = await this.#folder.db.kysely
			.selectFrom('lesson')
			.innerJoin('publication', (join) =>
				join
					.onRef('publication.lesson', '=', 'lesson.id')
					.onRef('publication.number', '=', 'lesson.publication')
			)
			.select(['lesson.id', 'publication.revision'])
			.where('lesson.is_withdrawn', '=', 0)
			.orderBy('lesson.id')
			.execute();
		const lessons: Lesson[] = [];
		for (const { id, revision } of rows) {
			const lesson = await this.#at(id, revision);
			if (lesson) lessons.push(lesson);
		}
		return lessons;
	}

	/** A lesson as students get it now; null where there is none. */
	async get(id: string): Promise<Lesson | null> {
		if (lessonIdProblem(id)) return null;
		await this.look(id);
		const current = await currentPublication(this.#folder.db.kysely, id);
		return current && this.#at(id, current.revision);
	}

	/** A lesson as it was at a revision; null where that is not kept. */
	async at(id: string, revision: string): Promise<Lesson | null> {
		return lessonIdProblem(id) ? null : this.#at(id, revision);
	}

	/** Whether every folder is without errors now, and the database answers. */
	async areWell(): Promise<boolean> {
		try {
			await this.all();
		} catch (error) {
			this.#report(`the lessons cannot be served: ${String(error)}`);
			return false;
		}
		return [...this.#looked.values()].every(({ problems }) => problems.length === 0);
	}

	/** Whether there is such a lesson, published or not. */
	async has(id: string): Promise<boolean> {
		if (lessonIdProblem(id)) return false;
		await this.look(id);
		const row = await this.#folder.db.kysely
			.selectFrom('draft')
			.select('version')
			.where('lesson', '=', id)
			.executeTakeFirst();
		return row !== undefined;
	}

	/** What is wrong with a lesson's files on disk, a line each, as they were when last looked at. */
	problemsOf(id: string): string[] {
		return this.#looked.get(id)?.problems ?? [];
	}

	/** Looks whether a lesson's files have changed, and takes the change in. */
	async look(id: string): Promise<void> {
		if (!this.#hasChanged(id)) return;
		await this.#lock.run(id, async () => {
			if (this.#hasChanged(id)) await this.#look(id);
		});
	}

	/**
	 * Does something to a lesson while nobody else of this server does, on what its files say at that moment.
	 *
	 * @param task gets the folder; the texts of the lesson in it, null where there is none; and what is wrong with them
	 */
	whileHeld<T>(
		id: string,
		task: (held: { folder: Folder; texts: LessonTexts | null; problems: string[] }) => Promise<T>
	): Promise<T> {
		return this.#lock.run(id, async () => {
			const texts = await this.#look(id);
			const result = await task({ folder: this.#folder, texts, problems: this.problemsOf(id) });
			if (this.#hasChanged(id)) await this.#look(id);
			return result;
		});
	}

	/**
	 * Makes a lesson: a draft, which students do not see and which is not in `questions/` until it is published. It may be
	 * unfinished, and so may the texts of a folder; their comments are written back when it is published.
	 *
	 * @param at milliseconds since 1970
	 */
	async create(
		id: string,
		source: { texts: LessonTexts } | { draft: Draft },
		author: Author,
		at: number
	): Promise<Created> {
		const refuse = (message: string, problems: string[] = []): Created => ({ ok: false, message, problems });
		const idProblem = lessonIdProblem(id);
		if (idProblem) return refuse(`“${id}” cannot be a name: ${idProblem.message}.`);
		let draft: Draft;
		if ('texts' in source) {
			const files = draftFromFiles(id, source.texts);
			if (!files.ok) return refuse('The lesson’s files cannot be read.', files.problems.map(formatProblem));
			draft = files.draft;
		} else draft = source.draft;
		const read = readPatch(unitsOf(draft));
		if (!read.ok) return refuse(read.message);
		const texts = 'texts' in source ? JSON.stringify(source.texts) : null;

		const taken = `There is a lesson “${id}” already.`;
		return this.#lock.run(id, async () => {
			if (this.#stampOf(id) !== null) return refuse(taken);
			const { kysely } = this.#folder.db;
			return kysely.transaction().execute(async (trx) => {
				const added = await trx
					.insertInto('lesson')
					.values({ id, publication: null, is_withdrawn: 0, texts, created_at: at })
					.onConflict((conflict) => conflict.column('id').doNothing())
					.returning('id')
					.executeTakeFirst();
				if (!added) return refuse(taken);
				const units = Object.fromEntries(Object.entries(read.patch).filter(([, value]) => value !== null));
				await beginDraft(trx, id, units as ReturnType<typeof unitsOf>, { author, at, client: 'new' });
				return { ok: true };
			});
		});
	}

	/** Every lesson that there is, published or not, also one whose files have never been without errors; by id. */
	async summaries(): Promise<LessonSummary[]> {
		await this.#lookAtAll();
		const { kysely } = this.#folder.db;
		const rows = await kysely
			.selectFrom('lesson')
			.innerJoin('draft', 'draft.lesson', 'lesson.id')
			.innerJoin('draft_version as last', (join) =>
				join.onRef('last.lesson', '=', 'draft.lesson').onRef('last.version', '=', 'draft.version')
			)
			.leftJoin('draft_unit as title', (join) =>
				join
					.onRef('title.lesson', '=', 'lesson.id')
					.on('title.unit', '=', 'lesson.title')
					.on('title.until', 'is', null)
			)
			.leftJoin('publication', (join) =>
				join
					.onRef('publication.lesson', '=', 'lesson.id')
					.onRef('publication.number', '=', 'lesson.publication')
			)
			.select((eb) => [
				'lesson.id',
				'lesson.is_withdrawn',
				'title.value as title',
				'last.version',
				'last.by_id',
				'last.by_name',
				'last.at',
				'publication.version as published_version',
				'publication.by_id as published_by_id',
				'publication.by_name as published_by_name',
				'publication.at as published_at',
				eb
					.selectFrom('draft_conflict')
					.select((eb) => eb.fn.countAll<number>().as('count'))
					.whereRef('draft_conflict.lesson', '=', 'lesson.id')
					.where('draft_conflict.settled_version', 'is', null)
					.as('conflicts')
			])
			.execute();
		const known = rows.map((row): LessonSummary => {
			const { published_version, published_by_id, published_by_name, published_at } = row;
			return {
				id: row.id,
				title: row.title === null ? null : (JSON.parse(row.title) as string),
				isServed: published_version !== null && row.is_withdrawn === 0,
				published:
					published_version === null
						? null
						: {
								version: published_version,
								by: { id: published_by_id, name: published_by_name! },
								at: published_at!
							},
				changed: { version: row.version, by: { id: row.by_id, name: row.by_name }, at: row.at },
				conflicts: row.conflicts ?? 0,
				disk: this.problemsOf(row.id)
			};
		});
		const ids = new Set(known.map(({ id }) => id));
		const broken = listLessons(this.#folder.root)
			.filter((id) => !ids.has(id))
			.map((id): LessonSummary => ({
				id,
				title: null,
				isServed: false,
				published: null,
				changed: null,
				conflicts: 0,
				disk: this.problemsOf(id)
			}));
		return [...known, ...broken].sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	async #lookAtAll(): Promise<void> {
		const ids = new Set([...listLessons(this.#folder.root), ...this.#looked.keys()]);
		for (const id of ids) await this.look(id);
	}

	#hasChanged(id: string): boolean {
		const known = this.#looked.get(id);
		// What is not there and never was is not worth a note: anybody may ask for anything.
		return known ? known.stamp !== this.#stampOf(id) : this.#stampOf(id) !== null;
	}

	/**
	 * Reads a lesson's folder and takes in what it says. To be called by one at a time.
	 *
	 * @returns its texts; null where there are none, or they have errors
	 */
	async #look(id: string): Promise<LessonTexts | null> {
		for (;;) {
			const isNamed = !lessonIdProblem(id);
			const hindrance = isNamed ? await finishPending(this.#folder, id) : null;
			const held = isNamed ? await heldHere(this.#folder, id) : null;
			const stamp = this.#stampOf(id);
			if (stamp === null) {
				// A folder that is not even mounted says nothing of its lessons.
				if (this.#isRootThere()) await withdrawLesson(this.#folder, id, held);
				this.#looked.set(id, { stamp, problems: [] });
				return null;
			}
			const read = readTexts(this.#folder.root, id);
			const loaded = read.ok ? loadLesson(id, read.texts) : read;
			// Another server may be in the middle of it.
			if (!loaded.ok && !hindrance && isNamed && (await isPending(this.#folder, id))) continue;
			const problems = loaded.ok ? [] : [...loaded.problems];
			if (hindrance) problems.push(hindrance);
			if (this.#looked.get(id)?.stamp !== stamp) {
				for (const problem of [...problems, ...(loaded.ok ? loaded.warnings : [])])
					this.#report(formatProblem(problem));
			}
			if (read.ok && loaded.ok && !hindrance) {
				const taken = await takeFolder(this.#folder, loaded.lesson, read.texts, held, this.#now());
				if (taken === 'again') continue;
				if (taken.news) this.#report(taken.news);
			}
			this.#looked.set(id, { stamp, problems: problems.map(formatProblem) });
			return read.ok && problems.length === 0 ? read.texts : null;
		}
	}

	async #at(id: string, revision: string): Promise<Lesson | null> {
		const key = `${id}/${revision}`;
		const lesson = this.#held.get(key) ?? (await findRevision(this.#folder.db.kysely, id, revision));
		if (!lesson) return null;
		this.#held.delete(key);
		this.#held.set(key, lesson);
		if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!);
		return lesson;
	}

	#isRootThere(): boolean {
		return statSync(this.#folder.root, { throwIfNoEntry: false })?.isDirectory() ?? false;
	}

	#stampOf(id: string): string | null {
		const folder = join(this.#folder.root, id);
		try {
			if (!lstatSync(folder).isDirectory()) return null;
		} catch {
			return null;
		}
		return LESSON_FILES.map((name) => {
			try {
				const { mtimeMs, size, ino } = statSync(join(folder, name));
				return `${mtimeMs}/${size}/${ino}`;
			} catch {
				// Missing, or not to be looked at: reading it says which.
				return '-';
			}
		}).join();
	}
}
