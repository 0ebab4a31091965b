import { mergeIdLists, sameJson } from '../lesson/draft/merge.ts';
import {
	entryKey,
	isIdList,
	LISTS,
	readUnit,
	type Json,
	type Patch,
	type UnitKey
} from '../lesson/draft/units.ts';
import { IdSchema } from '../attribution/schema.ts';
import * as v from 'valibot';

/** More units than any lesson has: a change of more is an attack on the memory. */
const MOST_UNITS = 10_000;

/** How a draft stands, as a change that comes in finds it. A unit that is not there is null. */
export interface Found {
	/** What is there now. */
	now: (unit: UnitKey) => Json | null;
	/** What was there when the change was made, as far as whoever made it knew. */
	base: (unit: UnitKey) => Json | null;
	/** Whether somebody else has changed it since. */
	isForeign: (unit: UnitKey) => boolean;
}

export interface Decision {
	/** What changes in the draft. */
	taken: Patch;
	/** Units that both sides changed, each in its own way: the draft keeps what it has, the other version waits beside it. */
	clashes: UnitKey[];
	/** Units that are already as the change would have them. */
	equal: UnitKey[];
}

/** What becomes of a change that was made on a state of the draft that may be an old one. */
export function decide(patch: Patch, { now, base, isForeign }: Found): Decision {
	const decision = {
		taken: {} as Record<string, Json | null>,
		clashes: [] as UnitKey[],
		equal: [] as UnitKey[]
	};
	const units = Object.keys(patch) as UnitKey[];
	for (const unit of units.filter((unit) => !isIdList(unit))) {
		const mine = patch[unit]!;
		if (sameJson(mine, now(unit))) decision.equal.push(unit);
		else if (!isForeign(unit)) decision.taken[unit] = mine;
		else if (!sameJson(mine, base(unit))) decision.clashes.push(unit);
	}
	for (const unit of new Set([...units, ...ordersOf(decision.clashes)])) {
		if (!isIdList(unit)) continue;
		const there = idsOf(now(unit));
		const undecided = idsIn(unit, decision.clashes);
		// What nobody else has changed was seen as it is.
		const before = isForeign(unit) ? idsOf(base(unit)) : there;
		const mine = Object.hasOwn(patch, unit) ? idsOf(patch[unit]!) : before;
		const isPlain = !isForeign(unit) && undecided.size === 0;
		const merged = isPlain ? mine : mergeIdLists(before, mine, there, undecided);
		if (!sameJson(merged, there)) decision.taken[unit] = merged;
	}
	return decision as Decision;
}

/** The orders that entries of a list stand in. An entry that waits for a choice keeps its place there. */
export function ordersOf(units: readonly UnitKey[]): UnitKey[] {
	return LISTS.filter((list) => units.some((unit) => unit.startsWith(entryKey(list, '')))).map(
		(list): UnitKey => `order.${list}`
	);
}

function idsIn(order: UnitKey, units: readonly UnitKey[]): Set<string> {
	const list = LISTS.find((list) => order === `order.${list}`);
	if (!list) return new Set();
	const start = entryKey(list, '');
	return new Set(units.filter((unit) => unit.startsWith(start)).map((unit) => unit.slice(start.length)));
}

const idsOf = (value: Json | null) => (value ?? []) as string[];

/**
 * Reads a change that comes from outside: each unit must be one that a lesson has, in the form that it has there.
 *
 * @returns the change with the schemas' defaults filled in, or a message for people
 */
export function readPatch(
	patch: Readonly<Record<string, unknown>>
): { ok: true; patch: Patch } | { ok: false; message: string } {
	const entries = Object.entries(patch);
	if (entries.length > MOST_UNITS)
		return { ok: false, message: `At most ${MOST_UNITS} parts of a lesson can be changed at once.` };
	const result: Record<string, Json | null> = {};
	for (const [key, value] of entries) {
		// An entry of a list can always be deleted, a field where a lesson can be without it.
		if (value === null && isEntry(key)) {
			result[key] = null;
			continue;
		}
		const read = readUnit(key, value === null ? undefined : value);
		if (!read.ok) return read;
		// What is optional and left out reads as undefined.
		result[key] = wellFormed(read.value) ?? null;
	}
	return { ok: true, patch: result as Patch };
}

function isEntry(key: string): boolean {
	return LISTS.some((list) => {
		const start = entryKey(list, '');
		return key.startsWith(start) && v.is(IdSchema, key.slice(start.length));
	});
}

/** A value without halves of characters, which no file can hold. */
function wellFormed<T extends Json | undefined>(value: T): T {
	if (typeof value === 'string') return value.toWellFormed() as T;
	if (Array.isArray(value)) return value.map(wellFormed) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wellFormed(entry)])) as T;
}
