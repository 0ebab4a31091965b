import type { Kysely, Transaction } from 'kysely';
import { LESSON_FILES, type LessonFileName, type LessonTexts } from '../lesson/files.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { patchBetween } from '../lesson/draft/merge.ts';
import { draftFromLesson } from '../lesson/draft/read-draft.ts';
import { unitsOf, type Units } from '../lesson/draft/units.ts';
import type { Author } from '../lesson/draft/wire.ts';
import type { Problem } from '../lesson/problem.ts';
import type { Database } from './db/database.ts';
import type { Tables } from './db/schema.ts';
import { beginDraft, lockDraft, takeInFiles } from './draft-log.ts';
import { makeLessonFolder, readLessonFile, removeHalfWritten, writeLessonFile } from './lesson-folder.ts';
import { addPublication, lockLesson, type Publication } from './publications.ts';
import { findRevision, keepRevision } from './revisions.ts';

/** Who changed a lesson by hand, in its files: nobody knows who that was. */
const FILES: Author = { id: null, name: 'the files on disk' };

/** The folder `questions/` of one server. */
export interface Folder {
	db: Database;
	root: string;
	/** The machine and the path: several servers may share a database and not the folder. */
	place: string;
}

/** What the folder of a lesson held when it was last looked at. */
export interface Held {
	revision: string;
	publication: number;
}

/**
 * What came of a look at a folder: it was taken in, with a line for the log where students do not get what it says; or
 * another server has written there or looked meanwhile, and what was read may be old: look again.
 */
export type Taken = { news: string | null } | 'again';

/**
 * Takes in what a lesson's folder says now. A lesson that is new gets a draft. What has changed since the folder was last
 * looked at goes into the draft, beside what others have changed there; and students get it at once, as long as nothing
 * has been published that the folder does not have.
 *
 * @param before what {@link heldHere} said before the files were read
 * @param at milliseconds since 1970
 */
export function takeFolder(
	{ db, place }: Folder,
	lesson: Lesson,
	texts: LessonTexts,
	before: Held | null,
	at: number
): Promise<Taken> {
	const { id, revision } = lesson;
	return db.kysely.transaction().execute(async (trx): Promise<Taken> => {
		await trx
			.insertInto('lesson')
			.values({ id, publication: null, is_withdrawn: 0, texts: null, created_at: at })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
		const { current, isWithdrawn } = (await lockLesson(trx, db.kind, id))!;
		const held = await heldBy(trx, id, place);
		if (!isSameHeld(held, before) || (await isBeingWritten(trx, id, place, texts))) return 'again';
		const origin = { author: FILES, at, client: place };
		const units = unitsOf(draftFromLesson(lesson));
		const publishAs = async (version: number): Promise<Taken> => {
			const number = await addPublication(trx, id, { revision, version }, origin);
			await hold(trx, id, place, { revision, publication: number });
			return { news: null };
		};

		const version = await lockDraft(trx, db.kind, id);
		if (version === null) {
			await keepRevision(trx, lesson, texts, at);
			await beginDraft(trx, id, units, origin);
			return publishAs(1);
		}
		if (held?.revision === revision) return { news: null };
		// It was taken away, and is back.
		if (isWithdrawn) await trx.updateTable('lesson').set({ is_withdrawn: 0 }).where('id', '=', id).execute();
		await keepRevision(trx, lesson, texts, at);

		const seen = current?.revision === revision ? current.number : await lastPublicationOf(trx, id, revision);
		// What students have, or had, is no news, unless the folder has gone back to it.
		if (seen !== null && (!held || seen === current?.number || seen > held.publication)) {
			await hold(trx, id, place, { revision, publication: seen });
			const isOld = seen !== current?.number;
			return { news: isOld ? `questions/${id}: ${HOLDS_OLD}` : null };
		}

		const base = held ?? (await heldAnywhere(trx, id)) ?? (current && asHeld(current));
		const was = base ? await unitsOfRevision(trx, id, base.revision) : ({} as Units);
		const patch = patchBetween(was, units);
		const now = await takeInFiles(trx, id, version, { patch, before: was, origin });
		if (current && base && base.revision !== current.revision) {
			await hold(trx, id, place, { revision, publication: base.publication });
			return { news: `questions/${id}: ${IN_DRAFT_ONLY}` };
		}
		return publishAs(now);
	});
}

