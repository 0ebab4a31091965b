import type { Item } from '../schema.ts';
import type { Reading } from './reading.ts';

/** An item that a recipe has made, and the claim it was made for (none where the recipe takes the whole article). */
export interface Draft {
	claim?: string;
	item: Item;
}

/**
 * A pure function from an annotated article to items. The same lesson always gives the same items with the same
 * ids, and an id does not give the answer away. Where a good question cannot be made (fewer than two wrong answers
 * that a reader could think of, an annotation that leaves the answer open) a recipe makes none.
 */
export type Recipe = (reading: Reading) => Draft[];
