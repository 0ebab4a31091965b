import search from 'approx-string-match';
import type { Anchor } from './anchor.ts';
import type { Range } from './article.ts';

/** How much of a quote may differ for a stretch of text still to be called similar: a third of its characters. */
const TOLERANCE = 1 / 3;

/** Myers' algorithm takes time in proportion to the quote's length: 256 characters are enough to find the place. */
const LONGEST = 256;

/**
 * The stretch of `text` that is most like an anchor's quote, for error messages: straight quotation marks for curly
 * ones, a corrected typo, a changed word. A tie goes to the place that the prefix stands before.
 *
 * @returns null where nothing differs in at most a third of its characters
 */
export function nearestQuote(text: string, { exact, prefix = '' }: Anchor): Range | null {
	// Marks are looked past first: for the search a wrong mark and a missing one are equally far, and it would
	// leave out the mark that opens a quotation.
	const plainText = plain(text);
	const plainPrefix = plain(prefix);
	const quote = plain(exact);
	const start = plainText.indexOf(plainPrefix + quote);
	if (start !== -1) {
		return { start: start + prefix.length, end: start + prefix.length + exact.length };
	}
	const beginning = quote.slice(0, LONGEST);
	const matches = search(plainText, beginning, Math.floor(beginning.length * TOLERANCE));
	const best = matches.reduce((fewest, match) => Math.min(fewest, match.errors), Infinity);
	const places = matches.filter((match) => match.errors === best);
	const place =
		places.find((match) => prefix !== '' && plainText.slice(0, match.start).endsWith(plainPrefix)) ??
		places[0];
	if (!place) return null;
	const end = Math.min(text.length, place.end + quote.length - beginning.length);
	return wholeWords(text, { start: place.start, end });
}

/** The range with the words that it cuts at its ends taken in: half a word is nothing to copy. */
function wholeWords(text: string, { start, end }: Range): Range {
	const isWordAt = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
	while (isWordAt(start - 1) && isWordAt(start)) start--;
	while (isWordAt(end - 1) && isWordAt(end)) end++;
	return { start, end };
}

/** The same text, offset by offset, with the marks of a plain keyboard. */
function plain(text: string): string {
	return text
		.replace(/[“”„‟«»]/g, '"')
		.replace(/[‘’‚‛]/g, "'")
		.replace(/[‐‑–—−]/g, '-')
		.replace(/[\u00a0\u2009\u202f]/g, ' ');
}
