import type { Kysely, Transaction } from 'kysely';
import { decide, ordersOf, type Found } from '../lesson/draft/decide.ts';
import { sameJson } from '../lesson/draft/merge.ts';
import { tidyBody } from '../lesson/draft/read-draft.ts';
import { readUnit, type Json, type Patch, type UnitKey, type Units } from '../lesson/draft/units.ts';
import type { Author, Conflict } from '../lesson/draft/wire.ts';
import type { Database } from './db/database.ts';
import type { Tables } from './db/schema.ts';

/** Rows of one statement: SQLite takes some 32,000 values in all. */
const CHUNK = 1_000;

/** Who changes a draft, when, and from which loaded page or folder. */
export interface Origin {
	author: Author;
	/** Milliseconds since 1970. */
	at: number;
	client: string;
}

type Reader = Kysely<Tables> | Transaction<Tables>;

/**
 * Makes everybody else who wants to change a draft wait until this transaction is over.
 *
 * @returns the draft's version; null where there is none
 */
export async function lockDraft(
	trx: Transaction<Tables>,
	kind: Database['kind'],
	lesson: string
): Promise<number | null> {
	const row = await trx
		.selectFrom('draft')
		.select('version')
		.where('lesson', '=', lesson)
		// SQLite's transaction has locked the whole database already.
		.$if(kind === 'postgres', (query) => query.forUpdate())
		.executeTakeFirst();
	return row?.version ?? null;
}

/** Begins a draft. Its lesson must have none. */
export async function beginDraft(
	trx: Transaction<Tables>,
	lesson: string,
	units: Units,
	origin: Origin
): Promise<void> {
	await trx.insertInto('draft').values({ lesson, version: 0 }).execute();
	await append(trx, lesson, 1, units, origin);
}

/** A draft as it was at a version. */
export async function unitsAt(db: Reader, lesson: string, version: number): Promise<Units> {
	const rows = await rowsAt(db, lesson, version).execute();
	return unitsIn(rows);
}

/** What of a draft differs between two versions, as it was at the later one; gone is null. */
export async function changedSince(
	db: Reader,
	lesson: string,
	since: number,
	version: number
): Promise<Patch> {
	const rows = await rowsAt(db, lesson, version)
		.where('version', '>', since)
		// Who knows nothing need not be told what is gone.
		.$if(since === 0, (query) => query.where('value', 'is not', null))
		.execute();
	return Object.fromEntries(rows.map(({ unit, value }) => [unit, parse(value)])) as Patch;
}

/** The conflicts of a draft that wait for somebody to choose, the oldest first. */
export async function openConflicts(db: Reader, lesson: string): Promise<Conflict[]> {
	const rows = await db
		.selectFrom('draft_conflict as conflict')
		.innerJoin('draft_unit as there', (join) =>
			join
				.onRef('there.lesson', '=', 'conflict.lesson')
				.onRef('there.unit', '=', 'conflict.unit')
				.on('there.until', 'is', null)
		)
		.innerJoin('draft_version as against', (join) =>
			join.onRef('against.lesson', '=', 'there.lesson').onRef('against.version', '=', 'there.version')
		)
		.select([
			'conflict.id',
			'conflict.unit',
			'conflict.value',
			'conflict.by_id',
			'conflict.by_name',
			'conflict.at',
			'against.by_id as against_id',
			'against.by_name as against_name',
			'against.at as against_at'
		])
		.where('conflict.lesson', '=', lesson)
		.where('conflict.settled_version', 'is', null)
		.orderBy('conflict.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		unit: row.unit as UnitKey,
		value: parse(row.value),
		by: { id: row.by_id, name: row.by_name },
		at: row.at,
		against: { by: { id: row.against_id, name: row.against_name }, at: row.against_at }
	}));
}

/** How many conflicts of a draft wait for somebody to choose: as many as {@link openConflicts} gives. */
export async function countOpenConflicts(db: Reader, lesson: string): Promise<number> {
	const { count } = await db
		.selectFrom('draft_conflict')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('lesson', '=', lesson)
		.where('settled_version', 'is', null)
		.executeTakeFirstOrThrow();
	return count;
}

/**
 * Takes a change that was made in a page into a locked draft.
 *
 * @param version the draft's version
 * @param base the version that the page knew
 * @param resolves conflicts that the change settles; one that has been changed since `base` is not settled by it
 * @returns the draft's version now; the same where there was nothing to do
 */
