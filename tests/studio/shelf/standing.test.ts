import { describe, expect, it } from 'vitest';
import { standingOf, waiting } from '$lib/studio/shelf/standing.ts';

const at = (version: number) => ({ version });

describe('how a lesson stands', () => {
	it.each([
		['Published', { isServed: true, published: at(3), changed: at(3) }],
		['Published, and changed since', { isServed: true, published: at(3), changed: at(4) }],
		['Not published yet', { isServed: false, published: null, changed: at(4) }],
		['Cannot be opened', { isServed: false, published: null, changed: null }],
		[
			'Taken away from students: its folder under questions/ is gone',
			{ isServed: false, published: at(3), changed: at(3) }
		]
	])('is told: %s', (told, standing) => {
		expect(standingOf(standing)).toBe(told);
	});

	it('is told with what waits for a choice', () => {
		expect([waiting(0), waiting(1), waiting(2)]).toEqual([
			null,
			'One change waits for somebody to choose between two versions',
			'2 changes wait for somebody to choose between two versions'
		]);
	});
});
