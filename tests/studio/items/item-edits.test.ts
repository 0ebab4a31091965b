import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemHash } from '$lib/bank/as-written.ts';
import type { Item } from '$lib/bank/schema.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { draftOf, unitsOf, type Patch } from '$lib/lesson/draft/units.ts';
import {
	addItem,
	builtNow,
	duplicateItem,
	moveItem,
	rebuildAll,
	removeItem,
	replaceItem,
	takeBuilt
} from '$lib/studio/items/item-edits.ts';
import { newId } from '$lib/studio/items/new-id.ts';
import { newItem } from '$lib/studio/items/new-item.ts';
import { builtItem, handWritten } from '../../bank/items.ts';
import { smallLesson } from '../../support/small-lesson.ts';

const draft = draftFromLesson(smallLesson());
const after = (before: Draft, patch: Patch) => draftOf(applyPatch(unitsOf(before), patch));
const ids = ({ items }: Draft) => items.map(({ id }) => id);
const items = (...of: Item[]): Draft => ({ ...draft, items: of });
const find = ({ items }: Draft, id: string) => items.find((item) => item.id === id)!;

/** What the recipes build of the small lesson. */
function built(of: Draft = draft): Item[] {
	const now = builtNow('river', of);
	if (!now.ok) throw new Error(now.problems.map(({ message }) => message).join('\n'));
	return now.items;
}

describe('what is done to one question', () => {
	const draft = items(handWritten('one'), handWritten('two'), handWritten('three'));

	it('a new question stands at the end, or after another one', () => {
		const item = newItem('choice', 'new');
		expect(ids(after(draft, addItem(draft, item)))).toEqual(['one', 'two', 'three', 'new']);
		expect(ids(after(draft, addItem(draft, item, 'one')))).toEqual(['one', 'new', 'two', 'three']);
		expect(ids(after(draft, addItem(draft, item, 'gone')))).toEqual(['one', 'two', 'three', 'new']);
	});

	it('a copy stands after what it is a copy of, and belongs to no recipe', () => {
		const original: Item = { ...builtItem('one'), stale: true };
		const before = items(original, handWritten('two'));
		const copied = after(before, duplicateItem(before, original, 'copy'));
		expect(ids(copied)).toEqual(['one', 'copy', 'two']);
		expect(find(copied, 'copy')).toEqual({ ...handWritten('one'), id: 'copy', prompt: original.prompt });
		expect(find(copied, 'one')).toBe(original);
	});

	it('a deleted question is gone; one that was built stays known, so that no build brings it back', () => {
		expect(ids(after(draft, removeItem(draft, draft.items[1]!)))).toEqual(['one', 'three']);

		const before: Draft = { ...items(...built()), built: [] };
		const gone = before.items[0]!;
		const without = after(before, removeItem(before, gone));
		expect(without.built).toEqual([gone.id]);
		const again = after(without, rebuildAll(without, built()).patch);
		expect(ids(again)).not.toContain(gone.id);
	});

	it('a question goes to any place, and no further than the ends', () => {
		expect(ids(after(draft, moveItem(draft, 'one', 1)))).toEqual(['two', 'one', 'three']);
		expect(ids(after(draft, moveItem(draft, 'three', -5)))).toEqual(['three', 'one', 'two']);
		expect(ids(after(draft, moveItem(draft, 'one', 9)))).toEqual(['two', 'three', 'one']);
		expect(ids(after(draft, moveItem(draft, 'gone', 0)))).toEqual(['one', 'two', 'three']);
	});
});

