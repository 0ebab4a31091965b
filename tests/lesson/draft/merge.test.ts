import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, merge, mergeIdLists, patchBetween, sameJson } from '$lib/lesson/draft/merge.ts';
import { draftOf, isIdList, unitsOf, type Json, type Patch, type UnitKey } from '$lib/lesson/draft/units.ts';
import { arbitraryTwoEdits, asJson, smallDraft } from './drafts.ts';

const NOTHING = {} as Patch;
const units = () => unitsOf(smallDraft());
const patch = (of: Record<string, unknown>) => of as Patch;

describe('two values', () => {
	it.each<[Json | undefined, Json | undefined]>([
		[
			{ a: 1, b: [2] },
			{ b: [2], a: 1 }
		],
		[{ a: 1, b: undefined }, { a: 1 }],
		[[], []],
		[null, null]
	])('are the same: %j and %j', (a, b) => {
		expect(sameJson(a, b)).toBe(true);
	});

	it.each<[Json | undefined, Json | undefined]>([
		[{ a: 1 }, { a: 1, b: 2 }],
		[{ a: null }, {}],
		[
			[1, 2],
			[2, 1]
		],
		[[1], [1, 2]],
		[[], {}],
		[{ 0: 1 }, [1]],
		[null, undefined],
		[0, false],
		['1', 1]
	])('differ: %j and %j', (a, b) => {
		expect(sameJson(a, b)).toBe(false);
		expect(sameJson(b, a)).toBe(false);
	});
});

describe('a patch', () => {
	it('names what differs and nothing else, and leads from one draft to the other', () => {
		const before = units();
		const after = unitsOf({
			...smallDraft(),
			lesson: { ...smallDraft().lesson, title: 'Other' },
			items: smallDraft().items.slice(1)
		});
		const between = patchBetween(before, after);
		expect(Object.keys(between).sort()).toEqual(['item.who-dam', 'lesson.title', 'order.items']);
		expect(between['item.who-dam']).toBe(null);
		expect(applyPatch(before, between)).toEqual(after);
		expect(patchBetween(after, applyPatch(before, between))).toEqual({});
	});

	it('leaves what it does not name as it is, to the very object', () => {
		const before = units();
		const after = applyPatch(before, patch({ 'lesson.title': 'Other' }));
		expect(after['item.who-dam']).toBe(before['item.who-dam']);
		expect(before['lesson.title']).toBe('Who says the river is poisoned?');
	});
});

describe('two lists of ids made of one', () => {
	const merged = (base: string, mine: string, theirs: string) =>
		mergeIdLists([...base], [...mine], [...theirs]).join('');

	it.each([
		['what each added at another place stands at its place', 'abcd', 'axbcd', 'abcyd', 'axbcyd'],
		['what both added at one place stands in two runs, theirs first', 'ab', 'axyb', 'auvb', 'auvxyb'],
		['so at the beginning', 'ab', 'xab', 'uab', 'uxab'],
		['so at the end', 'ab', 'abx', 'abu', 'abux'],
		['so in an empty list', '', 'xy', 'uv', 'uvxy'],
		['what both added is there once', 'ab', 'axb', 'axb', 'axb'],
		['what both added at different places stands where theirs is', 'ab', 'xab', 'abx', 'abx'],
		['what mine took out is out', 'abc', 'ac', 'abc', 'ac'],
		['what theirs took out is out', 'abc', 'abc', 'ac', 'ac'],
		['what one took out and the other moved is out', 'abc', 'ab', 'cab', 'ab'],
		['what mine added behind something that theirs took out stays in place', 'abc', 'abxc', 'ac', 'axc'],
		['what mine moved is moved among what theirs added', 'abc', 'cab', 'abyc', 'caby'],
		['what theirs moved is moved among what mine added', 'abc', 'abxc', 'cab', 'cabx'],
		['what each moved is moved', 'abcdef', 'bacdef', 'abcdfe', 'bacdfe'],
		['what both moved stands where mine has it', 'abcd', 'dabc', 'adbc', 'dabc'],
		['what stands twice is there once', 'aab', 'abab', 'ab', 'ab']
	])('%s', (_, base, mine, theirs, result) => {
		expect(merged(base, mine, theirs)).toBe(result);
	});

	const lists = fc.subarray([...'abcdefgh']).chain((base) => {
		const other = (extra: string) =>
			fc
				.subarray([...base, ...extra])
				.chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }));
		return fc.record({ base: fc.constant(base), mine: other('xyz'), theirs: other('xuv') });
	});

	it('have all that either added, nothing that either took out, and nothing twice', () => {
		fc.assert(
			fc.property(lists, ({ base, mine, theirs }) => {
				const result = mergeIdLists(base, mine, theirs);
				const expected = [...new Set([...mine, ...theirs])].filter(
					(id) => !base.includes(id) || (mine.includes(id) && theirs.includes(id))
				);
				expect([...result].sort()).toEqual(expected.sort());
			}),
			{ numRuns: 1000 }
		);
	});

	it('are the other one where one has changed nothing, and each where both are the same', () => {
		fc.assert(
			fc.property(lists, ({ base, mine }) => {
				expect(mergeIdLists(base, mine, base)).toEqual(mine);
				expect(mergeIdLists(base, base, mine)).toEqual(mine);
				expect(mergeIdLists(base, mine, mine)).toEqual(mine);
			}),
			{ numRuns: 1000 }
		);
	});

	it('are no further changed by a merge that is done again', () => {
		fc.assert(
			fc.property(lists, ({ base, mine, theirs }) => {
				const once = mergeIdLists(base, mine, theirs);
				expect(mergeIdLists(base, mine, once)).toEqual(once);
			}),
			{ numRuns: 5000 }
		);
	});
});

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
				expect(Object.keys(merged).sort()).toEqual(Object.keys({ ...mine, ...theirs }).sort());
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
				const one = merge(base, mine, theirs).merged;
				const other = merge(base, theirs, mine).merged;
				for (const unit of Object.keys(one) as UnitKey[])
					if (isIdList(unit))
						expect([...(one[unit] as string[])].sort()).toEqual([...(other[unit] as string[])].sort());
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
