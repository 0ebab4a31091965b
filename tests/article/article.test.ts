import { describe, expect, it } from 'vitest';
import { allSentences, blockAt, blockName, makeArticle, overlaps } from '$lib/article/article.ts';

const article = makeArticle({ headline: 'The dam' }, '\n\nOne. Two.\n  \nThree,\nstill three.\n\n\n');

describe('an article', () => {
	it('has its headline and paragraphs as blocks of one text', () => {
		expect(article.text).toBe('The dam\n\nOne. Two.\n\nThree,\nstill three.');
		expect(article.blocks.map(({ id, start, end }) => [id, article.text.slice(start, end)])).toEqual([
			['h', 'The dam'],
			['p1', 'One. Two.'],
			['p2', 'Three,\nstill three.']
		]);
	});

	it('has sentences numbered within their block, and placed in the text', () => {
		expect(allSentences(article).map(({ id, start, end }) => [id, article.text.slice(start, end)])).toEqual([
			['h.1', 'The dam'],
			['p1.1', 'One.'],
			['p1.2', 'Two.'],
			['p2.1', 'Three,\nstill three.']
		]);
	});

	it('without a headline begins with its first paragraph', () => {
		expect(makeArticle({}, 'One.').blocks.map(({ id }) => id)).toEqual(['p1']);
	});

	it('says which block an offset lies in', () => {
		expect(blockAt(article, 0)?.id).toBe('h');
		expect(blockAt(article, 9)?.id).toBe('p1');
		expect(blockAt(article, 7)).toBeUndefined();
		expect(blockAt(article, article.text.length)).toBeUndefined();
	});

	it('has blocks with names', () => {
		expect(article.blocks.map((block) => blockName(block))).toEqual([
			'the headline',
			'paragraph 1',
			'paragraph 2'
		]);
	});
});

it('ranges that only touch do not overlap', () => {
	expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
	expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 3 })).toBe(true);
});
