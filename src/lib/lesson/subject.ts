import type { Path } from './yaml-text.ts';

/** What the entries of the files' lists are called in messages. */
const NAMES: Record<string, string> = {
	sources: 'source',
	claims: 'claim',
	items: 'item',
	choices: 'choice',
	spans: 'span',
	left: 'left',
	right: 'right',
	order: 'thing'
};

/**
 * What a problem is about, for the head of its message: `item "who-seized", choice "mattis"`. Empty where it is
 * nothing that has an id.
 *
 * @param data the file's data, which need not be valid
 */
export function subjectOf(data: unknown, path: Path): string {
	const subjects: string[] = [];
	let node = data;
	for (const [i, step] of path.entries()) {
		node = childOf(node, step);
		const name = NAMES[String(path[i - 1])];
		if (name === undefined || typeof step !== 'number') continue;
		const id = childOf(node, 'id');
		subjects.push(typeof id === 'string' ? `${name} "${id}"` : `${name} ${step + 1}`);
	}
	return subjects.join(', ');
}

function childOf(node: unknown, step: string | number): unknown {
	return typeof node === 'object' && node !== null && Object.hasOwn(node, step)
		? (node as Record<string | number, unknown>)[step]
		: undefined;
}
