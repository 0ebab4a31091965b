import * as v from 'valibot';
import { IdSchema } from '../attribution/schema.ts';
import { entryKey, LISTS, readUnit, type Json, type Patch } from '../lesson/draft/units.ts';

/** More units than any lesson has: a change of more is an attack on the memory. */
const MOST_UNITS = 10_000;

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
