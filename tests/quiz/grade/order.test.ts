import { describe, expect, it } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import { BOTTOMLESS, expectRefused, expectSafe, NONSENSE, placed } from './refuses-nonsense.ts';

const { question, key } = placed('chain-never-seen');

describe('an order', () => {
	it('is right when everything stands in its place', () => {
		expect(grade(key, { order: ['mayor', 'station', 'post', 'reader'] })).toEqual({
			score: 1,
			outcome: 'right',
			parts: { mayor: true, station: true, post: true, reader: true }
		});
	});

	it('is worth the share of things that stand in their place', () => {
		expect(grade(key, { order: ['station', 'mayor', 'post', 'reader'] })).toEqual({
			score: 0.5,
			outcome: 'partly',
			parts: { mayor: false, station: false, post: true, reader: true }
		});
		expect(grade(key, { order: ['mayor', 'post', 'reader', 'station'] }).score).toBe(0.25);
	});

	it('is wrong when nothing stands in its place', () => {
		expect(grade(key, { order: ['reader', 'post', 'station', 'mayor'] })).toMatchObject({
			score: 0,
			outcome: 'wrong'
		});
	});

	it('is taken only when it has everything once', () => {
		expect(responseProblem(question, { order: ['mayor', 'station', 'post'] })).toBe(
			'some are missing from the order'
		);
		expect(responseProblem(question, { order: ['mayor', 'station', 'post', 'mayor'] })).toBe(
			'thing "mayor" is chosen twice'
		);
		expect(responseProblem(question, { order: ['mayor', 'station', 'post', 'brandt'] })).toBe(
			'there is no thing "brandt"'
		);
	});
});

describe('what is not an order', () => {
	it('is refused with a short sentence', () => {
		expectRefused(question, NONSENSE);
		expectRefused(question, [
			{ order: [] },
			{ order: 'mayor' },
			{ order: [BOTTOMLESS] },
			{ choices: ['mayor'] }
		]);
	});

	it('never throws, whatever JSON it is', () => {
		expectSafe(question, key);
	});
});
