import { expect, it } from 'vitest';
import { idUsedTwice } from '$lib/bank/lint/id-used-twice.ts';
import { found } from '../../support/linted.ts';

it('is silent where ids differ, and where two items use the same ids within', () => {
	expect(found(idUsedTwice)).toEqual([]);
});

it('finds an id that two sources, two claims, or a source and a claim share', () => {
	expect(
		found(idUsedTwice, ({ attribution }) => {
			attribution.sources[1]!.id = 'finch';
			attribution.claims[0]!.id = 'farmer';
		})
	).toEqual([
		'attribution:sources.1.id the id "finch" is used twice; give one of the two another',
		'attribution:claims.0.id the id "farmer" is used twice; give one of the two another'
	]);
});

it('finds it among items, choices, spans, the sides of a match and the things of an order', () => {
	expect(
		found(idUsedTwice, ({ bank, item }) => {
			bank.items[5]!.id = 'who-dam';
			item('choice').choices[1]!.id = 'finch';
			item('hottext').spans![1]!.id = 'high';
			item('match').right[0]!.id = 'finch';
			item('order').order[2]!.id = 'radio';
		}).map((line) => line.split(' ')[0])
	).toEqual([
		'questions:items.5.id',
		'questions:items.0.choices.1.id',
		'questions:items.1.spans.1.id',
		'questions:items.3.right.0.id',
		'questions:items.4.order.2.id'
	]);
});
