import { contentHash } from './hash.ts';
import { asWritten, itemHash } from './as-written.ts';
import type { Bank, Item } from './schema.ts';

/** What a rebuild does with one item of the bank. */
export type Decision =
	| { do: 'keep'; item: Item; /** Only on an item of a person's that came from a recipe. */ stale: boolean }
	| { do: 'replace'; item: Item; by: Item }
	| { do: 'remove'; item: Item };

export interface RebuildPlan {
	/** One for each item of the bank, in its order. */
	decisions: Decision[];
	/** Items that the bank gets at its end. */
	added: Item[];
	/** The bank's `built` afterwards. */
	built: string[];
}

/**
 * Decides what a rebuild does (DESIGN §2): what still stands as a recipe built it follows the recipe; what a person
 * wrote, changed, or deleted stays as the person left it.
 *
 * @param built what the recipes build now
 * @param handled ids of items that a person has left a mark in which their content does not show (a YAML comment)
 */
export function planRebuild(
	bank: Bank,
	built: readonly Item[],
	handled: ReadonlySet<string> = new Set()
): RebuildPlan {
	const builtById = new Map(built.map((item) => [item.id, item]));
	const builtHashes = new Set(built.map(itemHash));

	const decisions = bank.items.map((item): Decision => {
		if (!item.from) return { do: 'keep', item, stale: false };
		const hash = itemHash(item);
		if (hash !== item.from.built || handled.has(item.id)) {
			// Asked by hash and not by id: a person may have changed the id, too.
			return { do: 'keep', item, stale: !builtHashes.has(item.from.built) && !builtHashes.has(hash) };
		}
		const by = builtById.get(item.id);
		if (!by) return { do: 'remove', item };
		const same = contentHash(asWritten(by)) === contentHash(asWritten(item));
		return same ? { do: 'keep', item, stale: false } : { do: 'replace', item, by };
	});

	const taken = new Set([...bank.built, ...bank.items.map((item) => item.id)]);
	const added = built.filter((item) => !taken.has(item.id));
	// What the rebuild itself removes it may bring back; what a person removed it may not.
	const removed = new Set(decisions.filter((d) => d.do === 'remove').map((d) => d.item.id));
	const put = decisions.filter((d) => d.item.from && d.do !== 'remove').map((d) => d.item.id);
	const known = bank.built.filter((id) => !removed.has(id));
	return {
		decisions,
		added,
		built: [...new Set([...known, ...put, ...added.map((item) => item.id)])]
	};
}
