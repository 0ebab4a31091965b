import { describe, expect, it } from 'vitest';
import { verify } from '$lib/attribution/verification.ts';
import type { Claim } from '$lib/attribution/schema.ts';
import { annotation, claim, source } from './annotation.ts';

const SOURCES = [
	source('mayor', { affiliation: 'town' }),
	source('clerk', { affiliation: 'town' }),
	source('farmer', { affiliation: 'farms' }),
	source('mill')
];

const shown = { kind: 'document', what: 'a study', at: { exact: 'study' }, independent: true } as const;
const ownWord = { ...shown, what: 'the mayor’s letter', independent: false };
const disputing = claim('denial', 'mill', { disputes: ['lead'] });
const supporting = claim('seen', 'farmer', { supports: ['lead'] });

/** The verification of the claim "lead" among others. */
function lead(from: string | null, more: Partial<Claim> = {}, ...others: Claim[]) {
	return verify(annotation(SOURCES, [claim('lead', from, more), ...others])).get('lead')!;
}

describe('a claim', () => {
	it('is disputed when another claim disputes it', () => {
		expect(lead('mayor', {}, disputing)).toEqual({
			status: 'disputed',
			reasons: ['Doubt comes from the mill: It is denial.']
		});
	});

	it('is verified when the article shows evidence that does not rest on the claimant’s word', () => {
		expect(lead('mayor', { evidence: [ownWord, shown] })).toEqual({
			status: 'verified',
			reasons: ['The article shows evidence: a study.']
		});
	});

	it('is corroborated when an independent source supports it', () => {
		expect(lead('mayor', {}, supporting)).toEqual({
			status: 'corroborated',
			reasons: [
				'Support comes from the farmer: It is seen.',
				'The mayor and the farmer are independent of each other.'
			]
		});
	});

	it('has reasons that end as sentences do, whatever the other claim ends with', () => {
		const ends = (says: string) => lead('mayor', {}, { ...disputing, says }).reasons[0]!.slice(27);
		expect(ends('It is denial')).toBe('It is denial.');
		for (const says of ['It is so.', 'Is it so?', 'It is so!', 'It is so…', 'She said: “It is so.”'])
			expect(ends(says)).toBe(says);
		expect(ends('He calls it ‘denial’')).toBe('He calls it ‘denial’.');
		expect(lead('mayor', {}, { ...supporting, says: 'It is seen' }).reasons[0]).toBe(
			'Support comes from the farmer: It is seen.'
		);
	});

	it('is attributed when somebody says it and no more is shown', () => {
		expect(lead('mayor')).toEqual({
			status: 'attributed',
			reasons: ['It comes from the mayor, and the article shows no more than that.']
		});
	});

	it('is unattributed when the article says it in its own voice', () => {
		expect(lead(null)).toEqual({
			status: 'unattributed',
			reasons: ['The article says it in its own voice and shows nothing.']
		});
	});

	it('stays attributed when who supports it is not independent, and says so', () => {
		expect(lead('mayor', {}, claim('also', 'clerk', { supports: ['lead'] }))).toEqual({
			status: 'attributed',
			reasons: [
				'It comes from the mayor, and the article shows no more than that.',
				'What fits with it comes from the clerk, and does not confirm it. The mayor and the clerk belong to the same side.'
			]
		});
	});

	it('stays attributed when the evidence rests on the claimant’s word, and says so', () => {
		expect(lead('mayor', { evidence: [ownWord] })).toEqual({
			status: 'attributed',
			reasons: [
				'It comes from the mayor, and the article shows no more than that.',
				'What the article shows for it rests on the claimant’s own word.'
			]
		});
	});

	it('in the article’s own voice is verified by evidence, and not corroborated by a source', () => {
		expect(lead(null, { evidence: [shown] }).status).toBe('verified');
		expect(lead(null, {}, supporting).status).toBe('unattributed');
	});

	it('neither disputes nor supports itself', () => {
		expect(lead('mayor', { disputes: ['lead'], supports: ['lead'] }).status).toBe('attributed');
	});

	it('is corroborated by the independent one of several', () => {
		const others = [claim('also', 'clerk', { supports: ['lead'] }), supporting];
		expect(lead('mayor', {}, ...others).status).toBe('corroborated');
	});
});

describe('of several that hold', () => {
	it('disputed comes before verified, verified before corroborated', () => {
		expect(lead('mayor', { evidence: [shown] }, supporting, disputing).status).toBe('disputed');
		expect(lead('mayor', { evidence: [shown] }, supporting).status).toBe('verified');
	});

	it('an override wins, with its reason', () => {
		const status = { is: 'attributed', because: 'The study is about another river.' } as const;
		expect(lead('mayor', { status, evidence: [shown] }, supporting, disputing)).toEqual({
			status: 'attributed',
			reasons: ['The study is about another river.']
		});
	});
});

it('every claim has a status', () => {
	const claims = [claim('lead', 'mayor'), supporting, disputing];
	expect([...verify(annotation(SOURCES, claims)).keys()]).toEqual(['lead', 'seen', 'denial']);
});
