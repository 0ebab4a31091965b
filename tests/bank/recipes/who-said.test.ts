import { describe, expect, it } from 'vitest';
import { whoSaid } from '$lib/bank/recipes/who-said.ts';
import { claim, itemFor, itemsOf, marked, option } from './recipe-items.ts';

const ids = (edit?: Parameters<typeof itemsOf>[1]) => itemsOf(whoSaid, edit).map(({ id }) => id);

describe('the right answer', () => {
	it('is the source, proved by the cue', () => {
		const item = itemFor('choice', whoSaid, 'who-said-crack');
		expect(marked(item.choices)).toContain('lind*');
		expect(item.proof).toEqual([{ exact: 'said', prefix: 'Lind ' }]);
		expect(item.explanation).toContain('Paragraph 2 credits it: “inspector Mara Lind said”.');
	});

	it('is the article itself where nobody is credited, and no proof is asked', () => {
		const item = itemFor('choice', whoSaid, 'who-said-other-boats');
		expect(marked(item.choices)).toContain('article-itself*');
		expect(item.proof).toEqual([]);
	});

	it('is the one who said it first, and the relay is a wrong answer', () => {
		const item = itemFor('choice', whoSaid, 'who-said-complaint', (attribution) => {
			delete claim(attribution, 'complaint').contested;
		});
		expect(marked(item.choices)).toContain('berg*');
		expect(option(item.choices, 'holm-post')).toMatchObject({ misconception: 'relay-as-origin' });
		expect(item.explanation).toContain('passed through the Holm Post');
	});
});

it('marks who speaks on, where a quotation goes on without a cue', () => {
	const item = itemFor('choice', whoSaid, 'who-said-leaking', (attribution) => {
		claim(attribution, 'leaking').quote = 'direct';
		claim(attribution, 'water').supports = [];
	});
	expect(item.explanation).toContain('just before, it has “inspector Mara Lind said”');
	expect(item.evidence).toEqual([
		{ exact: 'inspector Mara Lind' },
		{ exact: 'crack', prefix: 'the ' },
		{ exact: 'said', prefix: 'Lind ' }
	]);
});

it('gives no hint towards the article itself where a claim that somebody makes has no cue', () => {
	const item = itemFor('choice', whoSaid, 'who-said-leaking', (attribution) => {
		claim(attribution, 'leaking').quote = 'direct';
		claim(attribution, 'water').supports = [];
	});
	expect(marked(item.choices)).not.toContain('article-itself*');
	expect(item.hint).not.toContain('itself');
	expect(item.hint).toContain('whose words is the article giving there?');
});

describe('the wrong answers', () => {
	it('leave out a group that the right one may belong to', () => {
		expect(marked(itemFor('choice', whoSaid, 'who-said-crack').choices)).not.toContain('town-officials');
		expect(marked(itemFor('choice', whoSaid, 'who-said-stop-it').choices)).not.toContain('lind');
	});

	it('leave out who says something that supports the claim', () => {
		expect(marked(itemFor('choice', whoSaid, 'who-said-water').choices)).not.toContain('lind');
		expect(marked(itemFor('choice', whoSaid, 'who-said-perfect-order').choices)).not.toContain('mechanic');
	});

	it('tell of whom the claim only talks, and what each of the others does say', () => {
		const { choices } = itemFor('choice', whoSaid, 'who-said-captain-complained');
		expect(option(choices, 'berg')).toMatchObject({
			feedback: 'The claim talks about Jon Berg. To be talked about is not to speak.',
			misconception: 'topic-as-source'
		});
		expect(option(choices, 'moe').feedback).toBe(
			'Paragraph 3 credits Ida Moe with another claim: Water came in on 3 May.'
		);
		expect(option(choices, 'article-itself').misconception).toBe('reporter-as-source');
	});

	it('never name the right one, since there may be a second try', () => {
		for (const item of itemsOf(whoSaid)) {
			if (item.interaction !== 'choice') continue;
			const right = item.choices.find(({ correct }) => correct)!.text;
			for (const { feedback = '' } of item.choices) {
				if (right !== 'The article itself') expect(feedback).not.toContain(right);
			}
		}
	});
});

describe('no question is asked', () => {
	it('where the annotation leaves the source open', () => {
		expect(ids()).not.toContain('who-said-complaint');
		expect(ids()).not.toContain('who-said-no-check');
	});

	it('where two sources say the same', () => {
		const built = ids((attribution) => {
			claim(attribution, 'water').says = claim(attribution, 'crack').says;
		});
		expect(built).not.toContain('who-said-crack');
		expect(built).not.toContain('who-said-water');
	});

	it('where the claim names its own source', () => {
		expect(
			ids((attribution) => {
				claim(attribution, 'water').says = 'Ida Moe saw water come in.';
			})
		).not.toContain('who-said-water');
	});

	it('where fewer than two others could be meant', () => {
		expect(
			ids((attribution) => {
				attribution.sources = attribution.sources.filter(({ id }) => id === 'lind' || id === 'moe');
				attribution.claims = attribution.claims.filter(({ id }) => id === 'crack' || id === 'water');
			})
		).toEqual([]);
	});
});
