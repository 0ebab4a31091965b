/**
 * Keeps a list the same one as long as its entries are: what hangs on it need not be done again when the draft changed
 * elsewhere.
 */
export function steadyList<T>(): (next: readonly T[]) => readonly T[] {
	let last: readonly T[] = [];
	return (next) => {
		if (next.length !== last.length || next.some((entry, i) => entry !== last[i])) last = next;
		return last;
	};
}
