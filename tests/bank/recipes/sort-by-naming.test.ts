import { expect, it } from 'vitest';
import { sortByNaming } from '$lib/bank/recipes/sort-by-naming.ts';
import { itemsOf, itemsOfText, sourceIn } from './recipe-items.ts';

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

const NAMES = ['Ada Holm', 'Ben Osei', 'Carla Reyes', 'Ewa Nowak', 'Ida Moe', 'Jon Berg', 'Per Dahl'];

/** The items for so many people with a name, a fire chief and a pilot, who all say something. */
function itemsFor(named: number) {
	const sources = [
		...NAMES.slice(0, named).map((name) => sourceIn(name.toLowerCase().replace(' ', '-'), name)),
		sourceIn('fire-chief', 'the fire chief', { naming: 'role-only' }),
		sourceIn('pilot', 'a pilot', { naming: 'anonymous' })
	];
	const sentences = sources.map(({ name }, i) => `It was day ${i}, said ${name}.`);
	return itemsOfText(sortByNaming, sentences.join(' '), {
		sources,
		claims: sources.map(({ id }, i) => ({
			id: `day-of-${id}`,
			content: { exact: `It was day ${i}` },
			says: `It was day ${i}.`,
			source: id,
			quote: 'indirect' as const
		}))
	}).flatMap((item) => (item.interaction === 'match' ? item : []));
}

it('uses every kind, also where one source has to be left out', () => {
	expect(itemsFor(3).map(({ pairs }) => pairs.map(([, kind]) => kind))).toEqual([
		['named', 'named', 'role-only', 'anonymous']
	]);
});

it('offers only kinds that one of its sources is of', () => {
	for (const named of [1, 2, 3, 4, 5, 6, 7]) {
		const items = itemsFor(named);
		expect(items.flatMap(({ pairs }) => pairs.map(([, kind]) => kind))).toEqual(
			expect.arrayContaining(['named', 'role-only', 'anonymous'])
		);
		for (const { right, pairs } of items) {
			expect(new Set(right.map(({ id }) => id))).toEqual(new Set(pairs.map(([, kind]) => kind)));
		}
	}
});

it('says the same of every wrong pair, so that nothing tells the right kind before the second try', () => {
	const [item] = itemsFor(2);
	expect(new Set(item?.left.map(({ feedback }) => feedback)).size).toBe(1);
});
