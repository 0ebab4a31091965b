import search from 'approx-string-match';
import type { Anchor } from './anchor.ts';
import type { Range } from './article.ts';

/** How much of a quote may differ for a stretch of text still to be called similar: a third of its characters. */
const TOLERANCE = 1 / 3;

/** Myers' algorithm takes time in proportion to the quote's length: 256 characters are enough to find the place. */
const LONGEST = 256;

/**
 * The stretch of `text` that is most like an anchor's quote, for error messages: typographic quotes against
 * straight ones, a corrected typo, a changed word. A tie goes to the place that the prefix stands before.
 *
 * @returns null where nothing differs in at most a third of its characters
 */
export function nearestQuote(text: string, { exact, prefix = '' }: Anchor): Range | null {
	const quote = exact.slice(0, LONGEST);
	const matches = search(text, quote, Math.floor(quote.length * TOLERANCE));
	const best = Math.min(...matches.map((match) => match.errors));
	const places = matches.filter((match) => match.errors === best);
	const place =
		places.find(({ start }) => prefix !== '' && text.slice(0, start).endsWith(prefix)) ?? places[0];
	if (!place) return null;
	return { start: place.start, end: Math.min(text.length, place.end + exact.length - quote.length) };
}
