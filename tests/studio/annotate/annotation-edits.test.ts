import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftOf, readUnit, unitsOf, type Patch, type UnitKey } from '$lib/lesson/draft/units.ts';
import * as edits from '$lib/studio/annotate/annotation-edits.ts';
import { arbitraryDraft, asJson, smallDraft } from '../../lesson/draft/drafts.ts';

const after = (draft: Draft, patch: Patch) => draftOf(applyPatch(unitsOf(draft), patch));
const anchor = { exact: 'Mayor Ada\nFinch' };

/** A draft with one of its entries. */
const withOne = (list: 'sources' | 'claims') =>
	arbitraryDraft()
		.filter((draft) => draft[list].length > 0)
		.chain((draft) => fc.record({ draft: fc.constant(draft), at: fc.nat(draft[list].length - 1) }))
		.map(({ draft, at }) => ({ draft: asJson(draft), id: draft[list][at]!.id }));

/** Every id that a claim refers to another one or to a source by. */
const refersTo = ({ claims }: Draft) =>
	claims.flatMap(({ source, via, supports, disputes }) => [source, ...via, ...supports, ...disputes]);

describe('a new entry', () => {
	it('has a form that the server takes, and nothing that would have to be guessed', () => {
		const claim = edits.newClaim('finch', anchor);
		const source = edits.newSource('finch', anchor);
		for (const [unit, value] of [
			['claim.finch', claim],
			['source.finch', source]
		] as const)
			expect(readUnit(unit, value)).toEqual({ ok: true, value });
		expect(claim).toMatchObject({ says: 'Mayor Ada Finch', source: edits.NOBODY_YET, content: anchor });
		expect(source).toMatchObject({ name: 'Mayor Ada Finch', firsthand: 'unclear', mentions: [anchor] });
	});

	it('that is a source is called named only where the words hold a name', () => {
		const naming = (exact: string) => edits.newSource('new', { exact }).naming;
		expect(naming('Mayor Ada\nFinch')).toBe('named');
		expect(naming('a police officer')).toBe('role-only');
		expect(edits.newSource('new', null).naming).toBe('role-only');
	});

	it('that is a claim cannot be published before somebody has said who says it', () => {
		const draft = smallDraft();
		const claim = edits.newClaim('again', { exact: 'A study' });
		const unit: UnitKey = 'claim.again';
		const problems = checkDraft('river', after(draft, edits.addClaim(draft, claim)));
		expect(problems.filter((problem) => problem.unit === unit)).toMatchObject([
			{ path: ['source'], severity: 'error', message: 'Choose the source from the list.' }
		]);
	});

	it('stands where it was asked to, and takes nothing away', () => {
		fc.assert(
			fc.property(withOne('claims'), ({ draft, id }) => {
				const claim = edits.newClaim('brand-new', anchor);
				const { claims, ...rest } = after(draft, edits.addClaim(draft, claim, id));
				const { claims: before, ...restBefore } = draft;
				const at = before.findIndex((each) => each.id === id);
				expect(claims).toEqual(before.toSpliced(at, 0, claim));
				expect(rest).toEqual(restBefore);
			})
		);
		const draft = smallDraft();
		const last = (claims: Draft['claims']) => claims.at(-1)?.id;
		expect(last(after(draft, edits.addClaim(draft, edits.newClaim('x', anchor))).claims)).toBe('x');
		expect(last(after(draft, edits.addClaim(draft, edits.newClaim('x', anchor), 'gone')).claims)).toBe('x');
	});
});

