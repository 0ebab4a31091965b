import { expect, it } from 'vitest';
import { quoteInArticle } from '$lib/bank/lint/quote-in-article.ts';
import { found } from '../../support/linted.ts';

it('is silent where every quote stands once', () => {
	expect(found(quoteInArticle)).toEqual([]);
});

it('tells the nearest words for a quote with a slip, wherever it stands', () => {
	const slip = { exact: 'high level of led' };
	expect(found(quoteInArticle, ({ claim }) => (claim('lead').hedges = [slip]))).toEqual([
		'attribution:claims.4.hedges.0.exact quote not found in article.md; nearest: "high levels of lead"'
	]);
	expect(found(quoteInArticle, ({ item }) => (item('choice').passage = slip))).toEqual([
		expect.stringMatching(/^questions:items\.0\.passage\.exact quote not found/)
	]);
});

it('tells no nearest words where nothing is like them', () => {
	expect(found(quoteInArticle, ({ item }) => (item('choice').passage = { exact: 'zzzzzzzzzz' }))).toEqual([
		'questions:items.0.passage.exact quote not found in article.md'
	]);
});

it('gives the article’s own marks for straight ones, the mark that opens too', () => {
	const straight = { exact: '"We\'ve waited long enough,"' };
	expect(found(quoteInArticle, ({ item }) => (item('choice').passage = straight))).toEqual([
		expect.stringContaining('nearest: "“We’ve waited long enough,”"')
	]);
});

it('tells what would settle a quote that stands more than once', () => {
	expect(found(quoteInArticle, ({ item }) => (item('choice').passage = { exact: 'The' }))).toEqual([
		'questions:items.0.passage.exact quote “The” stands 3 times in article.md; say which: suffix: " town" (paragraph 1); prefix: "mill. " (paragraph 2); prefix: "water. " (paragraph 3)'
	]);
});

it('stops searching for the nearest words when nothing fits, so that a wrong article is told soon', () => {
	const many = found(quoteInArticle, ({ item }) => {
		item('choice').evidence = Array.from({ length: 30 }, () => ({ exact: 'high level of led' }));
	});
	expect(many.filter((line) => line.includes('nearest'))).toHaveLength(20);
	expect(many).toHaveLength(30);
});
