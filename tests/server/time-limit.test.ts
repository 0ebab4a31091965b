import { describe, expect, it } from 'vitest';
import { withinTime } from '$lib/server/time-limit.ts';

describe('something that may take long', () => {
	it('gives what it gives, or throws what it throws', () => {
		expect(withinTime(1_000, () => 6 * 7)).toEqual({ value: 42 });
		expect(withinTime(1_000, () => null)).toEqual({ value: null });
		const fail = () => {
			throw new RangeError('no');
		};
		expect(() => withinTime(1_000, fail)).toThrow(RangeError);
	});

	it('is stopped where it takes longer, and nothing else is', async () => {
		const later = new Promise((resolve) => setImmediate(() => resolve('done')));
		let rounds = 0;
		const forEver = () => {
			for (;;) rounds += 1;
		};
		expect(withinTime(50, forEver)).toBeNull();
		expect(withinTime(50, () => /^(a+)+$/.test(`${'a'.repeat(40)}b`))).toBeNull();
		const stopped = rounds;
		expect(await later).toBe('done');
		expect(rounds).toBe(stopped);
	});
});
