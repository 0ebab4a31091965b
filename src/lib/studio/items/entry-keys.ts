/**
 * What tells the entries of a list apart on screen: their ids, so that a move takes the fields along; their places where
 * they have none. Ids that stand twice, as an unfinished draft may have, do not stop it.
 */
export function entryKeys(entries: readonly unknown[]): string[] {
	const seen = new Map<string, number>();
	return entries.map((entry, at) => {
		const id = idOf(entry) ?? `${at}`;
		const times = seen.get(id) ?? 0;
		seen.set(id, times + 1);
		return times === 0 ? id : `${id}.${times}`;
	});
}

function idOf(entry: unknown): string | undefined {
	if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
	return typeof entry.id === 'string' ? entry.id : undefined;
}
