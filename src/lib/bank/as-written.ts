import { contentHash } from './hash.ts';
import type { Item } from './schema.ts';

/** The order in which an item's keys are written: what it is, what is asked, the answers, what is said afterwards. */
export const ITEM_KEYS = [
	'id',
	'interaction',
	'skill',
	'from',
	'stale',
	'about',
	'prompt',
	'passage',
	'multiple',
	'choices',
	'segment',
	'spans',
	'correct',
	'wrong',
	'left',
	'right',
	'pairs',
	'mispairs',
	'order',
	'model',
	'criteria',
	'proof',
	'hint',
	'explanation',
	'evidence',
	'points'
];

/**
 * An item as questions.yaml holds it: its keys in the order of reading, without what the schema fills in by itself
 * (empty lists, the one point).
 */
export function asWritten(item: Item): Record<string, unknown> {
	const known = Object.entries(item).filter(
		([key, value]) =>
			value !== undefined &&
			!(Array.isArray(value) && value.length === 0) &&
			!(key === 'points' && value === 1)
	);
	return Object.fromEntries(known.sort(([a], [b]) => ITEM_KEYS.indexOf(a) - ITEM_KEYS.indexOf(b)));
}

/**
 * What `from.built` is compared with: the hash of an item as written, without `from` and `stale`. It leaves out what
 * the schema fills in, so that a later schema with one more default does not make every item look changed.
 */
export function itemHash(item: Item): string {
	const { from: _from, stale: _stale, ...content } = asWritten(item);
	return contentHash(content);
}
