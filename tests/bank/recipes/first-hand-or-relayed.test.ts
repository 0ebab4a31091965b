import { expect, it } from 'vitest';
import { firstHandOrRelayed } from '$lib/bank/recipes/first-hand-or-relayed.ts';
import { claim, itemFor, itemsOf, marked } from './recipe-items.ts';

it('says first-hand where the source’s own words tell it', () => {
	const item = itemFor('choice', firstHandOrRelayed, 'first-hand-or-relayed-crack');
	expect(marked(item.choices)).toContain('took-part*');
	expect(item.explanation).toContain('“We found a crack in the hull”');
	expect(item.explanation).toContain('She answers for the checks.');
});

it('says that the article leaves it open where the annotation does', () => {
	const item = itemFor('choice', firstHandOrRelayed, 'first-hand-or-relayed-water');
	expect(marked(item.choices)).toContain('left-open*');
});

it('asks for the relay of a claim that was passed on', () => {
	const item = itemFor('choice', firstHandOrRelayed, 'first-hand-or-relayed-complaint', (attribution) => {
		delete claim(attribution, 'complaint').contested;
	});
	expect(marked(item.choices)).toContain('holm-post*');
	expect(marked(item.choices)).toContain('berg');
});

it('asks nothing of demands, of papers, or of sources that are first-hand for something else', () => {
	const built = itemsOf(firstHandOrRelayed).map(({ id }) => id);
	expect(built).not.toContain('first-hand-or-relayed-stop-it');
	expect(built).not.toContain('first-hand-or-relayed-unsafe');
	expect(built).not.toContain('first-hand-or-relayed-repaired');
});
