import { describe, expect, it } from 'vitest';
import { makeArticle } from '$lib/article/article.ts';
import { rangePlace, sentencePlace } from '$lib/interop/print/places.ts';

const article = makeArticle(
	{ headline: 'Dam built' },
	'One here. Two here. Three here.\n\nFour here.\n\nFive here. Six here.'
);
const at = (from: string, to = from) => ({
	start: article.text.indexOf(from),
	end: article.text.indexOf(to) + to.length
});

describe('a place in the article', () => {
	it.each([
		['Dam', 'Dam', 'the headline'],
		['One', 'One', 'paragraph 1, sentence 1'],
		['One', 'Two', 'paragraph 1, sentences 1 and 2'],
		['One', 'Three', 'paragraph 1'],
		['Four', 'Four', 'paragraph 2'],
		['Two', 'Five', 'paragraph 1 to paragraph 3'],
		['built', 'One', 'the headline to paragraph 1']
	])('from “%s” to “%s” is %s', (from, to, place) => {
		expect(rangePlace(article, at(from, to))).toBe(place);
	});

	it('is told in a run of more than two sentences by the first and the last', () => {
		const long = makeArticle({}, 'A one. B two. C three. D four.');
		expect(rangePlace(long, { start: 0, end: long.text.indexOf('D') })).toBe('paragraph 1, sentences 1 to 3');
	});

	it.each([
		['h.1', 'the headline'],
		['p1.2', 'paragraph 1, sentence 2'],
		['p2.1', 'paragraph 2, sentence 1'],
		['p3.2', 'paragraph 3, sentence 2']
	])('of the sentence %s is told so that it can be written down: %s', (id, place) => {
		expect(sentencePlace(article, id)).toBe(place);
	});

	it('outside of the article is none', () => {
		expect([rangePlace(article, { start: 900, end: 901 }), sentencePlace(article, 'p9.1')]).toEqual(['', '']);
	});
});
