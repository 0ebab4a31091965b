import { expect, it } from 'vitest';
import { noRightAnswer } from '$lib/bank/lint/no-right-answer.ts';
import { found } from '../../support/linted.ts';

it('is silent where every item can be answered rightly', () => {
	expect(found(noRightAnswer)).toEqual([]);
});

it('finds a choice and listed spans with nothing right', () => {
	expect(
		found(noRightAnswer, ({ item }) => {
			delete item('choice').choices[0]!.correct;
			delete item('hottext').spans![1]!.correct;
		})
	).toEqual([
		'questions:items.0.choices no choice is right; mark one with "correct: true"',
		'questions:items.1.spans no choice is right; mark one with "correct: true"'
	]);
});

it('finds sentences with nothing right, and a left that goes nowhere', () => {
	expect(
		found(noRightAnswer, ({ bank, item }) => {
			Object.assign(bank.items[2]!, { correct: [] });
			item('match').pairs.pop();
		})
	).toEqual([
		'questions:items.2 no sentence is right; quote it under "correct"',
		'questions:items.3.left.1 goes to no right; add a pair for it to "pairs"'
	]);
});
