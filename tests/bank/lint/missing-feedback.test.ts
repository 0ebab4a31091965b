import { expect, it } from 'vitest';
import { missingFeedback } from '$lib/bank/lint/missing-feedback.ts';
import { found } from '../../support/linted.ts';

it('is silent where every wrong choice, span and left says why', () => {
	expect(found(missingFeedback)).toEqual([]);
});

it('finds a wrong choice, a wrong span and a left that say nothing', () => {
	expect(
		found(missingFeedback, ({ item }) => {
			delete item('choice').choices[1]!.feedback;
			delete item('hottext').spans![0]!.feedback;
			delete item('match').left[1]!.feedback;
		})
	).toEqual([
		'questions:items.0.choices.1 is wrong and does not say why; add "feedback"',
		'questions:items.1.spans.0 is wrong and does not say why; add "feedback"',
		'questions:items.3.left.1 says nothing when it is matched wrongly; add "feedback"'
	]);
});

it('asks nothing of the right choice, nor of a left whose every wrong partner says why', () => {
	expect(
		found(missingFeedback, ({ item }) => {
			delete item('choice').choices[0]!.feedback;
			delete item('match').left[1]!.feedback;
			item('match').mispairs = [{ pair: ['farmer', 'named'], feedback: 'He has no name here.' }];
		})
	).toEqual([]);
});
