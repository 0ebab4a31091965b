import { describe, expect, it } from 'vitest';
import { ledgerOf } from '$lib/attribution/ledger.ts';
import { seedLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';

const { article, attribution } = smallLesson();
const ledger = ledgerOf(article, attribution);
const voice = (id: string | null) => ledger.voices.find((each) => each.id === id);
const claim = (id: string) => ledger.claims.find((each) => each.id === id);
const textAt = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);

describe('the ledger', () => {
	it('begins with the article’s own voice, which is no source and is put to no test', () => {
		expect(ledger.voices[0]).toMatchObject({ id: null, claims: ['upstream'], tests: null, naming: null });
	});

	it('leaves the article out where it asserts nothing itself', () => {
		const claims = attribution.claims.filter(({ source }) => source !== null);
		expect(ledgerOf(article, { ...attribution, claims }).voices.map(({ id }) => id)).not.toContain(null);
	});

	it('has each source with its claims and with what it passed on', () => {
		expect(voice('farmer')?.claims).toEqual(['dead-fish']);
		expect(voice('radio')).toMatchObject({ claims: [], relays: ['dead-fish'] });
		expect(voice('mill')?.stake).toBe('It would be to blame.');
	});

	it('has the claims in the order of the article, whatever the annotation’s is', () => {
		const claims = attribution.claims.toReversed();
		const ids = ledger.claims.map(({ id }) => id);
		expect(ledgerOf(article, { ...attribution, claims }).claims.map(({ id }) => id)).toEqual(ids);
		expect(ids[0]).toBe('dam');
	});

	it('says where the words stand', () => {
		expect(claim('dead-fish')?.at.map(textAt)).toEqual(['a farmer saw dead fish near the mill']);
		expect(textAt(claim('dead-fish')!.cue!)).toBe('reported that');
		expect(voice('finch')?.mentions.map(textAt)).toEqual(['Mayor Ada Finch']);
	});

	it('has the status of each claim with its reasons', () => {
		expect(claim('dead-fish')).toMatchObject({ status: 'disputed', voice: 'farmer', via: ['radio'] });
		expect(claim('lead')?.status).toBe('verified');
		expect(claim('upstream')).toMatchObject({ status: 'unattributed', contested: false });
	});

	it('of the seed lesson names every voice and every claim, in the order of the article', () => {
		const seed = seedLesson();
		const { voices, claims } = ledgerOf(seed.article, seed.attribution);
		expect(voices).toHaveLength(seed.attribution.sources.length + 1);
		expect(voices.length).toBeGreaterThanOrEqual(18);
		expect(claims.length).toBeGreaterThanOrEqual(45);
		const starts = claims.map(({ at }) => at[0]!.start);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expect(voices.flatMap((each) => each.claims)).toHaveLength(claims.length);
		expect(claims.map(({ status }) => status)).not.toContain('verified');
	});
});
