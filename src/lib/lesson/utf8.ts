import { fileProblem, type Problem } from './problem.ts';

/** A file's bytes as text; where they are not UTF-8, the place of the first bad byte. A byte order mark is left out. */
export function decodeUtf8(
	file: string,
	bytes: Uint8Array
): { ok: true; text: string } | { ok: false; problem: Problem } {
	const text = decoded(bytes, false);
	if (text !== null) return { ok: true, text };
	// The longest beginning that can still become UTF-8; what follows is the bad byte.
	let good = 0;
	let bad = bytes.length + 1;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (decoded(bytes.subarray(0, middle), true) === null) bad = middle;
		else good = middle;
	}
	const before = decoded(bytes.subarray(0, good), true) ?? '';
	const line = before.split('\n').length;
	const col = before.length - before.lastIndexOf('\n');
	const what =
		good < bytes.length ? `byte ${good + 1} (0x${bytes[good]!.toString(16)})` : 'the last character';
	const problem = fileProblem(file, `is not UTF-8: ${what} is no text; save the file as UTF-8`);
	return { ok: false, problem: { ...problem, line, col } };
}

/** @param isPart true where the text may go on, so that a character may be cut at the end */
function decoded(bytes: Uint8Array, isPart: boolean): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPart });
	} catch {
		return null;
	}
}
