import { expect, it } from 'vitest';
import { tellingIds } from '$lib/bank/lint/telling-ids.ts';
import { found } from '../../support/linted.ts';

it('is silent where ids say what the options are', () => {
	expect(found(tellingIds)).toEqual([]);
});

it('finds a choice whose id says that it is right or wrong', () => {
	expect(found(tellingIds, ({ item }) => (item('choice').choices[0]!.id = 'right-one'))).toEqual([
		'questions:items.0.choices.0.id the id "right-one" tells the answer; name the choice by what it is'
	]);
	expect(found(tellingIds, ({ item }) => (item('choice').choices[2]!.id = 'wrong-2'))).toEqual([
		expect.stringContaining('"wrong-2" tells the answer')
	]);
});

it('is silent where right and wrong choices are both called so', () => {
	expect(
		found(tellingIds, ({ item }) => {
			item('choice').choices[0]!.id = 'key-witness';
			item('choice').choices[1]!.id = 'key-figure';
		})
	).toEqual([]);
});

it('finds an order whose ids are numbered, and pairs that share a number', () => {
	expect(
		found(tellingIds, ({ item }) => {
			item('order').order.forEach((thing, i) => (thing.id = `o${i + 1}`));
			item('match').pairs = [
				['l1', 'r1'],
				['l2', 'r2']
			];
		}).map((line) => line.split(';')[0])
	).toEqual([
		'questions:items.3.pairs what goes together has the same number',
		'questions:items.4.order the ids are numbered in the right order'
	]);
});

it('is silent where the numbers go another way', () => {
	expect(
		found(tellingIds, ({ item }) => {
			item('order').order.forEach((thing, i) => (thing.id = `o${3 - i}`));
			item('match').pairs = [
				['l1', 'r2'],
				['l2', 'r1']
			];
		})
	).toEqual([]);
});
