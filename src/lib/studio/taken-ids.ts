import type { Draft } from '../lesson/draft/draft.ts';
import type { List } from '../lesson/draft/units.ts';

/** Ids that a new entry of a list must not take: those in use, those ever built, and those of entries that are gone. */
export function takenIds(draft: Draft, list: List, gone: Iterable<string>): ReadonlySet<string> {
	return new Set([...draft[list].map(({ id }) => id), ...(list === 'items' ? draft.built : []), ...gone]);
}
