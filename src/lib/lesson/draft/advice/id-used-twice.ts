import type { Claim } from '../../../attribution/schema.ts';
import { itemHash } from '../../../bank/as-written.ts';
import type { Item } from '../../../bank/schema.ts';
import type { Draft } from '../draft.ts';
import { entryKey, type Json, type Patch } from '../units.ts';
import { valueAt, withValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice, type Found } from './advice.ts';
import { freshId } from './fresh-id.ts';

/** Ids of a list's entries cannot be equal in a draft, so this is a claim called like a source, or within an item. */
export const idUsedTwice: Advice<Claim | Item> = {
	words: ({ entry, path }) =>
		path.length === 1
			? `Inside the lesson this claim is called like a source, ${quoted(entry.id)}. Each needs a name of its own.`
			: `Inside the page two answers are called ${quoted(valueAt(entry, path) as string)}, so that they cannot be told apart.`,
	fixes(found) {
		const { entry, draft } = found;
		const label = 'Give it another name';
		if (!('interaction' in entry)) {
			const taken = new Set([...draft.sources, ...draft.claims].map(({ id }) => id));
			return [{ label, patch: renamingClaim(draft, entry, freshId(entry.id, taken)) }];
		}
		return replacing(found, [{ label, entry: renamed(entry, found.path, idsOf(entry)) }]);
	},
	field: ({ path }) => path.slice(0, -1)
};

function idsOf(item: Item): Set<string> {
	const lists = ['choices', 'spans', 'left', 'right', 'order'].flatMap((list) => valueAt(item, [list]) ?? []);
	return new Set((lists as { id: string }[]).map(({ id }) => id));
}

/** The item with another id at `path`. A pair goes with it where two of one side had the id, one for each. */
function renamed(item: Item, path: Found['path'], taken: ReadonlySet<string>): Item {
	const id = valueAt(item, path) as string;
	const own = freshId(id, taken);
	const changed = withValueAt(item, path, own);
	if (changed.interaction !== 'match') return changed;
	if (path[0] === 'left') {
		const [first, second] = changed.pairs.filter(([left]) => left === id);
		const pairs = changed.pairs.filter((pair) => pair !== second);
		return first ? { ...changed, pairs: [...pairs, [own, (second ?? first)[1]]] } : changed;
	}
	if (changed.right.some((right) => right.id === id)) return changed;
	const ofPair = ([left, right]: [string, string]): [string, string] => [left, right === id ? own : right];
	return {
		...changed,
		pairs: changed.pairs.map(ofPair),
		...(changed.mispairs
			? { mispairs: changed.mispairs.map((mispair) => ({ ...mispair, pair: ofPair(mispair.pair) })) }
			: {})
	};
}

/** The claim under another id, and all that refers to it. */
function renamingClaim(draft: Draft, claim: Claim, id: string): Patch {
	const ofId = (other: string) => (other === claim.id ? id : other);
	const claims = draft.claims.map((other) => ({
		...other,
		id: ofId(other.id),
		supports: other.supports.map(ofId),
		disputes: other.disputes.map(ofId)
	}));
	const items = draft.items.map((item) => {
		const { from } = item;
		const moved = { ...item, about: item.about.map(ofId) };
		if (from?.claim !== claim.id) return moved;
		// One that stands as it was built goes on standing so.
		const built = from.built === itemHash(item) ? itemHash(moved) : from.built;
		return { ...moved, from: { ...from, claim: id, built } };
	});
	const refers = ({ supports, disputes }: Claim) => [...supports, ...disputes].includes(claim.id);
	const isAbout = ({ about, from }: Item) => about.includes(claim.id) || from?.claim === claim.id;
	return {
		[entryKey('claims', claim.id)]: null,
		...Object.fromEntries(
			claims.flatMap((changed, i) =>
				changed.id === id || refers(draft.claims[i]!)
					? [[entryKey('claims', changed.id), changed as unknown as Json]]
					: []
			)
		),
		'order.claims': claims.map((changed) => changed.id),
		...Object.fromEntries(
			items.flatMap((changed, i) =>
				isAbout(draft.items[i]!) ? [[entryKey('items', changed.id), changed as unknown as Json]] : []
			)
		)
	} as Patch;
}
