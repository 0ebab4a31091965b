import { expect, it } from 'vitest';
import { chainLoop } from '$lib/bank/lint/chain-loop.ts';
import { found } from '../../support/linted.ts';

it('is silent where words came through each source once', () => {
	expect(found(chainLoop)).toEqual([]);
});

it('finds a claim’s source among those who relayed it', () => {
	expect(found(chainLoop, ({ claim }) => (claim('dead-fish').via = ['radio', 'farmer']))).toEqual([
		'attribution:claims.2.via.1 "farmer" is the claim’s own source, so it cannot have relayed it too; take it out of "via"'
	]);
});

it('finds a relay that stands twice', () => {
	expect(found(chainLoop, ({ claim }) => (claim('dead-fish').via = ['radio', 'mill', 'radio']))).toEqual([
		'attribution:claims.2.via.2 "radio" stands twice in "via": the chain loops; keep one of the two'
	]);
});
