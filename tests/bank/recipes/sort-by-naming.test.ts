import { expect, it } from 'vitest';
import { sortByNaming } from '$lib/bank/recipes/sort-by-naming.ts';
import { itemsOf } from './recipe-items.ts';

it('sorts people who speak, by what the article tells of them', () => {
	const [item] = itemsOf(sortByNaming);
	expect(item).toMatchObject({
		interaction: 'match',
		pairs: [
			['lind', 'named'],
			['town-officials', 'anonymous'],
			['moe', 'named'],
			['mechanic', 'anonymous']
		]
	});
});

it('leaves out a role that many have', () => {
	const [item] = itemsOf(sortByNaming, (attribution) => {
		attribution.sources.find(({ id }) => id === 'mechanic')!.naming = 'role-only';
	});
	expect(JSON.stringify(item)).not.toContain('mechanic');
});
