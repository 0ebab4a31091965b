import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '$lib/lesson/draft/decide.ts';
import { applyPatch, sameJson } from '$lib/lesson/draft/merge.ts';
import { draftOf, isIdList, unitsOf, type Patch, type UnitKey, type Units } from '$lib/lesson/draft/units.ts';
import { arbitraryTwoEdits, asJson, smallDraft } from './drafts.ts';

const NOTHING = {} as Patch;
const units = () => unitsOf(smallDraft());
const patch = (of: Record<string, unknown>) => of as Patch;

/** What becomes of `mine` in a draft that `theirs` has changed since: the joint change of `base`, and what waits. */
function merge(base: Units, mine: Patch, theirs: Patch) {
	const there = applyPatch(base, theirs);
	const { taken, clashes } = decide(mine, {
		now: (unit) => there[unit] ?? null,
		base: (unit) => base[unit] ?? null,
		isForeign: (unit) => !sameJson(there[unit], base[unit])
	});
	return {
		merged: { ...theirs, ...taken } as Patch,
		conflicts: clashes.map((unit) => ({ unit, mine: mine[unit], theirs: theirs[unit] }))
	};
}

describe('two changes of one draft', () => {
	const isEdit = (base: Patch, of: Patch, unit: UnitKey) =>
		Object.hasOwn(of, unit) && !sameJson(of[unit], base[unit] ?? null);

	it('lose no edit of either side: it is in the result, or in a conflict', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				const { merged, conflicts } = merge(base, mine, theirs);
				for (const unit of Object.keys({ ...mine, ...theirs }) as UnitKey[]) {
					if (isIdList(unit)) continue;
					const conflict = conflicts.find((conflict) => conflict.unit === unit);
					if (conflict) {
						expect(conflict).toEqual({ unit, mine: mine[unit], theirs: theirs[unit] });
						expect(merged[unit]).toEqual(theirs[unit]);
						continue;
					}
					if (isEdit(base, mine, unit)) expect(merged[unit]).toEqual(mine[unit]);
					if (isEdit(base, theirs, unit)) expect(merged[unit]).toEqual(theirs[unit]);
				}
				const neither = (key: string) => !Object.hasOwn(mine, key) && !Object.hasOwn(theirs, key);
				expect(Object.keys(merged).filter(neither)).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	it('conflict only where both changed one unit, each in its own way', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				for (const { unit } of merge(base, mine, theirs).conflicts) {
					expect(isIdList(unit)).toBe(false);
					expect(isEdit(base, mine, unit) && isEdit(base, theirs, unit)).toBe(true);
					expect(sameJson(mine[unit], theirs[unit])).toBe(false);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('commute where they touch different units', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				const others = Object.entries(mine).filter(([unit]) => !Object.hasOwn(theirs, unit));
				const apart = Object.fromEntries(others) as Patch;
				const one = merge(base, apart, theirs);
				const other = merge(base, theirs, apart);
				expect(one).toEqual(other);
				expect(one.conflicts).toEqual([]);
				expect(applyPatch(applyPatch(base, apart), theirs)).toEqual(applyPatch(base, one.merged));
			}),
			{ numRuns: 100 }
		);
	});

	it('put the same into the lists, whichever comes first', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				const lists = (patch: Patch) =>
					Object.entries(applyPatch(base, patch))
						.filter(([unit]) => isIdList(unit as UnitKey))
						.map(([unit, ids]) => [unit, [...(ids as string[])].sort()]);
				expect(lists(merge(base, mine, theirs).merged)).toEqual(lists(merge(base, theirs, mine).merged));
			}),
			{ numRuns: 100 }
		);
	});

	it('are the one where the other is empty, and each where both are equal', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine }) => {
				expect(merge(base, mine, NOTHING)).toEqual({ merged: mine, conflicts: [] });
				expect(merge(base, NOTHING, mine)).toEqual({ merged: mine, conflicts: [] });
				expect(merge(base, mine, structuredClone(mine))).toEqual({ merged: mine, conflicts: [] });
			}),
			{ numRuns: 100 }
		);
	});

	it('change nothing when they arrive once more', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				const once = merge(base, mine, theirs);
				const again = merge(base, mine, once.merged);
				expect(again).toEqual(once);
			}),
			{ numRuns: 100 }
		);
	});

	it('leave a whole draft: each entry that is there stands in its list once', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine, theirs }) => {
				const units = applyPatch(base, merge(base, mine, theirs).merged);
				const draft = draftOf(units);
				const entries = Object.keys(units).filter((key) => /^(source|claim|item)\./.test(key));
				const listed = [
					...draft.sources.map(({ id }) => `source.${id}`),
					...draft.claims.map(({ id }) => `claim.${id}`),
					...draft.items.map(({ id }) => `item.${id}`)
				];
				expect(listed.sort()).toEqual(entries.sort());
				expect(asJson(draft)).toEqual(draft);
			}),
			{ numRuns: 100 }
		);
	});

	it('take out what one side deleted and the other only moved', () => {
		const base = units();
		const order = base['order.items'] as string[];
		const mine = patch({ 'item.who-dam': null, 'order.items': order.slice(1) });
		const theirs = patch({ 'order.items': [...order.slice(1), 'who-dam'] });
		const { merged, conflicts } = merge(base, mine, theirs);
		expect(conflicts).toEqual([]);
		expect(draftOf(applyPatch(base, merged)).items.map(({ id }) => id)).toEqual(order.slice(1));
	});
});

describe('an entry that one side deleted and the other changed', () => {
	const base = units();
	const order = base['order.items'] as string[];
	const changed = { ...(base['item.own-voice'] as object), prompt: 'Which?' };
	const deletion = patch({ 'item.own-voice': null, 'order.items': order.filter((id) => id !== 'own-voice') });
	const change = patch({ 'item.own-voice': changed });

	it('is there at its place while somebody has yet to choose, when the change came first', () => {
		const { merged, conflicts } = merge(base, deletion, change);
		expect(conflicts).toEqual([{ unit: 'item.own-voice', mine: null, theirs: changed }]);
		expect(draftOf(applyPatch(base, merged)).items.map(({ id }) => id)).toEqual(order);
	});

	it('is gone when the deletion came first, and comes back to its place when the change is chosen', () => {
		const { merged, conflicts } = merge(base, change, deletion);
		expect(conflicts).toEqual([{ unit: 'item.own-voice', mine: changed, theirs: null }]);
		const draft = applyPatch(base, merged);
		expect(draftOf(draft).items.map(({ id }) => id)).toEqual(order.filter((id) => id !== 'own-voice'));
		expect(draftOf(applyPatch(draft, change)).items.map(({ id }) => id)).toEqual(order);
	});
});
