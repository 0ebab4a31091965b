import { describe, expect, it } from 'vitest';
import { firstHandOrRelayed } from '$lib/bank/recipes/first-hand-or-relayed.ts';
import {
	claim,
	itemFor,
	itemsOf,
	itemsOfText,
	marked,
	option,
	RELAYED,
	RELAYED_ANNOTATION
} from './recipe-items.ts';

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

describe('the proof of a relay', () => {
	const proof = (text: string, mentions: { exact: string; suffix?: string }[]) => {
		const annotation = structuredClone(RELAYED_ANNOTATION);
		annotation.sources[1]!.mentions = mentions;
		const [item] = itemsOfText(firstHandOrRelayed, text, annotation);
		return item?.proof;
	};

	it('stands in the claim’s own sentence, also where a later one has the relay nearer', () => {
		expect(proof(RELAYED, [{ exact: 'Larkwater Radio' }, { exact: 'The station' }])).toEqual([
			{ exact: 'Larkwater Radio' }
		]);
	});

	it('stands before the claim rather than after it, where its own sentence has none', () => {
		const text =
			'Larkwater Radio has spoken with a city worker. In what he says on all this, the office was warned. The station did not ask the office.';
		const mentions = [{ exact: 'The station' }, { exact: 'Larkwater Radio' }];
		expect(proof(text, mentions)).toEqual([{ exact: 'Larkwater Radio' }]);
		expect(proof(text, [{ exact: 'The station' }])).toEqual([{ exact: 'The station' }]);
	});

	it('is a pronoun’s sentence as well as that of the name behind it', () => {
		const text = 'Larkwater Radio met a city worker. It reports that he says the office was warned.';
		expect(proof(text, [{ exact: 'Larkwater Radio' }, { exact: 'It' }])).toEqual([
			{ exact: 'It' },
			{ exact: 'Larkwater Radio' }
		]);
	});
});

it('speaks of a group as of several people', () => {
	const item = itemFor('choice', firstHandOrRelayed, 'first-hand-or-relayed-crack', (attribution) => {
		const lind = attribution.sources.find(({ id }) => id === 'lind')!;
		Object.assign(lind, { name: 'town inspectors', naming: 'anonymous' });
	});
	expect(item.prompt).toContain('how they know it?');
	expect(JSON.stringify(item)).not.toContain('the source');
});

it('has room for what somebody heard', () => {
	const item = itemFor('choice', firstHandOrRelayed, 'first-hand-or-relayed-crack');
	expect(option(item.choices, 'took-part').text).toContain('heard it happen');
	expect(item.explanation).toContain('did, saw or heard');
});

it('asks nothing where the source gives a ground for the claim', () => {
	const built = itemsOf(firstHandOrRelayed, (attribution) => {
		claim(attribution, 'leaking').supports = ['crack'];
	}).map(({ id }) => id);
	expect(built).not.toContain('first-hand-or-relayed-crack');
});