describe('what is built', () => {
	it('is what the recipes make of the draft; nothing is put in', () => {
		expect(built().length).toBeGreaterThan(5);
		expect(built().every((item) => item.from?.built === itemHash(item))).toBe(true);
	});

	it('is nothing while the annotation has errors, and these are told', () => {
		const claims = draft.claims.map((claim, i) => (i === 0 ? { ...claim, source: 'nobody' } : claim));
		const now = builtNow('river', { ...draft, claims });
		expect(now).toEqual({ ok: false, problems: [expect.objectContaining({ unit: 'claim.dam' })] });
	});

	it('does not wait for questions or for the lesson’s title to be written', () => {
		const unfinished: Draft = {
			...items(newItem('choice', 'empty')),
			lesson: { ...draft.lesson, title: '' }
		};
		expect(builtNow('river', unfinished).ok).toBe(true);
	});

	it('is put in at once, and a second build changes nothing', () => {
		const { patch, report } = rebuildAll(draft, built());
		expect(report.added).toEqual(ids(items(...built())));
		const rebuilt = after(draft, patch);
		expect(ids(rebuilt)).toEqual([...ids(draft), ...report.added]);
		expect(rebuilt.built).toEqual(report.added);
		expect(rebuildAll(rebuilt, built()).patch).toEqual({});
	});

	it('leaves what was changed, marks it where its claim has moved, renews and removes the rest', () => {
		const whole = after(draft, rebuildAll(draft, built()).patch);
		const mine = built().find(({ from }) => from?.claim === 'lead')!;
		const changed = after(whole, replaceItem({ ...mine, prompt: 'Mine?' }));
		const moved: Draft = {
			...changed,
			claims: changed.claims
				.map((claim) => (claim.id === 'lead' ? { ...claim, says: 'There is a lot of lead.' } : claim))
				.filter(({ id }) => id !== 'upstream')
		};
		const { patch, report } = rebuildAll(moved, built(moved));
		const rebuilt = after(moved, patch);
		expect(find(rebuilt, mine.id)).toEqual({ ...mine, prompt: 'Mine?', stale: true });
		expect(report.stale).toEqual([mine.id]);
		expect(report.updated.length).toBeGreaterThan(0);
		expect(report.removed.length).toBeGreaterThan(0);
		for (const id of report.removed) expect(patch).toHaveProperty([`item.${id}`], null);
	});

	it('comes back in the place of what was changed, or is said to be gone', () => {
		const [first] = built();
		const mine: Item = { ...first!, prompt: 'Mine?', stale: true };
		expect(takeBuilt(mine, built())).toEqual(replaceItem(first!));
		expect(takeBuilt(mine, [])).toBeNull();
	});
});

/** Something that a teacher does, as numbers: which question, and where to. */
const deed = fc.record({
	what: fc.constantFrom('add', 'copy', 'remove', 'move', 'change', 'build', 'take'),
	which: fc.nat(30),
	to: fc.integer({ min: -2, max: 30 })
});

describe('whatever is done', () => {
	const all = built();
	const done = (before: Draft, { what, which, to }: { what: string; which: number; to: number }): Patch => {
		const item = before.items[which % before.items.length];
		const id = newId(new Set([...ids(before), ...before.built]), 'question-');
		if (what === 'add' || !item) return addItem(before, newItem('order', id), item?.id);
		if (what === 'copy') return duplicateItem(before, item, id);
		if (what === 'remove') return removeItem(before, item);
		if (what === 'move') return moveItem(before, item.id, to);
		if (what === 'build') return rebuildAll(before, all).patch;
		if (what === 'take') return takeBuilt(item, all) ?? replaceItem(item);
		return replaceItem({ ...item, prompt: `${item.prompt} ${to}` });
	};

	it('touches questions and nothing else, keeps ids unique, and keeps what is not spoken of', () => {
		fc.assert(
			fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
				let before: Draft = draft;
				for (const each of deeds) {
					const patch = done(before, each);
					for (const key of Object.keys(patch)) expect(key).toMatch(/^(item\..+|order\.items|built)$/);
					const next = after(before, patch);
					expect(new Set(ids(next)).size).toBe(next.items.length);
					expect(next.claims).toEqual(before.claims);
					for (const item of before.items)
						if (!Object.hasOwn(patch, `item.${item.id}`)) expect(next.items).toContain(item);
					if (each.what === 'move') expect([...ids(next)].sort()).toEqual([...ids(before)].sort());
					for (const id of before.built) if (each.what !== 'build') expect(next.built).toContain(id);
					before = next;
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('what a person deleted does not come back by a build, and what they wrote stays', () => {
		fc.assert(
			fc.property(fc.nat(100), fc.nat(100), (gone, changed) => {
				const whole = after(draft, rebuildAll(draft, all).patch);
				const deleted = whole.items[gone % whole.items.length]!;
				const without = after(whole, removeItem(whole, deleted));
				const mine = { ...without.items[changed % without.items.length]!, prompt: 'Mine?' };
				const edited = after(without, replaceItem(mine));
				const rebuilt = after(edited, rebuildAll(edited, all).patch);
				expect(ids(rebuilt)).not.toContain(deleted.id);
				expect(rebuilt.items).toContainEqual(mine);
			})
		);
	});
});
