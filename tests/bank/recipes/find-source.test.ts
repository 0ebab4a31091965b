import { expect, it } from 'vitest';
import { findSource } from '$lib/bank/recipes/find-source.ts';
import { claim, itemFor, itemsOf, words } from './recipe-items.ts';

it('offers the words for other sources nearby, and the cue', () => {
	expect(words(itemFor('hottext', findSource, 'find-source-crack'))).toEqual([
		'inspector Mara Lind*',
		'said',
		'The Holm Post',
		'the captain, Jon Berg',
		'Passenger Ida Moe'
	]);
});

it('does not ask for words that only the prompt could give, or for a pronoun', () => {
	const built = itemsOf(findSource).map(({ id }) => id);
	expect(built).not.toContain('find-source-repaired');
	expect(
		itemsOf(findSource, (attribution) => {
			attribution.sources.find(({ id }) => id === 'mechanic')!.mentions = [
				{ exact: 'he', prefix: 'that ', suffix: ' had repaired' }
			];
			claim(attribution, 'repaired').says = 'The hull had been repaired.';
		}).map(({ id }) => id)
	).not.toContain('find-source-repaired');
});

it('asks once for claims of one cue', () => {
	const items = itemsOf(findSource, (attribution) => {
		claim(attribution, 'leaking').cue = claim(attribution, 'crack').cue;
	});
	expect(items.find(({ id }) => id === 'find-source-crack')?.about).toEqual(['leaking']);
	expect(items.some(({ id }) => id === 'find-source-leaking')).toBe(false);
});
