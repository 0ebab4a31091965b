import { describe, expect, it } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import { BOTTOMLESS, expectRefused, expectSafe, NONSENSE, placed } from './refuses-nonsense.ts';

const single = placed('who-failed-fast');
const multiple = placed('what-is-shown');

describe('a choice of one', () => {
	it('is right with the correct choice', () => {
		expect(grade(single.key, { choices: ['brandt'] })).toEqual({
			score: 1,
			outcome: 'right',
			parts: { brandt: true }
		});
	});

	it('is wrong with any other', () => {
		expect(grade(single.key, { choices: ['reyes'] })).toEqual({
			score: 0,
			outcome: 'wrong',
			parts: { reyes: false }
		});
	});

	it('is right with either of two correct choices', () => {
		const two = {
			...single.key,
			interaction: 'choice' as const,
			multiple: false,
			correct: ['brandt', 'paper']
		};
		expect(grade(two, { choices: ['brandt'] }).score).toBe(1);
		expect(grade(two, { choices: ['paper'] }).outcome).toBe('right');
		expect(grade(two, { choices: ['reyes'] }).outcome).toBe('wrong');
	});

	it('cannot be two, none, the same twice or a foreign one', () => {
		expect(responseProblem(single.question, { choices: ['brandt', 'reyes'] })).toBe(
			'only one choice can be made'
		);
		expect(responseProblem(single.question, { choices: [] })).toBe('no choice is made');
		expect(responseProblem(single.question, { choices: ['brandt', 'brandt'] })).toBe(
			'choice "brandt" is chosen twice'
		);
		expect(responseProblem(single.question, { choices: ['clerk'] })).toBe('there is no choice "clerk"');
	});
});

describe('a choice of several', () => {
	it('is right with exactly the correct ones, in any order', () => {
		expect(grade(multiple.key, { choices: ['dated', 'worn'] })).toEqual({
			score: 1,
			outcome: 'right',
			parts: { worn: true, dated: true }
		});
	});

	it('is worth a half with one of the two', () => {
		expect(grade(multiple.key, { choices: ['worn'] })).toEqual({
			score: 0.5,
			outcome: 'partly',
			parts: { worn: true }
		});
	});

	it('loses for a wrong choice what a right one brings, and never goes below nothing', () => {
		expect(grade(multiple.key, { choices: ['worn', 'dated', 'sue'] }).score).toBe(0.5);
		expect(grade(multiple.key, { choices: ['worn', 'sue'] })).toMatchObject({ score: 0, outcome: 'wrong' });
		expect(grade(multiple.key, { choices: ['sue', 'fast'] })).toMatchObject({ score: 0, outcome: 'wrong' });
	});

	it('is worth nothing when everything is chosen', () => {
		expect(grade(multiple.key, { choices: ['worn', 'dated', 'sue', 'fast'] }).score).toBe(0);
	});
});

describe('what is not a choice', () => {
	it('is refused with a short sentence', () => {
		expectRefused(multiple.question, NONSENSE);
		expectRefused(single.question, [
			{ spans: ['brandt'] },
			{ choices: ['brandt'], score: 1 },
			{ choices: [null] },
			{ choices: ['x'.repeat(100_000)] },
			{ choices: [BOTTOMLESS] }
		]);
	});

	it.each([['one'], ['several']])('never throws, whatever JSON it is (%s)', (which) => {
		const { question, key } = which === 'one' ? single : multiple;
		expectSafe(question, key);
	});
});
