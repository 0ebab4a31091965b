import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { StudentAction } from '$lib/quiz/events.ts';
import { LONGEST_TEXT } from '$lib/quiz/question.ts';
import { decodeLog, encodeLog } from '$lib/server/attempt-log.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';

const ITEMS = quizLesson().bank.items.map(({ id }) => id);
const student = studentOf(drawWith(ITEMS));
const ANSWERS: StudentAction[] = ITEMS.flatMap((item) => [{ type: 'open', item }, student.wrong(item)]);
const LOG = logOf([{ type: 'begin' }, ...ANSWERS, { type: 'finish' }]);

const packed = (text: string) => deflateRawSync(text).toString('base64url');

describe('a log in an address', () => {
	it('is the same log when it is read again', () => {
		expect(decodeLog(encodeLog(LOG))).toEqual(LOG);
		expect(decodeLog(encodeLog([]))).toEqual([]);
	});

	it('keeps every letter of a text', () => {
		const text = '“Ünïcödé” \u{1F30A}\n\u0000</script> \ud800';
		const events = logOf([{ type: 'answer', item: 'what-to-ask', response: { text } }]);
		expect(decodeLog(encodeLog(events))).toEqual(events);
	});

	it('needs no escaping there', () => {
		const log = encodeLog(LOG);
		expect(encodeURIComponent(log)).toBe(log);
	});

	it('of two longest texts of other scripts still fits into a request’s head', () => {
		const signs = (seed: number) =>
			Array.from({ length: LONGEST_TEXT }, (_, i) =>
				String.fromCodePoint(0x4e00 + ((i * 7919 * seed + i * i) % 20_000))
			).join('');
		const events = logOf([
			{ type: 'answer', item: 'what-to-ask', response: { text: signs(1) } },
			{ type: 'answer', item: 'who-is-missing', response: { text: signs(3) } }
		]);
		// Node takes 16 KiB of headers, and the address may stand in them twice: as such and as the referrer.
		expect(encodeLog(events).length).toBeLessThan(16_384);
	});

	it('that was cut off is no log, wherever it was cut', () => {
		const log = encodeLog(LOG);
		for (let length = 0; length < log.length - 2; length += 7) {
			expect(decodeLog(log.slice(0, length))).toBeNull();
		}
	});

	it.each(['', '%%%', 'AAAA', 'null', packed('{}'), packed('"text"'), packed('[1,'), packed('')])(
		'is none when it is %j',
		(text) => {
			expect(decodeLog(text)).toBeNull();
		}
	);

	it('that unpacks to more than any attempt is not unpacked', () => {
		const bomb = packed(`[${' '.repeat(100_000_000)}]`);
		expect(bomb.length).toBeLessThan(1_000_000);
		const before = process.memoryUsage().rss;
		expect(decodeLog(bomb)).toBeNull();
		expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
	});
});
