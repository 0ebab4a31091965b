import { describe, expect, it } from 'vitest';
import { nearestQuote } from '$lib/article/nearest.ts';

const TEXT =
	'The mayor said on Monday: “We’ve waited – long enough,” and left.\n\nThe farmer said on Sunday that it’s over.';

/** The nearest words to a quote. */
function nearest(exact: string, prefix?: string, text = TEXT): string | null {
	const range = nearestQuote(text, { exact, prefix });
	return range && text.slice(range.start, range.end);
}

describe('the nearest words', () => {
	it.each([
		['straight marks for curly ones', '"We\'ve waited', '“We’ve waited'],
		['a hyphen for a dash', 'waited - long', 'waited – long'],
		['a typo', 'The mayer said', 'The mayor said'],
		['a word put right', 'The farmer said on Sundays that', 'The farmer said on Sunday that'],
		['a typo and straight marks', '"We\'ve wated', '“We’ve waited'],
		['a quote that ends within a word', 'The farmar sai', 'The farmer said']
	])('are found past %s', (_, exact, expected) => {
		expect(nearest(exact)).toBe(expected);
	});

	it('are those after the prefix where two places are as near', () => {
		expect(nearest('said in', undefined)).toBe('said on');
		const range = nearestQuote(TEXT, { exact: 'said in', prefix: 'The farmer ' });
		expect(range?.start).toBe(TEXT.indexOf('said on Sunday'));
	});

	it('are none where nothing is like the quote', () => {
		expect(nearest('quarterly earnings')).toBeNull();
	});

	it('of a long quote are about as long', () => {
		const long = TEXT.repeat(6);
		const found = nearest(long.slice(4, 500).replace('waited', 'wated'), undefined, long);
		expect(found?.length).toBeGreaterThanOrEqual(496);
		expect(found?.length).toBeLessThan(510);
	});

	it('are found soon in a text that is alike everywhere', () => {
		const began = performance.now();
		expect(nearest('aaaab', undefined, 'a'.repeat(200_000))).toMatch(/^a+$/);
		expect(performance.now() - began).toBeLessThan(3000);
	});
});
