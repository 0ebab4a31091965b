import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import type { LessonTexts } from '../lesson/files.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Tables } from './db/schema.ts';

/** Ids and hashes as they may stand in an address or a path. */
const SAFE = /^[a-z0-9-]{1,100}$/;

/**
 * Keeps a revision for good. One that is kept already stays as it is.
 *
 * @param texts the files that say it; null where they are not known
 */
export async function keepRevision(
	db: Kysely<Tables> | Transaction<Tables>,
	lesson: Lesson,
	texts: LessonTexts | null,
	at: number
): Promise<void> {
	await db
		.insertInto('revision')
		.values({
			lesson: lesson.id,
			revision: lesson.revision,
			content: JSON.stringify(lesson),
			texts: texts && JSON.stringify(texts),
			at
		})
		.onConflict((conflict) => conflict.columns(['lesson', 'revision']).doNothing())
		.execute();
}

/** A lesson as it was at a revision; null where that is not kept. */
export async function findRevision(
	db: Kysely<Tables> | Transaction<Tables>,
	lesson: string,
	revision: string
): Promise<Lesson | null> {
	if (!SAFE.test(lesson) || !SAFE.test(revision)) return null;
	const row = await db
		.selectFrom('revision')
		.select('content')
		.where('lesson', '=', lesson)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return row ? (JSON.parse(row.content) as Lesson) : null;
}

/** The files of a lesson as they were at a revision; null where they are not known. */
export async function findRevisionTexts(
	db: Kysely<Tables> | Transaction<Tables>,
	lesson: string,
	revision: string
): Promise<LessonTexts | null> {
	const row = await db
		.selectFrom('revision')
		.select('texts')
		.where('lesson', '=', lesson)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return row?.texts ? (JSON.parse(row.texts) as LessonTexts) : null;
}

/**
 * Takes the revisions in that were kept as files before there was a database, `<lesson>/<revision>.json`, so that
 * attempts at them go on. The files stay where they are.
 *
 * @param report gets a line for each that cannot be read: attempts at it begin anew
 */
export async function importRevisionFiles(
	db: Kysely<Tables>,
	folder: string,
	report: (line: string) => void
): Promise<void> {
	for (const lesson of namesIn(folder)) {
		const files = namesIn(join(folder, lesson)).filter((name) => name.endsWith('.json'));
		if (files.length === 0) continue;
		const rows = await db.selectFrom('revision').select('revision').where('lesson', '=', lesson).execute();
		const known = new Set(rows.map(({ revision }) => `${revision}.json`));
		for (const file of files.filter((name) => !known.has(name))) {
			const path = join(folder, lesson, file);
			try {
				const content = JSON.parse(readFileSync(path, 'utf8')) as Lesson;
				if (content.id !== lesson || `${content.revision}.json` !== file)
					throw new Error('it is another revision than its name says');
				await keepRevision(db, content, null, Math.round(statSync(path).mtimeMs));
			} catch (error) {
				report(`${path}: cannot be read (${String(error)}): attempts at it begin anew`);
			}
		}
	}
}

/** The names in a folder that may be ids or hashes; none where there is no such folder. */
function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => SAFE.test(name.replace(/\.json$/, '')));
	} catch {
		return [];
	}
}
