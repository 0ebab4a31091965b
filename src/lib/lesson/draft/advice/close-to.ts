import { closest, distance } from 'fastest-levenshtein';

/** The id that another was most likely meant to be: at most a third of it differs. Null where none is so close. */
export function closeTo(id: string, known: readonly string[]): string | null {
	if (known.length === 0) return null;
	const best = closest(id, known);
	return distance(id, best) <= Math.max(id.length, best.length) / 3 ? best : null;
}
