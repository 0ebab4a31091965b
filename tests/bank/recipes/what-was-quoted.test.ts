import { expect, it } from 'vitest';
import { whatWasQuoted } from '$lib/bank/recipes/what-was-quoted.ts';
import { claim, itemFor, itemsOf, marked } from './recipe-items.ts';

it('tells direct, mixed and indirect by the marks', () => {
	const right = (id: string) =>
		marked(itemFor('choice', whatWasQuoted, `what-was-quoted-${id}`).choices).find((id) => id.endsWith('*'));
	expect(right('crack')).toBe('direct*');
	expect(right('perfect-order')).toBe('mixed*');
	expect(right('water')).toBe('indirect*');
});

it('asks nothing where the marks and the annotation disagree', () => {
	const built = itemsOf(whatWasQuoted, (attribution) => {
		claim(attribution, 'water').quote = 'direct';
	}).map(({ id }) => id);
	expect(built).not.toContain('what-was-quoted-water');
});
