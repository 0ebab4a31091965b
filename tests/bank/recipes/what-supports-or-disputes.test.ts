import { expect, it } from 'vitest';
import { whatSupportsOrDisputes } from '$lib/bank/recipes/what-supports-or-disputes.ts';
import { claim, itemFor, itemsOf, marked } from './recipe-items.ts';

it('asks for the claim that casts doubt, and does not call it a denial', () => {
	const item = itemFor('choice', whatSupportsOrDisputes, 'what-disputes-leaking');
	expect(marked(item.choices)).toContain('perfect-order*');
	expect(item.explanation).toContain('Neither a doubt nor a denial makes a claim false.');
	expect(item.proof).toEqual([{ exact: 'the hull was “in perfect order”' }]);
});

it('says whether a support is independent', () => {
	const explanation = (id: string) => itemFor('choice', whatSupportsOrDisputes, id).explanation;
	expect(explanation('what-supports-leaking')).toContain('That makes the support stronger.');
	expect(explanation('what-supports-perfect-order')).toContain('But the support is not independent.');
});

it('offers no claim of the right one’s source, and none that speaks for or against', () => {
	const item = itemFor('choice', whatSupportsOrDisputes, 'what-supports-leaking');
	expect(marked(item.choices)).not.toContain('perfect-order');
	expect(marked(item.choices)).not.toContain('crack');
});

it('asks nothing where two claims would be right', () => {
	const built = itemsOf(whatSupportsOrDisputes, (attribution) => {
		claim(attribution, 'crack').supports = ['leaking'];
	}).map(({ id }) => id);
	expect(built).not.toContain('what-supports-leaking');
});
