import { expect, it } from 'vitest';
import { proofProves } from '$lib/bank/lint/proof-proves.ts';
import { found } from '../../support/linted.ts';

it('is silent where every proof shares a sentence with the evidence', () => {
	expect(found(proofProves)).toEqual([]);
	expect(found(proofProves, ({ item }) => (item('choice').proof = [{ exact: 'The town will dam' }]))).toEqual(
		[]
	);
});

it('finds a proof in a sentence that the evidence does not touch', () => {
	expect(
		found(proofProves, ({ item }) => item('choice').proof.push({ exact: 'The mill denied it' }))
	).toEqual([
		'questions:items.0.proof.1 the proof “The mill denied it” stands in no sentence of the item’s evidence; quote one that does, or add it to "evidence"'
	]);
});

it('finds a proof without any evidence', () => {
	expect(found(proofProves, ({ item }) => (item('choice').evidence = []))).toEqual([
		'questions:items.0.proof.0 asks for a proof but shows none; quote under "evidence" what proves the answer'
	]);
});