const HOLDS_OLD = 'holds what was published before; students get what was published last.';
const IN_DRAFT_ONLY =
	'has changed, but not from what students have, which was published in the studio and is not in this folder. ' +
	'The change is in the draft; publish it there.';

/** What a lesson's folder held when it was last looked at, by this server or one that shares it; null where never. */
export function heldHere({ db, place }: Folder, lesson: string): Promise<Held | null> {
	return heldBy(db.kysely, lesson, place);
}

/**
 * Takes note that a lesson's folder is gone: it is kept with all its past, and students do not get it any more.
 *
 * @param before what {@link heldHere} said before that was seen
 */
export async function withdrawLesson({ db, place }: Folder, id: string, before: Held | null): Promise<void> {
	// A lesson that has never been in this folder is not gone from it.
	if (!before) return;
	await db.kysely.transaction().execute(async (trx) => {
		await lockLesson(trx, db.kind, id);
		if (!isSameHeld(await heldBy(trx, id, place), before)) return;
		await trx.deleteFrom('folder').where('lesson', '=', id).where('place', '=', place).execute();
		await trx.updateTable('lesson').set({ is_withdrawn: 1 }).where('id', '=', id).execute();
	});
}

/** The texts of a publication that are to be written, and those that they replace. */
export interface PendingWrite {
	publication: number;
	old: LessonTexts;
	new: Required<LessonTexts>;
}

/** Notes what is about to be written, so that it is finished even if this server dies over it. */
export async function notePending(
	trx: Transaction<Tables>,
	{ place }: Folder,
	lesson: string,
	{ publication, old, new: next }: PendingWrite
): Promise<void> {
	const values = { publication, old_texts: JSON.stringify(old), new_texts: JSON.stringify(next) };
	await trx
		.insertInto('pending_write')
		.values({ lesson, place, ...values })
		.onConflict((conflict) => conflict.columns(['lesson', 'place']).doUpdateSet(values))
		.execute();
}

/**
 * Finishes what was about to be written to a lesson's folder, by this server or by one that shares the folder. A file that
 * a person has changed meanwhile stays as it is.
 *
 * @returns what hindered it: it can be tried again; null when it is done, or there was nothing to do
 */
export async function finishPending(folder: Folder, lesson: string): Promise<Problem | null> {
	const { db, root, place } = folder;
	const rows = await db.kysely.selectFrom('pending_write').selectAll().where('lesson', '=', lesson).execute();
	for (const row of rows) {
		const old = JSON.parse(row.old_texts) as LessonTexts;
		const next = JSON.parse(row.new_texts) as Required<LessonTexts>;
		const isOurs = row.place === place;
		const now = Object.fromEntries(
			LESSON_FILES.map((name) => [name, readLessonFile(root, lesson, name)])
		) as Readonly<Record<LessonFileName, unknown>>;
		if (!isOurs && !isHalfDone(now, old, next)) continue;
		const problem = writeTexts(root, lesson, old, next);
		if (problem) return problem;
		if (!isOurs) continue;
		await db.kysely.transaction().execute(async (trx) => {
			const { revision } = await trx
				.selectFrom('publication')
				.select('revision')
				.where('lesson', '=', lesson)
				.where('number', '=', row.publication)
				.executeTakeFirstOrThrow();
			await hold(trx, lesson, place, { revision, publication: row.publication });
			await trx
				.deleteFrom('pending_write')
				.where('lesson', '=', lesson)
				.where('place', '=', place)
				.where('publication', '=', row.publication)
				.execute();
		});
	}
	return null;
}

/** The lessons whose files this server, or one before it, has not finished to write. */
export async function pendingLessons({ db, place }: Folder): Promise<string[]> {
	const rows = await db.kysely
		.selectFrom('pending_write')
		.select('lesson')
		.where('place', '=', place)
		.execute();
	return rows.map(({ lesson }) => lesson);
}

