import { expect, it } from 'vitest';
import { headlineOrBody } from '$lib/bank/recipes/headline-or-body.ts';
import { claim, itemFor, itemsOf, marked, option, words } from './recipe-items.ts';

const withoutEvidence = (attribution: Parameters<NonNullable<Parameters<typeof itemsOf>[1]>>[0]) => {
	claim(attribution, 'crack').evidence = [];
};

it('asks for the hedge of the first paragraph that the headline does not have', () => {
	const [item] = itemsOf(headlineOrBody);
	if (item?.interaction !== 'hottext') throw new Error('no hottext');
	expect(words(item)).toContain('allegedly*');
	expect(words(item)).toContain('Old ferry unsafe');
});

it('asks what the article shows for its headline only where it shows nothing at all', () => {
	const id = 'headline-or-body-unsafe';
	expect(itemsOf(headlineOrBody).map((item) => item.id)).not.toContain(id);
	const item = itemFor('choice', headlineOrBody, id, withoutEvidence);
	expect(marked(item.choices)).toContain('nothing*');
	expect(option(item.choices, 'document').misconception).toBe('headline-as-finding');
});
