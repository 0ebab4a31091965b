import { describe, expect, it } from 'vitest';
import { buildItems } from '$lib/bank/build.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { NOBODY_YET } from '$lib/studio/annotate/annotation-edits.ts';
import { derive, type Building } from '$lib/studio/derive.ts';
import { smallDraft } from '../lesson/draft/drafts.ts';

const draft = smallDraft();
const { article, attribution } = lessonFromDraft('river', draft);
const made = buildItems(article, attribution);
/** The draft with just what the recipes make in its bank. */
const builtDraft: Draft = { ...draft, items: made, built: made.map(({ id }) => id) };

const of = (of: Draft) => derive('river', of).derivation;
function states(built: Building): Record<string, string> {
	if (!built.ok) throw new Error('nothing was built');
	return Object.fromEntries(built.recipes.flatMap(({ items }) => items.map(({ id, state }) => [id, state])));
}

describe('what follows from a draft', () => {
	it('is what is wrong with it, whether its claims are verified, and its source map', () => {
		const { problems, statuses, sources } = of(draft);
		expect(problems).toEqual(checkDraft('river', draft));
		expect(statuses['dead-fish']?.status).toBe('disputed');
		expect(statuses.lead?.status).toBe('verified');
		expect(sources).toEqual(sourcesOf({ article, attribution }));
	});

	it('says of every question that can be made whether the bank has it', () => {
		const [first, second, third] = made;
		const items = made.filter(({ id }) => id !== third!.id);
		items[0] = { ...first!, prompt: 'Mine now?' };
		const built = of({ ...builtDraft, items }).built;
		const found = states(built);
		expect(found[first!.id]).toBe('yours');
		expect(found[second!.id]).toBe('same');
		expect(found[third!.id]).toBe('deleted');
		expect(new Set(Object.values(states(of({ ...draft, items: [], built: [] }).built)))).toEqual(
			new Set(['new'])
		);
		expect(built).toMatchObject({ ok: true, gone: [] });
	});

	it('says which would be renewed, and which are made no more, when the annotation moves on', () => {
		const claims = draft.claims.map((claim) =>
			claim.id === 'dam' ? { ...claim, says: 'The town will soon dam the river.' } : claim
		);
		const renewed = states(of({ ...builtDraft, claims }).built);
		expect(Object.values(renewed)).toContain('renewed');

		const without = draft.claims
			.filter(({ id }) => id !== 'lead')
			.map((claim) => ({ ...claim, supports: [], disputes: [] }));
		const built = of({ ...builtDraft, claims: without }).built;
		const gone = built.ok ? built.gone.map(({ id }) => id) : [];
		expect(gone).toEqual(made.filter(({ id }) => !Object.hasOwn(states(built), id)).map(({ id }) => id));
		expect(gone).not.toEqual([]);
	});

	it('is no question while article or annotation have errors, and leaves open what is open', () => {
		const claims = draft.claims.map((claim) =>
			claim.id === 'dam' ? { ...claim, source: NOBODY_YET, via: ['gone'] } : claim
		);
		const { built, statuses, sources } = of({ ...draft, claims });
		expect(built).toEqual({ ok: false, errors: 2 });
		expect(statuses).not.toHaveProperty('dam');
		expect(sources.ledger.claims.map(({ id }) => id)).not.toContain('dam');
		expect(statuses.waited?.status).toBe('attributed');
	});

	it('can be told of a draft in which nothing is right', () => {
		const nothing: Draft = {
			...draft,
			article: { body: '' },
			sources: draft.sources.map((source) => ({ ...source, name: '', mentions: [{ exact: '' }] })),
			claims: draft.claims.map((claim) => ({ ...claim, says: '', content: [], cue: { exact: '' } })) as never
		};
		expect(of(nothing).built).toMatchObject({ ok: false });
		expect(of({ ...nothing, sources: [], claims: [], items: [] }).statuses).toEqual({});
	});

	it('is worked out again only as far as something has changed', () => {
		const before = derive('river', draft);
		const items = draft.items.map((item) => ({ ...item, prompt: `${item.prompt} ` }));
		const after = derive('river', { ...draft, items }, before);
		expect(after.derivation.sources).toBe(before.derivation.sources);
		expect(after.items).toBe(before.items);
		const claims = draft.claims.map((claim) => ({ ...claim, note: 'New.' }));
		const again = derive('river', { ...draft, claims }, after);
		expect(again.derivation.sources).not.toBe(before.derivation.sources);
		expect(again.derivation).toEqual(derive('river', { ...draft, claims }).derivation);
	});
});
