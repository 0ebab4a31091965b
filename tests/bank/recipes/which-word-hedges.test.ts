import { describe, expect, it } from 'vitest';
import { whichWordHedges } from '$lib/bank/recipes/which-word-hedges.ts';
import { claim, itemFor, itemsOfText, sourceIn, words } from './recipe-items.ts';

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

describe('the claim that is meant', () => {
	const prompt = (says: string) =>
		itemFor('hottext', whichWordHedges, 'which-word-hedges-no-check', (attribution) => {
			claim(attribution, 'no-check').says = says;
		}).prompt;

	it('is told in plain words', () => {
		expect(prompt('The ferry to Holm was not checked.')).toBe(
			'In paragraph 1, this claim is not stated as plain fact: The ferry to Holm was not checked. Choose the words that hold back.'
		);
	});

	it('is told by words of the article where the plain words have the hedge in them', () => {
		expect(prompt('The ferry to Holm has allegedly sailed unchecked.')).toBe(
			'In paragraph 1, the claim with the words “sailed without a safety check” is not stated as plain fact. Choose the words that hold back.'
		);
	});
});

describe('what stands beside the hedge', () => {
	const holm = sourceIn('holm', 'Mayor Ada Holm');
	const reyes = sourceIn('reyes', 'Carla Reyes');
	const bridge = {
		id: 'bridge',
		content: { exact: 'The old bridge might close soon' },
		says: 'The bridge is about to close.',
		source: 'holm',
		quote: 'indirect' as const,
		hedges: [{ exact: 'might' }]
	};
	const offered = (text: string, claims: Parameters<typeof itemsOfText>[2]['claims']) => {
		const [item] = itemsOfText(whichWordHedges, text, { sources: [holm, reyes], claims });
		return item?.interaction === 'hottext' ? words(item) : undefined;
	};

	it('stands in the same paragraph', () => {
		const text =
			'Carla Reyes said no.\n\nThe old bridge might close soon, Mayor Ada Holm said.\n\nIt rained.';
		const told = { ...bridge, cue: { exact: 'said', suffix: '.\n\nIt' } };
		expect(offered(text, [told])).toEqual([
			'The old bridge',
			'might*',
			'close soon',
			'Mayor Ada Holm',
			'said'
		]);
	});

	it('is no cue that holds back in its own way', () => {
		const text = 'The old bridge might close soon, Mayor Ada Holm believes.';
		expect(offered(text, [{ ...bridge, cue: { exact: 'believes' } }])).not.toContain('believes');
	});

	it('has to be two things, or nothing is asked', () => {
		const short = { ...bridge, content: { exact: 'The old bridge might close' } };
		expect(offered('The old bridge might close.\n\nMayor Ada Holm said so.', [short])).toBeUndefined();
	});
});
