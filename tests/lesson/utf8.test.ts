import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '$lib/lesson/utf8.ts';

const bytes = (...parts: (string | number)[]) =>
	Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));

describe('decoding', () => {
	it('takes any text, and leaves a byte order mark out', () => {
		expect(decodeUtf8('f', bytes('a “b” 🙂\n'))).toEqual({ ok: true, text: 'a “b” 🙂\n' });
		expect(decodeUtf8('f', bytes(0xef, 0xbb, 0xbf, 'a'))).toEqual({ ok: true, text: 'a' });
		expect(decodeUtf8('f', bytes())).toEqual({ ok: true, text: '' });
	});

	it('takes a replacement character that somebody wrote', () => {
		expect(decodeUtf8('f', bytes('a\ufffdb'))).toEqual({ ok: true, text: 'a\ufffdb' });
	});

	it.each([
		['a stray byte', bytes('é\n“b”', 0xff, 'c'), { line: 2, col: 4 }, 'byte 11 (0xff)'],
		['Latin-1', bytes('caf', 0xe9, ' au lait'), { line: 1, col: 4 }, 'byte 5 (0x20)'],
		['half a character at the end', bytes('ab', 0xe2, 0x80), { line: 1, col: 3 }, 'the last character']
	])('tells where %s stands', (_, content, place, what) => {
		const decoded = decodeUtf8('f', content);
		expect(decoded).toMatchObject({ ok: false, problem: { file: 'f', ...place } });
		expect(!decoded.ok && decoded.problem.message).toContain(`is not UTF-8: ${what}`);
	});
});