/** Whether files of a lesson are being written here. */
export async function isPending({ db, place }: Folder, lesson: string): Promise<boolean> {
	const row = await db.kysely
		.selectFrom('pending_write')
		.select('publication')
		.where('lesson', '=', lesson)
		.where('place', '=', place)
		.executeTakeFirst();
	return row !== undefined;
}

/** The lessons that the folder held when it was last looked at. */
export async function heldLessons({ db, place }: Folder): Promise<string[]> {
	const rows = await db.kysely.selectFrom('folder').select('lesson').where('place', '=', place).execute();
	return rows.map(({ lesson }) => lesson);
}

/** Puts the new texts in the place of the old ones, each file whole or not at all. */
function writeTexts(
	root: string,
	lesson: string,
	old: LessonTexts,
	next: Required<LessonTexts>
): Problem | null {
	const hindered = Object.keys(old).length === 0 ? makeLessonFolder(root, lesson) : null;
	if (hindered) return hindered;
	removeHalfWritten(root, lesson);
	for (const name of LESSON_FILES) {
		const text = next[name];
		const isOld = () => readLessonFile(root, lesson, name) === (old[name] ?? null);
		if (text === undefined || text === old[name] || !isOld()) continue;
		const problem = writeLessonFile(root, lesson, name, text);
		// Where another server writes the same, it may have been there first.
		if (problem && isOld()) return problem;
	}
	return null;
}

/** Whether some files are still old and the others new already. */
function isHalfDone(
	now: { readonly [name in LessonFileName]?: unknown },
	old: LessonTexts,
	next: Required<LessonTexts>
): boolean {
	const changing = LESSON_FILES.filter((name) => next[name] !== old[name]);
	const states = changing.map((name) => {
		const text = now[name] ?? null;
		return text === next[name] ? 'new' : text === (old[name] ?? null) ? 'old' : 'other';
	});
	return new Set(states).size === 2 && !states.includes('other');
}

/** Whether texts were read from a folder while another server wrote there. */
async function isBeingWritten(
	trx: Transaction<Tables>,
	lesson: string,
	place: string,
	texts: LessonTexts
): Promise<boolean> {
	const rows = await trx.selectFrom('pending_write').selectAll().where('lesson', '=', lesson).execute();
	return rows.some(
		(row) =>
			row.place === place ||
			isHalfDone(
				texts,
				JSON.parse(row.old_texts) as LessonTexts,
				JSON.parse(row.new_texts) as Required<LessonTexts>
			)
	);
}

const isSameHeld = (a: Held | null, b: Held | null) =>
	a?.revision === b?.revision && a?.publication === b?.publication;

async function heldBy(
	db: Kysely<Tables> | Transaction<Tables>,
	lesson: string,
	place: string
): Promise<Held | null> {
	const row = await db
		.selectFrom('folder')
		.select(['revision', 'publication'])
		.where('lesson', '=', lesson)
		.where('place', '=', place)
		.executeTakeFirst();
	return row ?? null;
}

const asHeld = ({ revision, number }: Publication): Held => ({ revision, publication: number });

/** What the folder held that has seen most; for one that was never looked at before. */
async function heldAnywhere(trx: Transaction<Tables>, lesson: string): Promise<Held | null> {
	const row = await trx
		.selectFrom('folder')
		.select(['revision', 'publication'])
		.where('lesson', '=', lesson)
		.orderBy('publication', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

async function lastPublicationOf(
	trx: Transaction<Tables>,
	lesson: string,
	revision: string
): Promise<number | null> {
	const { last } = await trx
		.selectFrom('publication')
		.select((eb) => eb.fn.max<number | null>('number').as('last'))
		.where('lesson', '=', lesson)
		.where('revision', '=', revision)
		.executeTakeFirstOrThrow();
	return last;
}

async function unitsOfRevision(trx: Transaction<Tables>, lesson: string, revision: string): Promise<Units> {
	const found = await findRevision(trx, lesson, revision);
	return found ? unitsOf(draftFromLesson(found)) : ({} as Units);
}

async function hold(trx: Transaction<Tables>, lesson: string, place: string, held: Held): Promise<void> {
	await trx
		.insertInto('folder')
		.values({ lesson, place, ...held })
		.onConflict((conflict) => conflict.columns(['lesson', 'place']).doUpdateSet(held))
		.execute();
}