export async function takeIn(
	trx: Transaction<Tables>,
	lesson: string,
	version: number,
	{ patch, base, resolves, origin }: { patch: Patch; base: number; resolves: number[]; origin: Origin }
): Promise<number> {
	const units = touchedBy(patch);
	const now = await headsOf(trx, lesson, units);
	const foreign = await changedByOthers(trx, lesson, base, origin);
	const contested = units.filter((unit) => foreign.has(unit));
	const seen = new Map(
		(await valuesAt(trx, lesson, base, contested)).map(({ unit, value }) => [unit, parse(value)])
	);
	return carryOut(trx, lesson, version, patch, origin, resolves, base, {
		now: (unit) => now.get(unit) ?? null,
		base: (unit) => seen.get(unit) ?? null,
		isForeign: (unit) => foreign.has(unit)
	});
}

/**
 * Takes into a locked draft what has changed in a lesson's folder. Whether somebody else has changed a unit since is told
 * by what the folder held before.
 *
 * @returns the draft's version now
 */
export async function takeInFiles(
	trx: Transaction<Tables>,
	lesson: string,
	version: number,
	{ patch, before, origin }: { patch: Patch; before: Units; origin: Origin }
): Promise<number> {
	const heads = await headsOf(trx, lesson, touchedBy(patch));
	const now = (unit: UnitKey) => asFiled(unit, heads.get(unit) ?? null);
	// Files have seen no version: what they hold now stands for all that they held before.
	return carryOut(trx, lesson, version, patch, origin, [], 0, {
		now,
		base: (unit) => before[unit] ?? null,
		isForeign: (unit) => !sameJson(now(unit), before[unit] ?? null)
	});
}

/** What a unit is once it has been written to a file and read again: what is left out there has its default. */
function asFiled(unit: UnitKey, value: Json | null): Json | null {
	if (unit === 'article.body' && typeof value === 'string') return tidyBody(value);
	if (value !== null) return value;
	const read = readUnit(unit, undefined);
	return read.ok ? (read.value ?? null) : null;
}

const touchedBy = (patch: Patch) => {
	const units = Object.keys(patch) as UnitKey[];
	return [...new Set([...units, ...ordersOf(units)])];
};

interface OpenConflict {
	id: number;
	unit: string;
	value: Json | null;
	version: number;
	/** Whether it came from the same page of the same person, or the same folder. */
	isMine: boolean;
}

async function carryOut(
	trx: Transaction<Tables>,
	lesson: string,
	version: number,
	patch: Patch,
	origin: Origin,
	resolves: readonly number[],
	base: number,
	found: Found
): Promise<number> {
	const { taken, clashes, equal } = decide(patch, found);
	const open = await conflictsIn(trx, lesson, origin);
	const settled = new Set(
		open.filter(({ id, version }) => resolves.includes(id) && version <= base).map(({ id }) => id)
	);
	const added: UnitKey[] = [];
	const amended: { id: number; unit: UnitKey }[] = [];
	for (const unit of clashes) {
		const own = open.filter(
			(conflict) => conflict.unit === unit && conflict.isMine && !settled.has(conflict.id)
		);
		if (own.some(({ value }) => sameJson(value, patch[unit]!))) continue;
		// A page that does not know yet of its conflict and sends another version has done with the one before.
		const last = own.find(({ version }) => version > base);
		if (last) amended.push({ id: last.id, unit });
		else added.push(unit);
	}
	for (const { id, unit, value, version, isMine } of open) {
		const key = unit as UnitKey;
		const isThere = Object.hasOwn(taken, key) && sameJson(taken[key], value);
		// Its author has come round to what the draft has, not having seen it.
		const isTakenBack = isMine && version > base && equal.includes(key);
		if (isThere || isTakenBack) settled.add(id);
	}
	if (Object.keys(taken).length + settled.size + added.length + amended.length === 0) return version;

	const next = version + 1;
	await append(trx, lesson, next, taken, origin);
	for (const { id, unit } of amended) {
		await trx
			.updateTable('draft_conflict')
			.set({ ...conflictValues(patch[unit]!, base, next, origin) })
			.where('lesson', '=', lesson)
			.where('id', '=', id)
			.execute();
	}
	if (added.length > 0) {
		const { last } = await trx
			.selectFrom('draft_conflict')
			.select((eb) => eb.fn.max<number | null>('id').as('last'))
			.where('lesson', '=', lesson)
			.executeTakeFirstOrThrow();
		const rows = added.map((unit, i) => ({
			lesson,
			id: (last ?? 0) + 1 + i,
			unit,
			...conflictValues(patch[unit]!, base, next, origin),
			settled_version: null
		}));
		for (const chunk of chunksOf(rows)) await trx.insertInto('draft_conflict').values(chunk).execute();
	}
	for (const ids of chunksOf([...settled])) {
		await trx
			.updateTable('draft_conflict')
			.set({ settled_version: next })
			.where('lesson', '=', lesson)
			.where('id', 'in', ids)
			.execute();
	}
	return next;
}

