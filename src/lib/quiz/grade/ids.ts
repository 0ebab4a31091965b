/** Whether `value` is an object with just this one key. */
export function isRecordOf<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
	return typeof value === 'object' && value !== null && Object.keys(value).join() === key;
}

/** What is wrong with a list of ids that a student chose from `known`, as a sentence; null when nothing is. */
export function idsProblem(ids: unknown, known: readonly string[], what: string): string | null {
	if (!Array.isArray(ids)) return `the ${what}s must be a list`;
	for (const [i, id] of ids.entries()) {
		if (typeof id !== 'string' || !known.includes(id)) return `there is no ${what} ${JSON.stringify(id)}`;
		if (ids.indexOf(id) !== i) return `${what} "${id}" is chosen twice`;
	}
	return null;
}
