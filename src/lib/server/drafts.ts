import type { Kysely, Transaction } from 'kysely';
import type { Units } from '../lesson/draft/units.ts';
import type { Author, DraftState, SaveRequest } from '../lesson/draft/wire.ts';
import { lessonIdProblem } from '../lesson/files.ts';
import type { Database } from './db/database.ts';
import type { Tables } from './db/schema.ts';
import { readPatch } from './draft-change.ts';
import { changedSince, lockDraft, openConflicts, takeIn, unitsAt } from './draft-log.ts';

/** The largest number that the database counts to. */
const LAST = 2 ** 31 - 1;

const NO_LESSON = 'There is no such lesson.';

/** What came of a save; `status` is that of HTTP, `message` for people. */
export type Saved = { ok: true; state: DraftState } | { ok: false; status: 404 | 422; message: string };

/** A save as it comes in: what its patch holds is still to be looked at. */
export type Incoming = Omit<SaveRequest, 'patch'> & { patch: Readonly<Record<string, unknown>> };

/** The drafts of all lessons, each a log of versions in the database to which saves only add. */
export class Drafts {
	/** @param diskOf what is wrong with a lesson's files on disk, a line each */
	constructor(
		private readonly db: Database,
		private readonly diskOf: (lesson: string) => string[] = () => []
	) {}

	/**
	 * How a draft stands, told from a version that is known; null where there is no such lesson. Who asks from a version
	 * that is not there yet (of a database that was restored from a copy) is told everything.
	 */
	async state(lesson: string, since: number): Promise<DraftState | null> {
		if (lessonIdProblem(lesson)) return null;
		const row = await this.db.kysely
			.selectFrom('draft')
			.select('version')
			.where('lesson', '=', lesson)
			.executeTakeFirst();
		return row ? this.#stateIn(this.db.kysely, lesson, row.version, since) : null;
	}

	/**
	 * Takes a save in. What it changes is taken unless somebody else has changed the same since the version that it is
	 * based on; then both versions are kept until somebody chooses. When this returns, it is on disk.
	 *
	 * @param request with {@link SaveRequest}'s form; what its patch holds is checked here
	 * @param at milliseconds since 1970
	 */
	async save(lesson: string, request: Incoming, author: Author, at: number): Promise<Saved> {
		const read = readPatch(request.patch);
		if (!read.ok) return { ok: false, status: 422, message: read.message };
		const { client, seq, base, resolves } = request;
		if (lessonIdProblem(lesson)) return { ok: false, status: 404, message: NO_LESSON };
		if (seq > LAST) return { ok: false, status: 422, message: 'No page has saved that often.' };
		return this.db.kysely.transaction().execute(async (trx): Promise<Saved> => {
			const version = await lockDraft(trx, this.db.kind, lesson);
			if (version === null) return { ok: false, status: 404, message: NO_LESSON };
			if (base > version) {
				const message = 'This page knows a later state of the lesson than the server. Load the page again.';
				return { ok: false, status: 422, message };
			}
			const isNew = await countSave(trx, lesson, client, author.id ?? '', seq);
			const origin = { author, at, client };
			const now = isNew
				? await takeIn(trx, lesson, version, { patch: read.patch, base, resolves, origin })
				: version;
			return { ok: true, state: await this.#stateIn(trx, lesson, now, base) };
		});
	}

	/** A draft as it was at a version; null where it has never had that version, or there is no such lesson. */
	async unitsAt(lesson: string, version: number): Promise<Units | null> {
		if (lessonIdProblem(lesson) || !Number.isInteger(version) || version > LAST) return null;
		const row = await this.db.kysely
			.selectFrom('draft_version')
			.select('version')
			.where('lesson', '=', lesson)
			.where('version', '=', version)
			.executeTakeFirst();
		return row ? unitsAt(this.db.kysely, lesson, version) : null;
	}

	async #stateIn(
		db: Kysely<Tables> | Transaction<Tables>,
		lesson: string,
		version: number,
		since: number
	): Promise<DraftState> {
		const published = await db
			.selectFrom('lesson')
			.innerJoin('publication', (join) =>
				join
					.onRef('publication.lesson', '=', 'lesson.id')
					.onRef('publication.number', '=', 'lesson.publication')
			)
			.select(['publication.version', 'publication.revision'])
			.where('lesson.id', '=', lesson)
			.executeTakeFirst();
		return {
			version,
			patch: await changedSince(db, lesson, since > version ? 0 : since, version),
			conflicts: await openConflicts(db, lesson),
			published: published ?? null,
			disk: this.diskOf(lesson)
		};
	}
}

/**
 * Notes that a page's save has come.
 *
 * @returns false where it has come before, or a later one has, which held all that this one does
 */
async function countSave(
	trx: Transaction<Tables>,
	lesson: string,
	client: string,
	person: string,
	seq: number
): Promise<boolean> {
	const known = await trx
		.selectFrom('draft_client')
		.select('seq')
		.where('lesson', '=', lesson)
		.where('client', '=', client)
		.where('person', '=', person)
		.executeTakeFirst();
	if (known && known.seq >= seq) return false;
	await trx
		.insertInto('draft_client')
		.values({ lesson, client, person, seq })
		.onConflict((conflict) => conflict.columns(['lesson', 'client', 'person']).doUpdateSet({ seq }))
		.execute();
	return true;
}