const conflictValues = (
	value: Json | null,
	base: number,
	version: number,
	{ author, at, client }: Origin
) => ({
	value: value === null ? null : JSON.stringify(value),
	base_version: base,
	version,
	by_id: author.id,
	by_name: author.name,
	at,
	client
});

/** Writes a version of a draft. */
async function append(
	trx: Transaction<Tables>,
	lesson: string,
	version: number,
	patch: Patch,
	{ author, at, client }: Origin
): Promise<void> {
	await trx
		.insertInto('draft_version')
		.values({ lesson, version, by_id: author.id, by_name: author.name, at, client })
		.execute();
	for (const chunk of chunksOf(Object.entries(patch))) {
		await trx
			.updateTable('draft_unit')
			.set({ until: version })
			.where('lesson', '=', lesson)
			.where('until', 'is', null)
			.where(
				'unit',
				'in',
				chunk.map(([unit]) => unit)
			)
			.execute();
		const rows = chunk.map(([unit, value]) => ({
			lesson,
			unit,
			version,
			until: null,
			value: value === null ? null : JSON.stringify(value)
		}));
		await trx.insertInto('draft_unit').values(rows).execute();
	}
	await trx.updateTable('draft').set({ version }).where('lesson', '=', lesson).execute();
}

function rowsAt(db: Reader, lesson: string, version: number) {
	return db
		.selectFrom('draft_unit')
		.select(['unit', 'value'])
		.where('lesson', '=', lesson)
		.where('version', '<=', version)
		.where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', version)]));
}

async function valuesAt(trx: Reader, lesson: string, version: number, units: readonly UnitKey[]) {
	const found: { unit: string; value: string | null }[] = [];
	for (const chunk of chunksOf(units))
		found.push(...(await rowsAt(trx, lesson, version).where('unit', 'in', chunk).execute()));
	return found;
}

async function headsOf(
	trx: Reader,
	lesson: string,
	units: readonly UnitKey[]
): Promise<Map<string, Json | null>> {
	const rows: { unit: string; value: string | null }[] = [];
	for (const chunk of chunksOf(units)) {
		rows.push(
			...(await trx
				.selectFrom('draft_unit')
				.select(['unit', 'value'])
				.where('lesson', '=', lesson)
				.where('until', 'is', null)
				.where('unit', 'in', chunk)
				.execute())
		);
	}
	return new Map(rows.map(({ unit, value }) => [unit, parse(value)]));
}

/** The units that anybody else, or the same person in another page, has changed since a version. */
async function changedByOthers(
	trx: Reader,
	lesson: string,
	base: number,
	{ author, client }: Origin
): Promise<Set<string>> {
	const rows = await trx
		.selectFrom('draft_unit as changed')
		.innerJoin('draft_version as saved', (join) =>
			join.onRef('saved.lesson', '=', 'changed.lesson').onRef('saved.version', '=', 'changed.version')
		)
		.select('changed.unit')
		.distinct()
		.where('changed.lesson', '=', lesson)
		.where('changed.version', '>', base)
		.where((eb) =>
			eb.or([
				eb('saved.client', '!=', client),
				eb(eb.fn.coalesce('saved.by_id', eb.val('')), '!=', author.id ?? '')
			])
		)
		.execute();
	return new Set(rows.map(({ unit }) => unit));
}

async function conflictsIn(trx: Reader, lesson: string, { author, client }: Origin): Promise<OpenConflict[]> {
	const rows = await trx
		.selectFrom('draft_conflict')
		.select(['id', 'unit', 'value', 'version', 'client', 'by_id'])
		.where('lesson', '=', lesson)
		.where('settled_version', 'is', null)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		unit: row.unit,
		value: parse(row.value),
		version: row.version,
		isMine: row.client === client && row.by_id === author.id
	}));
}

const parse = (value: string | null) => (value === null ? null : (JSON.parse(value) as Json));

function unitsIn(rows: readonly { unit: string; value: string | null }[]): Units {
	return Object.fromEntries(
		rows.flatMap(({ unit, value }) => (value === null ? [] : [[unit, parse(value)]]))
	) as Units;
}

function chunksOf<T>(list: readonly T[]): T[][] {
	const chunks: T[][] = [];
	for (let i = 0; i < list.length; i += CHUNK) chunks.push(list.slice(i, i + CHUNK));
	return chunks;
}
