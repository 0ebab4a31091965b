import { expect, it } from 'vitest';
import { hottextForm } from '$lib/bank/lint/hottext-form.ts';
import { found } from '../../support/linted.ts';

it('is silent where spans are listed, and where every sentence can be chosen', () => {
	expect(found(hottextForm)).toEqual([]);
});

it('finds both ways in one item, and neither', () => {
	expect(found(hottextForm, ({ item }) => (item('hottext').segment = 'sentence'))).toEqual([
		'questions:items.1.segment has "spans" and "segment"; keep one of the two'
	]);
	expect(found(hottextForm, ({ item }) => delete item('hottext').spans)).toEqual([
		'questions:items.1 needs "spans", or "segment: sentence" with "correct"'
	]);
});

it('finds what goes with sentences beside listed spans, and a single span', () => {
	expect(
		found(hottextForm, ({ item }) => {
			item('hottext').correct = [{ exact: 'allegedly' }];
			item('hottext').wrong = [{ at: { exact: 'high' } }];
			item('hottext').spans!.pop();
		})
	).toEqual([
		'questions:items.1.correct "correct" goes with "segment"; mark spans with "correct: true"',
		'questions:items.1.wrong "wrong" goes with "segment"; put feedback on the spans',
		'questions:items.1.spans needs at least two spans'
	]);
});
