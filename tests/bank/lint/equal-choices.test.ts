import { expect, it } from 'vitest';
import { equalChoices } from '$lib/bank/lint/equal-choices.ts';
import { found } from '../../support/linted.ts';

it('is silent where choices differ', () => {
	expect(found(equalChoices)).toEqual([]);
});

it('finds choices that differ only in typing', () => {
	expect(found(equalChoices, ({ item }) => (item('choice').choices[2]!.text = 'The  Farmer.'))).toEqual([
		'questions:items.0.choices.2.text “The  Farmer.” stands twice; change or remove one'
	]);
});

it('finds equal sides of a match and equal things of an order, but lets a left read like a right', () => {
	expect(
		found(equalChoices, ({ item }) => {
			item('match').left[1]!.text = 'Mayor Ada Finch';
			item('match').right[0]!.text = 'Mayor Ada Finch';
			item('order').order[1]!.text = 'a farmer';
		})
	).toEqual([
		'questions:items.3.left.1.text “Mayor Ada Finch” stands twice; change or remove one',
		'questions:items.4.order.1.text “a farmer” stands twice; change or remove one'
	]);
});
