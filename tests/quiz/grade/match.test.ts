import { describe, expect, it } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import { BOTTOMLESS, expectRefused, expectSafe, NONSENSE, placed } from './refuses-nonsense.ts';

const { question, key } = placed('sort-by-naming');
const pairs = (ida: string, tom: string, nn: string) => ({
	pairs: [
		['ida', ida],
		['tom', tom],
		['nn', nn]
	] as [string, string][]
});

describe('a match', () => {
	it('is right when every left is with its right', () => {
		expect(grade(key, pairs('by-name', 'by-name', 'by-role'))).toEqual({
			score: 1,
			outcome: 'right',
			parts: { 'ida>by-name': true, 'tom>by-name': true, 'nn>by-role': true }
		});
	});

	it('is worth the share of right pairs, and a wrong pair costs no more than its own', () => {
		expect(grade(key, pairs('by-name', 'by-name', 'by-name'))).toEqual({
			score: 2 / 3,
			outcome: 'partly',
			parts: { 'ida>by-name': true, 'tom>by-name': true, 'nn>by-name': false }
		});
		expect(grade(key, pairs('nobody', 'by-name', 'by-name')).score).toBe(1 / 3);
	});

	it('is wrong when no pair is right', () => {
		expect(grade(key, pairs('nobody', 'nobody', 'nobody'))).toMatchObject({ score: 0, outcome: 'wrong' });
	});

	it('is taken only when every left has just one right', () => {
		const [ida, tom, nn] = pairs('by-name', 'by-name', 'by-role').pairs;
		expect(responseProblem(question, { pairs: [ida, tom] })).toBe('some are not matched yet');
		expect(responseProblem(question, { pairs: [ida, tom, nn, ['ida', 'by-role']] })).toBe(
			'left side "ida" is chosen twice'
		);
		expect(responseProblem(question, { pairs: [ida, tom, ['nn', 'ida']] })).toBe(
			'there is no right side "ida"'
		);
		expect(responseProblem(question, { pairs: [ida, tom, ['by-name', 'by-name']] })).toBe(
			'there is no left side "by-name"'
		);
	});
});

describe('what is not a match', () => {
	it('is refused with a short sentence', () => {
		expectRefused(question, NONSENSE);
		expectRefused(question, [
			{ pairs: [] },
			{ pairs: 'ida>by-name' },
			{ pairs: ['ida>by-name'] },
			{ pairs: pairs('by-name', 'by-name', 'by-role').pairs.map((pair) => [...pair, 'x']) },
			{ pairs: pairs('by-name', 'by-name', 'by-role').pairs.map(([left]) => [left]) },
			{ pairs: [['ida', 'x'.repeat(100_000)]] },
			{ pairs: [['ida', BOTTOMLESS]] },
			{ pairs: [[BOTTOMLESS, 'by-name']] }
		]);
	});

	it('never throws, whatever JSON it is', () => {
		expectSafe(question, key);
	});
});
