import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from '$lib/bank/hash.ts';

it('is the beginning of the SHA-256 of the canonical JSON', () => {
	// printf '{"a":1,"b":[true,null]}' | sha256sum
	expect(contentHash({ b: [true, null], a: 1 })).toBe('1cc69c7fa23616ca');
});

it('is the same whatever the order of the keys, at any depth', () => {
	const reversed = (value: unknown): unknown =>
		Array.isArray(value)
			? value.map(reversed)
			: typeof value === 'object' && value !== null
				? Object.fromEntries(
						Object.entries(value)
							.reverse()
							.map(([key, child]) => [key, reversed(child)])
					)
				: value;
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(contentHash(reversed(value))).toBe(contentHash(value));
		})
	);
});

it('takes no notice of a key that is undefined', () => {
	expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
});

it('tells values of different kinds apart', () => {
	expect(new Set(['1', 1, [1], { a: 1 }, null, true].map(contentHash)).size).toBe(6);
});

it('refuses what JSON cannot hold', () => {
	expect(() => contentHash(undefined)).toThrow('undefined');
	expect(() => contentHash(NaN)).toThrow('NaN');
	expect(() => contentHash('\uD800')).toThrow('surrogate');
});
