import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, mergeIdLists, patchBetween, sameJson } from '$lib/lesson/draft/merge.ts';
import { unitsOf, type Json, type Patch } from '$lib/lesson/draft/units.ts';
import { smallDraft } from './drafts.ts';

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
