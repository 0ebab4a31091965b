import { expect, it } from 'vitest';
import { matchClaimsToSources } from '$lib/bank/recipes/match-claims-to-sources.ts';
import { itemsOf } from './recipe-items.ts';

it('puts no two sources together that could be taken for one another', () => {
	for (const item of itemsOf(matchClaimsToSources)) {
		if (item.interaction !== 'match') continue;
		const rights = item.right.map(({ id }) => id);
		expect(rights.includes('lind') && rights.includes('town-officials')).toBe(false);
	}
});

it('has a claim of the article itself, and one source more than claims', () => {
	const [item] = itemsOf(matchClaimsToSources);
	expect(item).toMatchObject({ pairs: expect.arrayContaining([['other-boats', 'article-itself']]) });
	if (item?.interaction === 'match') expect(item.right).toHaveLength(item.left.length + 1);
});
