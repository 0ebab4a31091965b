import { sameJson } from './merge.ts';
import type { Json } from './units.ts';

/**
 * For each entry of a list, where in an earlier state of the list it stood; undefined for one that is new. Entries with
 * ids are known by them. Of others, equal ones are the same; and one that nothing equals is a changed one where it
 * stands behind the same entry as one that is gone.
 */
export function cameFrom(before: readonly Json[], after: readonly Json[]): (number | undefined)[] {
	const free = new Set(before.keys());
	const take = (i: number | undefined) => {
		if (i !== undefined) free.delete(i);
		return i;
	};
	const ids = before.map(idOf);
	if (after.every((entry) => idOf(entry) !== undefined)) {
		const places = new Map(ids.map((id, i) => [id, i]));
		return after.map((entry) => {
			const i = places.get(idOf(entry));
			return take(i !== undefined && free.has(i) ? i : undefined);
		});
	}
	const from = after.map((entry) => take([...free].find((i) => sameJson(before[i], entry))));
	after.forEach((_, j) => {
		const behind = j === 0 ? 0 : (from[j - 1] ?? NaN) + 1;
		if (from[j] === undefined && free.has(behind)) from[j] = take(behind);
	});
	return from;
}

function idOf(entry: Json): string | undefined {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
	return typeof entry.id === 'string' ? entry.id : undefined;
}
