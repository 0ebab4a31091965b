import type { Path } from '../../bank/lint/rule.ts';

type Node = Record<string | number, unknown>;

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(node, step) =>
			typeof node === 'object' && node !== null && Object.hasOwn(node, step)
				? (node as Node)[step]
				: undefined,
		value
	);
}

/** A value with something else at a path. What does not lie on the way keeps its identity. */
export function withValueAt<T>(value: T, [step, ...rest]: Path, replacement: unknown): T {
	if (step === undefined) return replacement as T;
	const child = withValueAt((value as Node)[step], rest, replacement);
	return (Array.isArray(value) ? value.with(Number(step), child) : { ...value, [step]: child }) as T;
}

/** A value without what stands at a path: a list closes up, a mapping loses the key. */
export function withoutValueAt<T>(value: T, path: Path): T {
	const above = path.slice(0, -1);
	const last = path.at(-1)!;
	const parent = valueAt(value, above);
	if (Array.isArray(parent)) return withValueAt(value, above, parent.toSpliced(Number(last), 1));
	const { [last]: _, ...rest } = parent as Node;
	return withValueAt(value, above, rest);
}
