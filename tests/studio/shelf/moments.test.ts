import { describe, expect, it } from 'vitest';
import { ago, dateAndTime, timeOfDay } from '$lib/studio/shelf/moments.ts';

const NOW = Date.UTC(2026, 10, 26, 14, 5, 30);
const MINUTE = 60_000;

describe('a moment', () => {
	it.each([
		[0, 'just now'],
		[-5 * MINUTE, 'just now'],
		[59_999, 'just now'],
		[MINUTE, '1 minute ago'],
		[59.9 * MINUTE, '59 minutes ago'],
		[60 * MINUTE, '1 hour ago'],
		[23.9 * 60 * MINUTE, '23 hours ago'],
		[24 * 60 * MINUTE, '25 November 2026 at 14:05 UTC']
	])('of %d ms ago is told as long as it is of the last day', (passed, told) => {
		expect(ago(NOW - passed, NOW)).toBe(told);
	});

	it('is told with where its clock is', () => {
		expect(dateAndTime(NOW)).toBe('26 November 2026 at 14:05 UTC');
		expect(timeOfDay(NOW)).toBe('14:05:30 UTC');
	});
});
