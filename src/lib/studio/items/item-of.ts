import type { Interaction, Item } from '../../bank/schema.ts';

/** An item that is answered in one way. */
export type ItemOf<I extends Interaction> = Extract<Item, { interaction: I }>;
