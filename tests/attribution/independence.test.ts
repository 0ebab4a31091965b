import { describe, expect, it } from 'vitest';
import { sourcesById } from '$lib/attribution/chain.ts';
import { independence } from '$lib/attribution/independence.ts';
import type { Claim } from '$lib/attribution/schema.ts';
import { annotation, claim, source } from './annotation.ts';

const sources = sourcesById(
	annotation(
		[
			source('mayor', { affiliation: 'town' }),
			source('clerk', { affiliation: 'town' }),
			source('farmer', { affiliation: 'farms' }),
			source('stranger'),
			source('radio', { affiliation: 'radio' })
		],
		[]
	)
);
const between = (a: Claim, b: Claim) => independence(a, b, sources);

describe('two claims', () => {
	it('are independent when they come from different people of different sides', () => {
		expect(between(claim('a', 'mayor'), claim('b', 'farmer'))).toEqual({
			independent: true,
			because: 'The mayor and the farmer are independent of each other.'
		});
	});

	it('stay independent when each was relayed by somebody else', () => {
		const relayed = claim('b', 'farmer', { via: ['radio'] });
		expect(between(claim('a', 'mayor', { via: ['stranger'] }), relayed).independent).toBe(true);
	});

	it.each([
		['one person', claim('a', 'mayor'), claim('b', 'mayor'), 'Both claims come from the mayor.'],
		[
			'one side',
			claim('a', 'mayor'),
			claim('b', 'clerk'),
			'The mayor and the clerk belong to the same side.'
		],
		[
			'somebody whose side is not known',
			claim('a', 'stranger'),
			claim('b', 'farmer'),
			'The article does not say enough about the stranger to tell whether the two are independent.'
		],
		[
			'one relay',
			claim('a', 'mayor', { via: ['radio'] }),
			claim('b', 'farmer', { via: ['radio'] }),
			'Both claims came through the radio.'
		],
		[
			'one who speaks and relays',
			claim('a', 'radio'),
			claim('b', 'farmer', { via: ['radio'] }),
			'Both claims came through the radio.'
		],
		['no source', claim('a', null), claim('b', 'farmer'), 'One of the two claims has no source at all.']
	])('are not independent when they come from %s', (_, a, b, because) => {
		expect(between(a, b)).toEqual({ independent: false, because });
		expect(between(b, a).independent).toBe(false);
	});
});
