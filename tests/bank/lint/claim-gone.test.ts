import { expect, it } from 'vitest';
import { claimGone } from '$lib/bank/lint/claim-gone.ts';
import { found } from '../../support/linted.ts';

const from = { recipe: 'who-said', claim: 'dams', built: '0' };

it('is silent where an item is about claims that are there', () => {
	expect(found(claimGone, ({ item }) => (item('choice').from = { ...from, claim: 'dam' }))).toEqual([]);
});

it('finds an item about a claim that is gone, and one that was built for it', () => {
	expect(
		found(claimGone, ({ item }) => {
			item('choice').about = ['dam', 'leed'];
			item('choice').from = from;
		})
	).toEqual([
		'questions:items.0.about.1 is about claim "leed", which is not in attribution.yaml; nearest: "lead"',
		'questions:items.0.from.claim was built for claim "dams", which is not in attribution.yaml; run `lesson build`, or put the claim back'
	]);
});

it('is silent on a stale item, which stays for a person to look at', () => {
	expect(
		found(claimGone, ({ item }) => {
			item('choice').from = from;
			item('choice').stale = true;
		})
	).toEqual([]);
});