describe('deleting', () => {
	it('a source leaves no reference to it, and everything else as it was', () => {
		fc.assert(
			fc.property(withOne('sources'), ({ draft, id }) => {
				const uses = edits.usesOfSource(draft, id);
				const next = after(draft, edits.removeSource(draft, id));
				expect(refersTo(next)).not.toContain(id);
				expect(next.sources).toEqual(draft.sources.filter((source) => source.id !== id));
				expect(next.items).toEqual(draft.items);
				const touched = new Set([...uses.claims, ...uses.relays].map((claim) => claim.id));
				for (const [i, claim] of next.claims.entries()) {
					const before = draft.claims[i]!;
					if (!touched.has(claim.id)) expect(claim).toEqual(before);
					else {
						const source = before.source === id ? edits.NOBODY_YET : before.source;
						expect(claim).toEqual({ ...before, source, via: before.via.filter((relay) => relay !== id) });
					}
				}
			})
		);
	});

	it('a claim leaves no reference to it, and everything else as it was', () => {
		fc.assert(
			fc.property(withOne('claims'), ({ draft, id }) => {
				const uses = edits.usesOfClaim(draft, id);
				const next = after(draft, edits.removeClaim(draft, id));
				expect(next.claims.map((claim) => claim.id)).not.toContain(id);
				for (const { supports, disputes } of next.claims)
					expect([...supports, ...disputes]).not.toContain(id);
				expect({ ...next, claims: [] }).toEqual({ ...draft, claims: [] });
				const touched = new Set(uses.claims.map((claim) => claim.id));
				for (const claim of next.claims)
					if (!touched.has(claim.id)) expect(draft.claims).toContainEqual(claim);
			})
		);
	});

	it('says who loses what', () => {
		const draft = smallDraft();
		const ids = (claims: Draft['claims']) => claims.map(({ id }) => id);
		expect(ids(edits.usesOfSource(draft, 'finch').claims)).toEqual(['dam', 'waited']);
		expect(ids(edits.usesOfSource(draft, 'radio').relays)).toEqual(['dead-fish']);
		expect(ids(edits.usesOfClaim(draft, 'dam').claims)).toEqual(['waited']);
		expect(ids(edits.usesOfClaim(draft, 'dead-fish').claims)).toEqual(['denial']);
		const questions = draft.items.filter(({ from }) => from?.claim === 'dam').length;
		expect(edits.usesOfClaim(draft, 'dam').questions).toBe(questions);
	});

	it('what was added leaves the draft as it was before', () => {
		fc.assert(
			fc.property(arbitraryDraft().map(asJson), (draft) => {
				const source = after(draft, edits.addSource(draft, edits.newSource('brand-new', anchor)));
				expect(after(source, edits.removeSource(source, 'brand-new'))).toEqual(draft);
				const claim = after(draft, edits.addClaim(draft, edits.newClaim('brand-new', anchor)));
				expect(after(claim, edits.removeClaim(claim, 'brand-new'))).toEqual(draft);
			})
		);
	});
});

describe('words that are added to an entry', () => {
	const [claim] = smallDraft().claims;
	const [source] = smallDraft().sources;

	it('stand there once', () => {
		const other = { exact: 'she', prefix: ',” ' };
		const twice = edits.withMention(edits.withMention(source!, other), { ...other });
		expect(twice.mentions).toEqual([...source!.mentions, other]);
		const hedged = edits.withHedge(edits.withHedge(claim!, other), { ...other });
		expect(hedged.hedges).toEqual([other]);
		expect(edits.withHedge(hedged, { exact: 'she' }).hedges).toHaveLength(2);
	});

	it('replace a cue, of which there is one', () => {
		expect(edits.withCue(claim!, anchor).cue).toEqual(anchor);
	});

	it('show nothing by themselves: that evidence stands on its own feet is for the teacher to say', () => {
		expect(edits.withEvidence(claim!, anchor).evidence).toEqual([
			{ kind: 'document', what: 'Mayor Ada Finch', at: anchor, independent: false }
		]);
	});

	it('make one quote or several of a claim’s content, and never none', () => {
		const [one, two] = [{ exact: 'a' }, { exact: 'b' }];
		expect(edits.withContent(claim!, [one]).content).toEqual(one);
		expect(edits.withContent(claim!, [one, two]).content).toEqual([one, two]);
		expect(edits.contentOf(edits.withContent(claim!, [one, two]))).toEqual([one, two]);
		expect(edits.withContent(claim!, [])).toBe(claim);
	});
});

it('what readers may differ on is a set, and is left out where it is empty', () => {
	const [claim] = smallDraft().claims;
	const both = edits.withContested(edits.withContested(claim!, 'source', true), 'status', true);
	expect(both.contested).toEqual(['source', 'status']);
	expect(edits.withContested(both, 'source', true).contested).toHaveLength(2);
	const none = edits.withContested(edits.withContested(both, 'source', false), 'status', false);
	expect(none).toEqual(claim);
	expect(none).not.toHaveProperty('contested');
});
