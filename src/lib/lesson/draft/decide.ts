import { mergeIdLists, sameJson } from './merge.ts';
import { entryKey, isIdList, LISTS, type Json, type Patch, type UnitKey } from './units.ts';

/** How a draft stands, as a change that comes in finds it. A unit that is not there is null. */
export interface Found {
	/** What is there now. */
	now: (unit: UnitKey) => Json | null;
	/** What was there when the change was made, as far as whoever made it knew. */
	base: (unit: UnitKey) => Json | null;
	/** Whether somebody else has changed it since. */
	isForeign: (unit: UnitKey) => boolean;
}

export interface Decision {
	/** What changes in the draft. */
	taken: Patch;
	/** Units that both sides changed, each in its own way: the draft keeps what it has, the other version waits beside it. */
	clashes: UnitKey[];
	/** Units that are already as the change would have them. */
	equal: UnitKey[];
}

/** What becomes of a change that was made on a state of the draft that may be an old one. */
export function decide(patch: Patch, { now, base, isForeign }: Found): Decision {
	const decision = {
		taken: {} as Record<string, Json | null>,
		clashes: [] as UnitKey[],
		equal: [] as UnitKey[]
	};
	const units = Object.keys(patch) as UnitKey[];
	for (const unit of units.filter((unit) => !isIdList(unit))) {
		const mine = patch[unit]!;
		if (sameJson(mine, now(unit))) decision.equal.push(unit);
		else if (!isForeign(unit)) decision.taken[unit] = mine;
		else if (!sameJson(mine, base(unit))) decision.clashes.push(unit);
	}
	for (const unit of new Set([...units, ...ordersOf(decision.clashes)])) {
		if (!isIdList(unit)) continue;
		const there = idsOf(now(unit));
		const undecided = idsIn(unit, decision.clashes);
		// What nobody else has changed was seen as it is.
		const before = isForeign(unit) ? idsOf(base(unit)) : there;
		const mine = Object.hasOwn(patch, unit) ? idsOf(patch[unit]!) : before;
		const isPlain = !isForeign(unit) && undecided.size === 0;
		const merged = isPlain ? mine : mergeIdLists(before, mine, there, undecided);
		if (!sameJson(merged, there)) decision.taken[unit] = merged;
	}
	return decision as Decision;
}

/** The orders that entries of a list stand in. An entry that waits for a choice keeps its place there. */
export function ordersOf(units: readonly UnitKey[]): UnitKey[] {
	return LISTS.filter((list) => units.some((unit) => unit.startsWith(entryKey(list, '')))).map(
		(list): UnitKey => `order.${list}`
	);
}

function idsIn(order: UnitKey, units: readonly UnitKey[]): Set<string> {
	const list = LISTS.find((list) => order === `order.${list}`);
	if (!list) return new Set();
	const start = entryKey(list, '');
	return new Set(units.filter((unit) => unit.startsWith(start)).map((unit) => unit.slice(start.length)));
}

const idsOf = (value: Json | null) => (value ?? []) as string[];
