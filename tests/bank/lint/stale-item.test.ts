import { expect, it } from 'vitest';
import { staleItem } from '$lib/bank/lint/stale-item.ts';
import { found } from '../../support/linted.ts';

it('is silent where nothing is stale', () => {
	expect(found(staleItem)).toEqual([]);
});

it('tells of an item that a rebuild has marked', () => {
	expect(found(staleItem, ({ item }) => (item('order').stale = true))).toEqual([
		expect.stringMatching(
			/^questions:items\.4\.stale is stale: .* bring it up to date and remove its "from" and "stale"/
		)
	]);
});
