import { describe, expect, it } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import { LONGEST_TEXT } from '$lib/quiz/question.ts';
import { expectRefused, expectSafe, NONSENSE, placed } from './refuses-nonsense.ts';

const { question, key } = placed('what-to-ask');

describe('an extended text', () => {
	it('is not scored, whatever it says', () => {
		expect(grade(key, { text: 'Who made the hinge?' })).toEqual({ score: 0, outcome: 'unscored', parts: {} });
	});

	it('may be as long as the longest text and no longer', () => {
		expect(responseProblem(question, { text: 'x'.repeat(LONGEST_TEXT) })).toBeNull();
		expect(responseProblem(question, { text: 'x'.repeat(LONGEST_TEXT + 1) })).toBe(
			'the text is longer than 2000 characters'
		);
	});

	it('must hold more than white space', () => {
		expect(responseProblem(question, { text: ' \n\t ' })).toBe('nothing is written yet');
	});
});

describe('what is not a text', () => {
	it('is refused with a short sentence', () => {
		expectRefused(question, NONSENSE);
		expectRefused(question, [{ text: 'x', score: 1 }, { choices: ['x'] }]);
	});

	it('never throws, whatever JSON it is', () => {
		expectSafe(question, key);
	});
});
