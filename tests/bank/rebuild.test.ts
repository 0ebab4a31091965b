import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemHash } from '$lib/bank/as-written.ts';
import { rebuild } from '$lib/bank/rebuild.ts';
import type { Bank, Item } from '$lib/bank/schema.ts';
import { builtItem, handWritten } from './items.ts';

const EMPTY: Bank = { version: 1, built: [], items: [] };

/** A bank in which `items` were built, as a rebuild leaves it. */
function built(...items: Item[]): Bank {
	return rebuild(EMPTY, items).bank;
}

/** The bank with the item at `index` as a person changed it. */
function edited(bank: Bank, index: number): Bank {
	return {
		...bank,
		items: bank.items.map((item, i) => (i === index ? { ...item, prompt: `${item.prompt} Really?` } : item))
	};
}

describe('what the recipes build', () => {
	it('fills an empty bank in their order', () => {
		const { bank, report } = rebuild(EMPTY, [builtItem('b'), builtItem('a')]);
		expect(bank.items.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(bank.built).toEqual(['b', 'a']);
		expect(report).toEqual({ added: ['b', 'a'], updated: [], removed: [], kept: [], stale: [] });
	});

	it('takes the place of what they built before', () => {
		const { bank, report } = rebuild(built(builtItem('a'), builtItem('b')), [
			builtItem('a', 'Who claims it?'),
			builtItem('b')
		]);
		expect(bank.items[0]?.prompt).toBe('Who claims it?');
		expect(report).toEqual({ added: [], updated: ['a'], removed: [], kept: ['b'], stale: [] });
	});

	it('goes when they no longer build it, and comes back when they do again', () => {
		const gone = rebuild(built(builtItem('a')), []);
		expect(gone.bank).toEqual(EMPTY);
		expect(gone.report.removed).toEqual(['a']);
		expect(rebuild(gone.bank, [builtItem('a')]).report.added).toEqual(['a']);
	});

	it('is appended, and the order that a person made stays', () => {
		const bank = built(builtItem('a'), builtItem('b'));
		const turned = { ...bank, items: [...bank.items].reverse() };
		const { items } = rebuild(turned, [builtItem('a', 'New?'), builtItem('b'), builtItem('c')]).bank;
		expect(items.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
	});
});

describe('what a person did', () => {
	it('stays when they changed an item, and is marked stale once the recipe builds something else', () => {
		const changed = edited(built(builtItem('a')), 0);
		expect(rebuild(changed, [builtItem('a')]).bank).toEqual(changed);

		const { bank, report } = rebuild(changed, [builtItem('a', 'Moved?')]);
		expect(bank.items).toEqual([{ ...changed.items[0], stale: true }]);
		expect(report).toMatchObject({ kept: ['a'], stale: ['a'], updated: [] });
	});

	it('stays when they changed an item that no recipe builds any more, and is marked stale', () => {
		const changed = edited(built(builtItem('a')), 0);
		expect(rebuild(changed, []).bank.items).toEqual([{ ...changed.items[0], stale: true }]);
	});

	it('loses the mark when the recipe builds the old thing again', () => {
		const changed = edited(built(builtItem('a')), 0);
		const stale = rebuild(changed, []).bank;
		expect(rebuild(stale, [builtItem('a')]).bank.items).toEqual(changed.items);
	});

	it('is their own for good when they take out where it came from, with the mark', () => {
		const moved = builtItem('a', 'Moved?');
		const stale = rebuild(edited(built(builtItem('a')), 0), [moved]).bank;
		const { from: _from, stale: _stale, ...own } = stale.items[0]!;
		expect(rebuild({ ...stale, items: [own] }, [moved]).bank.items).toEqual([own]);
	});

	it('is not stale when it is just what the recipe builds now', () => {
		const bank = built(builtItem('a'));
		const moved = builtItem('a', 'Moved?');
		const byHand: Bank = { ...bank, items: [{ ...moved, from: bank.items[0]!.from }] };
		expect(rebuild(byHand, [moved]).report.stale).toEqual([]);
	});

	it('is not stale under another id', () => {
		const bank = built(builtItem('a'));
		const renamed: Bank = { ...bank, items: [{ ...bank.items[0]!, id: 'mine' }] };
		expect(rebuild(renamed, [builtItem('a')]).report).toEqual({
			added: [],
			updated: [],
			removed: [],
			kept: ['mine'],
			stale: []
		});
	});

	it('follows the recipe again once the change is undone', () => {
		const stale = rebuild(edited(built(builtItem('a')), 0), []).bank;
		const undone: Bank = { ...stale, items: [{ ...builtItem('a'), stale: true }] };
		expect(rebuild(undone, [builtItem('a', 'Moved?')]).bank.items).toEqual([builtItem('a', 'Moved?')]);
	});

	it('stays deleted when they deleted an item', () => {
		const bank: Bank = { ...built(builtItem('a')), items: [] };
		expect(rebuild(bank, [builtItem('a')])).toEqual({
			bank,
			report: { added: [], updated: [], removed: [], kept: [], stale: [] }
		});
	});

	it('is never touched when they wrote it by hand, also under the id of a built one', () => {
		const bank: Bank = { ...EMPTY, items: [handWritten('a')] };
		const result = rebuild(bank, [builtItem('a')]);
		expect(result.bank).toEqual(bank);
		expect(result.report.kept).toEqual(['a']);
	});

	it('is theirs when they took `from` out', () => {
		const { from: _, ...own } = builtItem('a');
		const bank: Bank = { ...built(builtItem('a')), items: [own] };
		expect(rebuild(bank, [builtItem('a', 'Moved?')]).bank).toEqual(bank);
	});

	it('counts as a change when it is a comment', () => {
		const bank = built(builtItem('a'));
		const { items } = rebuild(bank, [builtItem('a', 'Moved?')], new Set(['a'])).bank;
		expect(items).toEqual([{ ...bank.items[0], stale: true }]);
	});
});

/** Something that happens to a bank between two rebuilds. */
type Step =
	| { do: 'edit' | 'delete' | 'own' | 'comment'; at: number }
	| { do: 'move'; at: number; to: number }
	| { do: 'write'; id: string }
	| { do: 'rebuild'; ids: string[]; prompt: string };

const IDS = ['a', 'b', 'c', 'd', 'e'];
const at = fc.nat(6);
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ do: fc.constantFrom('edit', 'delete', 'own', 'comment'), at }),
	fc.record({ do: fc.constant('move' as const), at, to: at }),
	fc.record({ do: fc.constant('write' as const), id: fc.constantFrom(...IDS, 'mine') }),
	fc.record({
		do: fc.constant('rebuild' as const),
		ids: fc.subarray(IDS),
		prompt: fc.constantFrom('Who?', 'Who says so?', 'From whom?')
	})
);

