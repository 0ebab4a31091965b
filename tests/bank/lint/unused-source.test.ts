import { expect, it } from 'vitest';
import { unusedSource } from '$lib/bank/lint/unused-source.ts';
import { found } from '../../support/linted.ts';

it('is silent where every source says or relays something', () => {
	expect(found(unusedSource)).toEqual([]);
});

it('finds a source whom no claim comes from or through', () => {
	expect(found(unusedSource, ({ claim }) => (claim('dead-fish').via = []))).toEqual([
		'attribution:sources.1.id no claim comes from or through this source; annotate what it says, or remove it'
	]);
});

it('lets a source be whom a claim only talks about', () => {
	expect(
		found(unusedSource, ({ claim, attribution }) => {
			const words = [claim('dead-fish').content].flat()[0]!;
			claim('dead-fish').via = [];
			attribution.sources[1]!.mentions = [words];
		})
	).toEqual([]);
});
