import { contentHash } from '../../../bank/hash.ts';

/** How many words of a text make an id. */
const WORDS = 4;

/** The id with the first letter behind it that makes it one of its own. Not a number: numbers tell an order. */
export function freshId(id: string, taken: ReadonlySet<string>): string {
	for (let n = 1; ; n++) {
		const tried = `${id}-${letters(n)}`;
		if (!taken.has(tried)) return tried;
	}
}

/** An id that says what a text says, and nothing of its place among others; null for a text without plain letters. */
export function idOfWords(text: string): string | null {
	const words =
		text
			.normalize('NFD')
			.toLowerCase()
			.replace(/\p{M}/gu, '')
			.match(/[a-z0-9]+/g) ?? [];
	const id = words
		.slice(0, WORDS)
		.join('-')
		.replace(/^[\d-]+/, '')
		.replace(/[\d-]+$/, '');
	return id === '' ? null : id;
}

/** An id that says nothing at all, always the same for a text. */
export function idOfHash(text: string): string {
	return contentHash(text)
		.slice(0, 6)
		.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** `b`, `c` … `z`, `ba` …: the number n in letters, from 1. */
function letters(n: number): string {
	return (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));
}