it('loses nothing that a person did, whatever they do and however often the lesson changes', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			let bank = EMPTY;
			const commented = new Set<string>();
			/** What a person left: the content of items that they made or changed, by id, and what they deleted. */
			const theirs = new Map<string, string>();
			const deleted = new Set<string>();

			steps.forEach((what, n) => {
				if (what.do === 'rebuild') {
					const items = what.ids.map((id) => builtItem(id, what.prompt));
					const once = rebuild(bank, items, commented).bank;
					expect(rebuild(once, items, commented).bank).toEqual(once);
					bank = once;
				} else if (what.do === 'write') {
					if (bank.items.some(({ id }) => id === what.id)) return;
					bank = { ...bank, items: [...bank.items, handWritten(what.id)] };
					theirs.set(what.id, itemHash(handWritten(what.id)));
					deleted.delete(what.id);
				} else {
					const item = bank.items[what.at];
					if (!item) return;
					const items = [...bank.items];
					if (what.do === 'edit') items[what.at] = { ...item, prompt: `${item.prompt} ${n}` };
					if (what.do === 'own') {
						const { from: _, stale: __, ...own } = item;
						items[what.at] = own;
					}
					if (what.do === 'comment') commented.add(item.id);
					if (what.do === 'delete') {
						items.splice(what.at, 1);
						theirs.delete(item.id);
						commented.delete(item.id);
						if (bank.built.includes(item.id)) deleted.add(item.id);
					} else if (what.do === 'move') {
						items.splice(what.at, 1);
						items.splice(what.to, 0, item);
					} else {
						theirs.set(item.id, itemHash(items[what.at]!));
					}
					bank = { ...bank, items };
				}

				const left = new Map(bank.items.map((item) => [item.id, itemHash(item)]));
				expect(left.size).toBe(bank.items.length);
				for (const [id, hash] of theirs) expect(left.get(id)).toBe(hash);
				for (const id of deleted) expect(left.has(id)).toBe(false);
			});
		})
	);
});

it('keeps the order of what was there', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(IDS), fc.shuffledSubarray(IDS), (before, after) => {
			const { bank } = rebuild(
				built(...before.map((id) => builtItem(id))),
				after.map((id) => builtItem(id))
			);
			const stayed = before.filter((id) => after.includes(id));
			expect(bank.items.map(({ id }) => id).slice(0, stayed.length)).toEqual(stayed);
		})
	);
});
