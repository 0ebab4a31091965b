import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSeed } from '$lib/quiz/seed.ts';

describe('the next seed', () => {
	it('counts on from the seed', () => {
		expect(nextSeed('k3')).toBe('k3.2');
		expect(nextSeed('k3.2')).toBe('k3.3');
		expect(nextSeed('k3.9')).toBe('k3.10');
		expect(nextSeed('')).toBe('.2');
		expect(nextSeed('a.b')).toBe('a.b.2');
	});

	it('never comes back to a seed that was there, whatever the first one is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^k?\.\d{1,8}$/)), (seed) => {
				const seeds = [seed];
				for (let i = 0; i < 12; i++) seeds.push(nextSeed(seeds.at(-1)!));
				expect(new Set(seeds).size).toBe(seeds.length);
			})
		);
	});
});
