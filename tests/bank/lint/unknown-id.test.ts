import { expect, it } from 'vitest';
import { unknownId } from '$lib/bank/lint/unknown-id.ts';
import { found } from '../../support/linted.ts';

it('is silent where all that is referred to is there', () => {
	expect(found(unknownId)).toEqual([]);
});

it('names the nearest id for a source or claim that is not there', () => {
	expect(
		found(unknownId, ({ claim }) => {
			claim('dam').source = 'finsch';
			claim('waited').supports = ['damn'];
			claim('dead-fish').via = ['radio', 'study-2'];
			claim('denial').disputes = ['dead-fisch'];
		})
	).toEqual([
		'attribution:claims.0.source there is no source "finsch"; nearest: "finch"',
		'attribution:claims.1.supports.0 there is no claim "damn"; nearest: "dam"',
		'attribution:claims.2.via.1 there is no source "study-2"; nearest: "study"',
		'attribution:claims.3.disputes.0 there is no claim "dead-fisch"; nearest: "dead-fish"'
	]);
});

it('finds a pair with a side that is not there', () => {
	expect(
		found(unknownId, ({ item }) => {
			item('match').pairs[0] = ['finsh', 'named'];
			item('match').mispairs = [{ pair: ['farmer', 'name'], feedback: 'No.' }];
		})
	).toEqual([
		'questions:items.3.pairs.0.0 there is no left "finsh"; nearest: "finch"',
		'questions:items.3.mispairs.0.pair.1 there is no right "name"; nearest: "named"'
	]);
});
