/** Whether `value` is an object with just this one key. */
export function isRecordOf<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
	return typeof value === 'object' && value !== null && Object.keys(value).join() === key;
}

/** What a student's client sent, for a message: no more than a word, and safe where the value nests without end. */
export function shown(value: unknown): string {
	if (typeof value !== 'string') return '(not a word)';
	return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

/** What is wrong with a list of ids that a student chose from `known`, as a sentence; null when nothing is. */
export function idsProblem(ids: unknown, known: readonly string[], what: string): string | null {
	if (!Array.isArray(ids)) return `the ${what}s must be a list`;
	for (const [i, id] of ids.entries()) {
		if (typeof id !== 'string' || !known.includes(id)) return `there is no ${what} ${shown(id)}`;
		if (ids.indexOf(id) !== i) return `${what} "${id}" is chosen twice`;
	}
	return null;
}

/** Whether `value` is a list of different places in a short list. */
export function isListOfIndexes(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		new Set(value).size === value.length &&
		value.every((n) => Number.isInteger(n) && n >= 0 && n < 100)
	);
}
