import { expect, it } from 'vitest';
import { rightChoiceLongest } from '$lib/bank/lint/right-choice-longest.ts';
import { found } from '../../support/linted.ts';

it('is silent where the right choice is about as long as the others', () => {
	expect(found(rightChoiceLongest)).toEqual([]);
});

it('finds a right choice that is much longer than the others', () => {
	expect(
		found(rightChoiceLongest, ({ item }) => {
			item('choice').choices[0]!.text = 'Mayor Ada Finch, who spoke about it on Monday';
		})
	).toEqual([
		'questions:items.0.choices.0.text the right choice stands out by its length (45 characters, the longest wrong one 15); shorten it or say more in the others'
	]);
});

it('is silent where a wrong choice is as long', () => {
	expect(
		found(rightChoiceLongest, ({ item }) => {
			item('choice').choices[0]!.text = 'Mayor Ada Finch, who spoke about it on Monday';
			item('choice').choices[1]!.text = 'the farmer, who was heard by the local radio';
		})
	).toEqual([]);
});
