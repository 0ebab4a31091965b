import { describe, expect, it } from 'vitest';
import { chainOf, loopIn, sourcesById } from '$lib/attribution/chain.ts';
import { annotation, claim, source } from './annotation.ts';

describe('a claim’s chain', () => {
	it('goes from the one nearest to the reader to the claim’s own source', () => {
		expect(chainOf(claim('c', 'officer', { via: ['guardian', 'television'] }))).toEqual([
			'guardian',
			'television',
			'officer'
		]);
	});

	it('is empty for the article’s own voice', () => {
		expect(chainOf(claim('c', null))).toEqual([]);
	});

	it('loops where somebody stands in it twice', () => {
		expect(loopIn(claim('c', 'officer', { via: ['television', 'officer'] }))).toBe('officer');
		expect(loopIn(claim('c', 'officer', { via: ['radio', 'television', 'radio'] }))).toBe('radio');
		expect(loopIn(claim('c', 'officer', { via: ['television'] }))).toBeNull();
		expect(loopIn(claim('c', null))).toBeNull();
	});
});

it('sources are found by their ids', () => {
	const sources = sourcesById(annotation([source('finch'), source('mill')], []));
	expect(sources.get('mill')?.name).toBe('the mill');
	expect(sources.get('nobody')).toBeUndefined();
});
