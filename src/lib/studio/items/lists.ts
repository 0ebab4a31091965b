/** A list with one entry replaced. */
export function withEntry<T>(list: readonly T[], at: number, entry: T): T[] {
	return list.map((old, i) => (i === at ? entry : old));
}

/** A list without one entry. */
export function without<T>(list: readonly T[], at: number): T[] {
	return list.filter((_, i) => i !== at);
}

/** A list with one entry at another place; a place that the list does not have is its nearest end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = without(list, from);
	const entry = list.slice(from, from + 1);
	return [...rest.slice(0, Math.max(0, to)), ...entry, ...rest.slice(Math.max(0, to))];
}

/** An object with an optional key set, or without the key where its value is nothing: undefined, or an empty text. */
export function withOptional<T extends object, K extends keyof T>(
	of: T,
	key: K,
	value: T[K] | '' | undefined
): T {
	if (value !== undefined && value !== '') return { ...of, [key]: value };
	const { [key]: _, ...rest } = of;
	return rest as T;
}
