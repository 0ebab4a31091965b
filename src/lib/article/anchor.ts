import { nearestQuote } from './nearest.ts';
import type { Range } from './article.ts';

/**
 * Words of the article, by quotation: a W3C Web Annotation TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector). `prefix` and `suffix` are the words directly
 * before and after, needed where `exact` stands more than once.
 */
export interface Anchor {
	exact: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

export type Resolved =
	| { found: Range }
	/** The quote does not stand in the text; `nearest` is the most similar stretch, if any is close. */
	| { found: null; problem: 'not-found'; nearest: Range | null }
	/** The quote stands more than once; `settle` has, for each place, an anchor that means just that one. */
	| { found: null; problem: 'ambiguous'; settle: Anchor[] };

/** Finds the one place of `text` that an anchor means. Never guesses: an anchor that is not exact is a problem. */
export function resolveAnchor(text: string, anchor: Anchor): Resolved {
	const places = findAll(text, anchor);
	if (places.length === 1) return { found: places[0]! };
	if (places.length > 1) {
		return { found: null, problem: 'ambiguous', settle: places.map((place) => describeRange(text, place)) };
	}
	return { found: null, problem: 'not-found', nearest: nearestQuote(text, anchor) };
}

/** The shortest anchor that means just this range: whole words of prefix, then of suffix, are added until it does. */
export function describeRange(text: string, range: Range): Anchor {
	const exact = text.slice(range.start, range.end);
	const before = wordsBefore(text, range.start);
	const after = wordsAfter(text, range.end);
	if (findAll(text, { exact }).length === 1) return { exact };
	for (const prefix of before) if (findAll(text, { exact, prefix }).length === 1) return { exact, prefix };
	for (const suffix of after) if (findAll(text, { exact, suffix }).length === 1) return { exact, suffix };
	return { exact, prefix: before.at(-1) ?? '', suffix: after.at(-1) ?? '' };
}

/** Every range of `text` that an anchor fits. */
function findAll(text: string, { exact, prefix = '', suffix = '' }: Anchor): Range[] {
	const places: Range[] = [];
	if (exact === '') return places;
	const needle = prefix + exact + suffix;
	for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
		const start = at + prefix.length;
		places.push({ start, end: start + exact.length });
	}
	return places;
}

/** The last word before `offset`, the last two, … up to the start of its block. */
function wordsBefore(text: string, offset: number): string[] {
	const block = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	return [...block.matchAll(/\S+\s*/g)].map((word) => block.slice(word.index)).reverse();
}

/** The first word after `offset`, the first two, … up to the end of its block. */
function wordsAfter(text: string, offset: number): string[] {
	const end = text.indexOf('\n', offset);
	const block = text.slice(offset, end === -1 ? undefined : end);
	return [...block.matchAll(/\s*\S+/g)].map((word) => block.slice(0, word.index + word[0].length));
}
