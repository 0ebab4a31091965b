import { describe, expect, it } from 'vitest';
import { imvainOf, type ImvainTest } from '$lib/attribution/imvain.ts';
import type { Claim, Source } from '$lib/attribution/schema.ts';
import { claim, source } from './annotation.ts';

/** How the first of these sources does, test by test. */
function testsOf(sources: Source[], claims: Claim[] = []) {
	const results = imvainOf(sources[0]!, claims, new Map(sources.map((each) => [each.id, each])));
	return {
		...(Object.fromEntries(Object.entries(results).map(([test, { is }]) => [test, is])) as Record<
			ImvainTest,
			string
		>),
		results
	};
}

describe('the five tests of a source', () => {
	it('a stake costs independence; that none is noted does not show it', () => {
		expect(testsOf([source('a', { interest: 'She sells them.' })]).results.independent).toEqual({
			is: 'no',
			because: 'She sells them.'
		});
		expect(testsOf([source('a')]).independent).toBe('unclear');
	});

	it('support counts as multiple only where it is independent', () => {
		const a = source('a', { affiliation: 'town' });
		const support = (by: Source) =>
			testsOf([a, by], [claim('wet', 'a'), claim('rain', by.id, { supports: ['wet'] })]);
		expect(support(source('b', { affiliation: 'town' })).multiple).toBe('no');
		expect(support(source('b')).multiple).toBe('no');
		const independent = support(source('b', { affiliation: 'mill' }));
		expect(independent.results.multiple).toEqual({
			is: 'yes',
			because: 'The b backs it independently: It is rain.'
		});
		expect(testsOf([a], [claim('wet', 'a')]).multiple).toBe('no');
	});

	it('only evidence that does not rest on the source’s word verifies', () => {
		const shown = (independent: boolean) =>
			testsOf(
				[source('a')],
				[
					claim('wet', 'a', {
						evidence: [{ kind: 'data', what: 'the gauge', at: { exact: 'x' }, independent }]
					})
				]
			).verifies;
		expect(shown(true)).toBe('yes');
		expect(shown(false)).toBe('no');
		expect(testsOf([source('a')], [claim('wet', 'a')]).verifies).toBe('no');
	});

	it('what holds for some claims of a source holds in part', () => {
		const evidence = [{ kind: 'data' as const, what: 'the gauge', at: { exact: 'x' }, independent: true }];
		expect(testsOf([source('a')], [claim('wet', 'a', { evidence }), claim('cold', 'a')]).verifies).toBe(
			'partly'
		);
	});

	it('a status that the annotation sets counts', () => {
		const is = (status: 'verified' | 'corroborated') =>
			testsOf([source('a')], [claim('wet', 'a', { status: { is: status, because: 'All saw it.' } })]).results;
		expect(is('verified').verifies).toEqual({ is: 'yes', because: 'All saw it.' });
		expect(is('corroborated').multiple).toEqual({ is: 'yes', because: 'All saw it.' });
	});

	it('an expert who was not there is informed in part', () => {
		expect(testsOf([source('a', { kind: 'expert', firsthand: false })]).informed).toBe('partly');
	});

	it('the evidence and support of others are not its own', () => {
		const evidence = [{ kind: 'data' as const, what: 'the gauge', at: { exact: 'x' }, independent: true }];
		const [a, b] = [source('a', { affiliation: 'x' }), source('b', { affiliation: 'y' })];
		const claims = [
			claim('wet', 'a'),
			claim('cold', 'b', { evidence }),
			claim('wind', 'a', { supports: ['cold'] })
		];
		expect(testsOf([a, b], claims)).toMatchObject({ multiple: 'no', verifies: 'no' });
	});

	it('a source without a claim of its own leaves open what only a claim could show', () => {
		expect(testsOf([source('a')])).toMatchObject({ multiple: 'unclear', verifies: 'unclear' });
	});

	it('informed is who saw or did it; where the article does not say, it is not clear', () => {
		const informed = (firsthand: Source['firsthand']) => testsOf([source('a', { firsthand })]).informed;
		expect([informed(true), informed(false), informed('unclear')]).toEqual(['yes', 'no', 'unclear']);
	});

	it('a role is a part of a name, an outlet and a document name nobody', () => {
		const named = (naming: Source['naming']) => testsOf([source('a', { naming })]).named;
		expect(['named', 'role-only', 'anonymous', 'outlet', 'document'].map((n) => named(n as 'named'))).toEqual(
			['yes', 'partly', 'no', 'partly', 'partly']
		);
	});
});
