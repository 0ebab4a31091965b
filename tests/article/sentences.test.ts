import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '$lib/article/sentences.ts';

const cut = (paragraph: string) =>
	sentencesOf(paragraph).map(({ start, end }) => paragraph.slice(start, end));

describe('a paragraph', () => {
	it.each([
		['at full stops', 'He came. She left.', ['He came.', 'She left.']],
		['at question and exclamation marks', 'Why? Go! 12 left.', ['Why?', 'Go!', '12 left.']],
		['after closing quotes', '“We won.” “No.” She left.', ['“We won.”', '“No.”', 'She left.']],
		['before an opening quote', 'It fell. “It fell,” he said.', ['It fell.', '“It fell,” he said.']],
		['after an ellipsis', 'Well… So it is.', ['Well…', 'So it is.']]
	])('is cut %s', (_, paragraph, sentences) => {
		expect(cut(paragraph)).toEqual(sentences);
	});

	it.each([
		['an abbreviation', 'Mr. Trump met Gen. Mattis.'],
		['an initial', 'J. Mattis and U.S. Steel met.'],
		['a small letter', 'It was 5 a.m. there and dark.'],
		['a reporting clause', '“Somebody is supplying weapons,” a western official said.'],
		['a number', 'It cost 3.50 in all.'],
		['a numbered thing', 'He lives at No. 12, see Fig. 3.'],
		['nothing', 'no end mark']
	])('is not cut at %s', (_, paragraph) => {
		expect(cut(paragraph)).toEqual([paragraph]);
	});

	it('is cut after a word that only ends like an abbreviation', () => {
		expect(cut('He met the Consul-Gen of a farm. They saw anno. It was late.')).toHaveLength(3);
	});

	it('is covered by its sentences but for white space, in order', () => {
		fc.assert(
			fc.property(
				fc
					.array(fc.constantFrom('A', 'b', '. ', '.', '”', '“', '?', ' ', 'Mr', '…', '\n', '9'))
					.map((parts) => parts.join('')),
				(paragraph) => {
					let end = 0;
					for (const sentence of sentencesOf(paragraph)) {
						expect(paragraph.slice(end, sentence.start).trim()).toBe('');
						expect(sentence.end).toBeGreaterThan(sentence.start);
						end = sentence.end;
					}
					expect(paragraph.slice(end).trim()).toBe('');
				}
			),
			{ numRuns: 500 }
		);
	});

	it.each([
		['dots', '.'.repeat(100_000)],
		['quotes after a dot', `.${'”'.repeat(100_000)}`],
		['letters before a dot', `${'a'.repeat(100_000)} b. C`],
		['sentences', 'A b. '.repeat(30_000)]
	])('of %s without end is cut soon', (_, paragraph) => {
		const began = performance.now();
		expect(sentencesOf(paragraph).length).toBeGreaterThan(0);
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
