import { expect, it } from 'vitest';
import { affiliationWords, wordedText } from '$lib/studio/annotate/affiliation-words.ts';
import { kebab } from '$lib/studio/annotate/kebab-id.ts';

const called = (id: string, ...texts: string[]) => affiliationWords(id, texts.map(wordedText));

it('an affiliation is called as the article or a source writes it', () => {
	expect(called('berg-shipping', 'a spokesman for Berg Shipping', 'Nobody else.')).toBe('Berg Shipping');
	expect(called('us-government', 'He asked the US government.')).toBe('US government');
	for (const name of ['Marks & Spencer', 'Médecins Sans Frontières', 'O’Neill-Kay'])
		expect(called(kebab(name), `It was “${name}”, she said.`)).toBe(name);
});

it('it is called as it most often is: a capital at the beginning of a sentence is none of its own', () => {
	expect(called('bus-company', 'Bus company says no.', 'The bus company ran. A bus company ran.')).toBe(
		'bus company'
	);
	expect(called('guardian', 'guardian', 'The Guardian says. The Guardian said.')).toBe('Guardian');
});

it('words that only happen to follow each other are no name; without any it is called by its id’s words', () => {
	expect(called('berg-shipping', 'They saw Berg. Shipping went on.', 'Berg\n\nShipping')).toBe(
		'berg shipping'
	);
	expect(called('town', 'The townspeople', 'a town’s')).toBe('town');
	expect(called('berg-shipping')).toBe('berg shipping');
});
