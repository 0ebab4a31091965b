import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNear, describeRange, resolveAnchor } from '$lib/article/anchor.ts';
import { makeArticle } from '$lib/article/article.ts';

/** Texts in which nearly everything stands more than once: few words, few blocks, blocks alike. */
const repetitiveText = fc
	.array(fc.array(fc.constantFrom('a', 'b', 'aa', '“a', 'b.”', 'ab'), { maxLength: 5 }), {
		minLength: 1,
		maxLength: 4
	})
	.map((blocks) => makeArticle({}, blocks.map((words) => words.join(' ')).join('\n\n')).text);

const textWithRange = (text: fc.Arbitrary<string>) =>
	text
		.filter((words) => words.length > 0)
		.chain((words) =>
			fc.tuple(fc.constant(words), fc.nat(words.length - 1), fc.integer({ min: 1, max: words.length }))
		)
		.map(([words, start, length]) => ({
			words,
			range: { start, end: Math.min(words.length, start + length) }
		}));

describe('an anchor', () => {
	it('means just the range that it was made of, however often its words stand', () => {
		fc.assert(
			fc.property(
				textWithRange(fc.oneof(repetitiveText, fc.string(), fc.string({ unit: 'grapheme' }))),
				({ words, range }) => {
					expect(resolveAnchor(words, describeRange(words, range))).toEqual({ found: range });
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('can be made for text that begins and ends with line breaks', () => {
		const text = '\n\na\n\na\n\n';
		for (const start of [2, 5]) {
			const range = { start, end: start + 1 };
			expect(resolveAnchor(text, describeRange(text, range))).toEqual({ found: range });
		}
	});

	it('is as short as it can be: alone, then with words before, then with words after', () => {
		const text = 'She said so.\n\nHe said no. He said no more.';
		const anchorOf = (start: number, words: string) =>
			describeRange(text, { start, end: start + words.length });
		expect(anchorOf(0, 'She')).toEqual({ exact: 'She' });
		expect(anchorOf(4, 'said')).toEqual({ exact: 'said', prefix: 'She ' });
		expect(anchorOf(17, 'said')).toEqual({ exact: 'said', suffix: ' no.' });
		expect(anchorOf(29, 'said')).toEqual({ exact: 'said', prefix: 'no. He ' });
	});

	it('means its range also when only the words near it are looked at', () => {
		fc.assert(
			fc.property(textWithRange(repetitiveText), ({ words, range }) => {
				expect(resolveAnchor(words, describeNear(words, range)!)).toEqual({ found: range });
			})
		);
	});

	it('is none where no words near the range tell it from another place', () => {
		const long = Array.from({ length: 200 }, (_, n) => `word-${n}`).join(' ');
		const { text } = makeArticle({}, `${long}\n\n${long}`);
		const rangeOf = (words: string) => {
			const start = text.indexOf(words);
			return { start, end: start + words.length };
		};
		expect(describeNear(text, rangeOf('word-100'))).toBeNull();
		const last = rangeOf('word-199');
		expect(resolveAnchor(text, describeNear(text, last)!)).toEqual({ found: last });
	});

	it('tells apart blocks that read the same', () => {
		const { text } = makeArticle({ headline: 'The dam' }, 'The dam\n\nEnd.');
		expect(describeRange(text, { start: 0, end: 7 })).not.toEqual(describeRange(text, { start: 9, end: 16 }));
	});
});

describe('resolving', () => {
	const text = 'He said, she said.';

	it('finds the one place', () => {
		expect(resolveAnchor(text, { exact: 'she' })).toEqual({ found: { start: 9, end: 12 } });
		expect(resolveAnchor(text, { exact: 'said', prefix: 'she ' })).toEqual({ found: { start: 13, end: 17 } });
		expect(resolveAnchor(text, { exact: 'said', suffix: ',' })).toEqual({ found: { start: 3, end: 7 } });
	});

	it('gives every place of an ambiguous quote, overlapping ones too', () => {
		expect(resolveAnchor(text, { exact: 'said' })).toEqual({
			found: null,
			places: [
				{ start: 3, end: 7 },
				{ start: 13, end: 17 }
			]
		});
		expect(resolveAnchor('aaa', { exact: 'aa' }).found).toBeNull();
	});

	it('gives no place for what does not stand there, nor for no words', () => {
		expect(resolveAnchor(text, { exact: 'Said' })).toEqual({ found: null, places: [] });
		expect(resolveAnchor(text, { exact: 'said', prefix: 'He  ' })).toEqual({ found: null, places: [] });
		expect(resolveAnchor(text, { exact: '' })).toEqual({ found: null, places: [] });
	});

	it('of a quote that stands everywhere is done soon', () => {
		const began = performance.now();
		expect(resolveAnchor('a '.repeat(100_000), { exact: 'a' }).found).toBeNull();
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
