import { movedIds } from './moved.ts';
import type { Json, Patch, UnitKey, Units } from './units.ts';

/** Whether two values are the same as JSON: the order of keys makes no difference, nor does a key that is undefined. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
		return a.every((entry, i) => sameJson(entry, b[i]));
	}
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].every((key) => sameJson(a[key], b[key]));
}

/** The change that leads from one draft to another. */
export function patchBetween(before: Units, after: Units): Patch {
	const patch: Record<string, Json | null> = {};
	for (const key of Object.keys({ ...before, ...after }) as UnitKey[])
		if (!sameJson(before[key], after[key])) patch[key] = after[key] ?? null;
	return patch as Patch;
}

/** A draft after a change. What the change does not name keeps its identity. */
export function applyPatch(units: Units, patch: Patch): Units {
	const after: Record<string, Json> = { ...units };
	for (const [key, value] of Object.entries(patch)) {
		if (value === null) delete after[key];
		else after[key] = value;
	}
	return after as Units;
}

/**
 * Joins two changes of a list of ids. What either side added is in, what either side took out is out, also where the
 * other moved it. What mine added or moved stands after what precedes it in mine, behind what they added there.
 *
 * @param kept ids that stay in the list although one side took them out
 */
export function mergeIdLists(
	base: readonly string[],
	mine: readonly string[],
	theirs: readonly string[],
	kept: ReadonlySet<string> = new Set()
): string[] {
	const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)];
	const stays = (id: string) => !inBase.has(id) || kept.has(id) || (inMine.has(id) && inTheirs.has(id));
	const common = [...inBase].filter((id) => inMine.has(id) && inTheirs.has(id));
	const moved = movedIds(common, [...inMine]);
	const placed = new Set([...inMine].filter((id) => moved.has(id) || !inTheirs.has(id)));

	const result = [...inTheirs].filter((id) => stays(id) && !placed.has(id));
	let last: string | undefined;
	for (const id of inMine) {
		if (!stays(id)) continue;
		if (placed.has(id)) {
			let at = last === undefined ? 0 : result.indexOf(last) + 1;
			while (at < result.length && !inBase.has(result[at]!) && !inMine.has(result[at]!)) at += 1;
			result.splice(at, 0, id);
		}
		last = id;
	}
	return result;
}
