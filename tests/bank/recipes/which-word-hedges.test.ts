import { expect, it } from 'vitest';
import { whichWordHedges } from '$lib/bank/recipes/which-word-hedges.ts';
import { claim, itemFor, words } from './recipe-items.ts';

it('offers the hedge among sources and plain cues, and does not tell it in the prompt', () => {
	const item = itemFor('hottext', whichWordHedges, 'which-word-hedges-no-check');
	expect(words(item)).toContain('allegedly*');
	expect(item.prompt).not.toContain('allegedly');
});

it('asks for all hedges of a claim', () => {
	const item = itemFor('hottext', whichWordHedges, 'which-word-hedges-no-check', (attribution) => {
		claim(attribution, 'no-check').hedges.push({ exact: 'without' });
	});
	expect(item.multiple).toBe(true);
	expect(item.prompt).toContain('2 places');
});

it('does not offer a cue that holds back in its own way', () => {
	const item = itemFor('hottext', whichWordHedges, 'which-word-hedges-no-check', (attribution) => {
		claim(attribution, 'unsafe').cue = { exact: 'reports say' };
	});
	expect(words(item)).not.toContain('reports say');
});
