import type { Item } from '../../bank/schema.ts';

/** The keys under which an item holds words that somebody may remember it by. */
const TEXTS = new Set(['prompt', 'text', 'feedback', 'hint', 'explanation', 'model', 'criteria', 'exact']);

const known = new WeakMap<Item, string>();

/**
 * Finds questions by words that stand in them: in the prompt, in choices, in what is said back, in what is quoted.
 *
 * @param query words that all have to be there, in any order
 */
export function searchFor(query: string): (item: Item) => boolean {
	const words = plain(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return () => true;
	return (item) => {
		let text = known.get(item);
		if (text === undefined) known.set(item, (text = plain(textsIn(item).join('\n'))));
		return words.every((word) => text.includes(word));
	};
}

function textsIn(value: unknown, key?: string): string[] {
	if (typeof value === 'string') return key !== undefined && TEXTS.has(key) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, key));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

/** As it is typed on a plain keyboard: a curly apostrophe is found by a straight one. */
function plain(text: string): string {
	return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
