import { expect, it } from 'vitest';
import { spotTheVoice } from '$lib/bank/recipes/spot-the-voice.ts';
import { itemsOf, marked, option } from './recipe-items.ts';

it('offers one claim of the article’s own among claims that have sources', () => {
	const [item, ...rest] = itemsOf(spotTheVoice);
	expect(rest).toEqual([]);
	if (item?.interaction !== 'choice') throw new Error('no choice');
	expect(marked(item.choices).filter((id) => id.endsWith('*'))).toEqual(['other-boats*']);
	expect(option(item.choices, 'crack')).toMatchObject({
		feedback: 'Paragraph 2 credits somebody with this: “inspector Mara Lind said”.',
		misconception: 'reporter-as-source'
	});
});

it('does not tell the answer by its id', () => {
	expect(itemsOf(spotTheVoice)[0]?.id).not.toContain('other-boats');
});
