import { sql, type CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Author } from '../lesson/draft/wire.ts';
import type { Database } from './db/database.ts';
import type { Tables } from './db/schema.ts';

/** What students get. */
export interface Publication {
	number: number;
	revision: string;
	/** The version of the draft that it was made of. */
	version: number;
}

/** A lesson's row, held until the transaction is over. */
export interface LockedLesson {
	/** What students get; null where nothing has been published. */
	current: Publication | null;
	isWithdrawn: boolean;
	/** The files that it was imported from, where it has not been published since. */
	texts: string | null;
}

/**
 * Makes everybody else who wants to publish a lesson wait until this transaction is over.
 *
 * @returns null where there is no such lesson
 */
export async function lockLesson(
	trx: Transaction<Tables>,
	kind: Database['kind'],
	id: string
): Promise<LockedLesson | null> {
	const row = await trx
		.selectFrom('lesson')
		.select(['publication', 'is_withdrawn', 'texts'])
		.where('id', '=', id)
		// SQLite's transaction has locked the whole database already.
		.$if(kind === 'postgres', (query) => query.forUpdate())
		.executeTakeFirst();
	if (!row) return null;
	const current = row.publication === null ? null : await publicationAt(trx, id, row.publication);
	return { current, isWithdrawn: row.is_withdrawn === 1, texts: row.texts };
}

/** Gives students a revision of a locked lesson from now on. @returns the publication's number */
export async function addPublication(
	trx: Transaction<Tables>,
	lesson: string,
	{ revision, version }: { revision: string; version: number },
	{ author, at, note = null }: { author: Author; at: number; note?: string | null }
): Promise<number> {
	const { last } = await trx
		.selectFrom('publication')
		.select((eb) => eb.fn.max<number | null>('number').as('last'))
		.where('lesson', '=', lesson)
		.executeTakeFirstOrThrow();
	const number = (last ?? 0) + 1;
	await trx
		.insertInto('publication')
		.values({ lesson, number, revision, version, by_id: author.id, by_name: author.name, at, note })
		.execute();
	await trx
		.updateTable('lesson')
		.set({ publication: number, is_withdrawn: 0, texts: null })
		.where('id', '=', lesson)
		.execute();
	return number;
}

/** Put together once: that takes longer than to ask it, and every page of a student asks it. */
const CURRENT = new WeakMap<Kysely<Tables>, CompiledQuery<Publication>>();

/** What students get of a lesson now; null where they get nothing. */
export async function currentPublication(
	db: Kysely<Tables> | Transaction<Tables>,
	lesson: string
): Promise<Publication | null> {
	const query = CURRENT.get(db) ?? currentQuery(db);
	CURRENT.set(db, query);
	const { rows } = await db.executeQuery<Publication>({ ...query, parameters: [lesson] });
	return rows[0] ?? null;
}

/** The query for what students get; its one parameter is the lesson. */
function currentQuery(db: Kysely<Tables>): CompiledQuery<Publication> {
	return db
		.selectFrom('lesson')
		.innerJoin('publication', (join) =>
			join
				.onRef('publication.lesson', '=', 'lesson.id')
				.onRef('publication.number', '=', 'lesson.publication')
		)
		.select(['publication.number', 'publication.revision', 'publication.version'])
		.where('lesson.id', '=', '')
		.where('lesson.is_withdrawn', '=', sql.lit(0))
		.compile();
}

async function publicationAt(trx: Transaction<Tables>, lesson: string, number: number): Promise<Publication> {
	return trx
		.selectFrom('publication')
		.select(['number', 'revision', 'version'])
		.where('lesson', '=', lesson)
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
}
