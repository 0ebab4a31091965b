import { itemHash } from '../../bank/as-written.ts';
import type { Item } from '../../bank/schema.ts';

/** Whose an item is: as a recipe built it, written by hand, or built and then changed by a person. */
export type ItemState = 'built' | 'own' | 'changed';

/** Each state in a word, for lists. */
export const STATE_NAMES: Record<ItemState, string> = {
	built: 'built',
	own: 'written by hand',
	changed: 'changed by hand'
};

const known = new WeakMap<Item, ItemState>();

/** Whose an item is. It is worked out once for each version of an item: a draft keeps what did not change. */
export function stateOf(item: Item): ItemState {
	let state = known.get(item);
	if (!state) known.set(item, (state = compare(item)));
	return state;
}

function compare(item: Item): ItemState {
	if (!item.from) return 'own';
	try {
		return itemHash(item) === item.from.built ? 'built' : 'changed';
	} catch {
		// Half a character, as can stand in a field for a moment, has no hash. No recipe built that.
		return 'changed';
	}
}
