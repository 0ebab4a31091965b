/**
 * Which ids have moved from one order to another: the fewest that one has to take out so that the others stand in the
 * same order in both. Ids that are in one list only have not moved.
 */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
	const places = new Map(before.map((id, i) => [id, i]));
	const common = after.filter((id) => places.has(id));
	const stay = longestRising(common.map((id) => places.get(id)!));
	return new Set(common.filter((_, i) => !stay.has(i)));
}

/** Where in a list of numbers, all different, the longest rising sequence lies (patience sorting). */
export function longestRising(numbers: readonly number[]): Set<number> {
	/** `ends[n]`: where the lowest end of a rising sequence of n + 1 numbers is. */
	const ends: number[] = [];
	const before = numbers.map((number, i) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (numbers[ends[middle]!]! < number) low = middle + 1;
			else high = middle;
		}
		ends[low] = i;
		return ends[low - 1];
	});
	const found = new Set<number>();
	for (let i = ends.at(-1); i !== undefined; i = before[i]) found.add(i);
	return found;
}
