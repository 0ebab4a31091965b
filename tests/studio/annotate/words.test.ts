import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '$lib/article/article.ts';
import { blocksAt, wholeWords, within, wordsOf } from '$lib/studio/annotate/words.ts';

const article = makeArticle(
	{ headline: 'A plan' },
	'“We have seized Russian-made weapons, 4,000 of them,” he said (twice). It’s “so”.\n\nThe end.'
);
const [, first] = article.blocks;

/** What is taken of a selection that is given by its words. */
function taken(selected: string): string | null {
	const start = article.text.indexOf(selected);
	const whole = wholeWords(article.text, first!, { start, end: start + selected.length });
	return whole && article.text.slice(whole.start, whole.end);
}

describe('a selection', () => {
	it.each([
		['eized Russ', 'seized Russian-made'],
		['made weap', 'Russian-made weapons'],
		['weapons, ', 'weapons'],
		[' 4,0', '4,000'],
		['00 of', '4,000 of'],
		['“We have', 'We have'],
		['them,” he', 'them,” he'],
		[
			'“We have seized Russian-made weapons, 4,000 of them,”',
			'“We have seized Russian-made weapons, 4,000 of them,”'
		],
		['them,”', 'them'],
		['(twice).', '(twice)'],
		['(twi', 'twice'],
		['twice)', 'twice'],
		['“so”.', '“so”'],
		['t’s', 'It’s']
	])('of “%s” takes “%s”', (selected, words) => {
		expect(taken(selected)).toBe(words);
	});

	it('of no word takes nothing', () => {
		expect(taken(',” ')).toBeNull();
	});

	it('takes whole words only, and none that it does not touch', () => {
		const { start, end } = first!;
		const offset = fc.integer({ min: start, max: end });
		fc.assert(
			fc.property(offset, offset, (a, b) => {
				const selection = { start: Math.min(a, b), end: Math.max(a, b) };
				const whole = wholeWords(article.text, first!, selection);
				if (!whole) return;
				const { text } = article;
				const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
				expect(isLetter(whole.start - 1) && isLetter(whole.start)).toBe(false);
				expect(isLetter(whole.end - 1) && isLetter(whole.end)).toBe(false);
				expect(start <= whole.start && whole.end <= end).toBe(true);
				const touched = wordsOf(article).filter((word) => word.start < whole.end && whole.start < word.end);
				for (const word of touched)
					expect(word.start <= selection.end && selection.start <= word.end).toBe(true);
				expect(wholeWords(text, first!, whole)).toEqual(whole);
			})
		);
	});
});

it('words are what stands between white space, and never go over a paragraph’s end', () => {
	const words = wordsOf(article).map(({ start, end }) => article.text.slice(start, end));
	expect(words.slice(0, 4)).toEqual(['A', 'plan', '“We', 'have']);
	expect(words.slice(-3)).toEqual(['“so”.', 'The', 'end.']);
});

it('of a range over several blocks, each has its part', () => {
	const whole = { start: 3, end: article.text.length - 2 };
	const blocks = blocksAt(article, whole);
	expect(blocks.map(({ id }) => id)).toEqual(['h', 'p1', 'p2']);
	const parts = blocks.map((block) => within(block, whole)!);
	expect(article.text.slice(parts[0]!.start, parts[0]!.end)).toBe('lan');
	expect(article.text.slice(parts[2]!.start, parts[2]!.end)).toBe('The en');
	expect(within(blocks[0]!, { start: 50, end: 60 })).toBeNull();
});
