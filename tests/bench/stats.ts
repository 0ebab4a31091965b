/** The middle of a list of numbers; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The sum of numbers, divided by how many they are. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)]!;
}

/** "1234 (1200–1300)": median, least and most. */
export function spread(values: readonly number[], digits = 0): string {
	const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((n) =>
		n.toFixed(digits)
	);
	return `${middle} (${least}–${most})`;
}
