import type { ItemOf } from './item-of.ts';
import { without } from './lists.ts';

type MatchItem = ItemOf<'match'>;

/** The id of the right side that a left side goes to; '' where it goes to none yet. */
export function partnerOf({ pairs }: MatchItem, left: string): string {
	return pairs.find(([id]) => id === left)?.[1] ?? '';
}

/** The question with a left side going to one right side, or with '' to none. The pairs keep the order of the left sides. */
export function withPartner(item: MatchItem, left: string, right: string): MatchItem {
	const partners = new Map(item.pairs.map(([from, to]) => [from, to]));
	if (right === '') partners.delete(left);
	else partners.set(left, right);
	const pairs = item.left.flatMap(({ id }): [string, string][] => {
		const partner = partners.get(id);
		return partner === undefined ? [] : [[id, partner]];
	});
	return { ...item, pairs };
}

/** The question without one of its sides, and without what was said of its pairs. */
export function withoutSide(item: MatchItem, side: 'left' | 'right', at: number): MatchItem {
	const id = item[side][at]?.id;
	const n = side === 'left' ? 0 : 1;
	const rest = {
		...item,
		[side]: without(item[side], at),
		pairs: item.pairs.filter((pair) => pair[n] !== id)
	};
	return withMispairs(
		rest,
		(item.mispairs ?? []).filter(({ pair }) => pair[n] !== id)
	);
}

/** The question with other wrong pairs that have something said about them; without the key where there is none. */
export function withMispairs(item: MatchItem, mispairs: NonNullable<MatchItem['mispairs']>): MatchItem {
	const { mispairs: _, ...rest } = item;
	return mispairs.length > 0 ? { ...rest, mispairs } : rest;
}
