/**
 * Which encoding a text that is not UTF-8 seems to have, as a program for writing texts calls it; null where none comes to
 * mind. It is a guess for a person to try: nothing is decoded by it.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'UTF-16';
	if (first === 0xfe && second === 0xff) return 'UTF-16';
	const sample = bytes.subarray(0, 10_000);
	// Texts in Latin letters: every other byte is empty.
	const zeros = sample.filter((byte) => byte === 0).length;
	if (zeros > sample.length / 4) return 'UTF-16';
	if (zeros > 0) return null;
	const high = sample.filter((byte) => byte >= 0x80);
	// Letters of another script all along.
	if (high.length > sample.length / 4) return null;
	return high.some((byte) => byte < 0xa0) ? 'Windows-1252' : 'ISO 8859-1 (Latin 1)';
}
