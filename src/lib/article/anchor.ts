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
	/** The places where the quote stands: none, or more than one. */
	| { found: null; places: Range[] };

/** Finds the one place of `text` that an anchor means. Never guesses: an anchor that is not exact is a problem. */
export function resolveAnchor(text: string, anchor: Anchor): Resolved {
	const places = findAll(text, anchor);
	return places.length === 1 ? { found: places[0]! } : { found: null, places };
}

/**
 * The shortest anchor that means just this range: whole words of prefix, then of suffix, are added until it does.
 * Where the range's block stands twice, whole blocks around it are added to both.
 */
export function describeRange(text: string, range: Range): Anchor {
	const inBlock = describedByWords(text, range, { start: 0, end: text.length });
	if (inBlock) return inBlock;
	let { start, end } = range;
	let anchor: Anchor;
	do {
		start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
		end = text.indexOf('\n', end + 1);
		if (end === -1) end = text.length;
		anchor = around(text, range, { start, end });
	} while (!standsOnce(text, anchor));
	return anchor;
}

/** The shortest anchor that needs no more than words of the range's own block, and of `near`; null where none does. */
function describedByWords(text: string, range: Range, near: Range): Anchor | null {
	const exact = text.slice(range.start, range.end);
	if (standsOnce(text, { exact })) return { exact };
	for (const prefix of wordsBefore(text, range.start, near.start)) {
		if (standsOnce(text, { exact, prefix })) return { exact, prefix };
	}
	for (const suffix of wordsAfter(text, range.end, near.end)) {
		if (standsOnce(text, { exact, suffix })) return { exact, suffix };
	}
	return null;
}

/** How many characters before and after a range may be needed to tell it from all other places. */
const NEAR = 400;

/**
 * The same for a range that somebody else chose, in any text: null where not even the words around it tell it from
 * another place, since all of them stand there twice. (It would take half the article to say which is meant.)
 */
export function describeNear(text: string, range: Range): Anchor | null {
	const near = { start: Math.max(0, range.start - NEAR), end: Math.min(text.length, range.end + NEAR) };
	const widest = around(text, range, near);
	return standsOnce(text, widest) ? (describedByWords(text, range, near) ?? widest) : null;
}

/** The anchor of `range` with all that stands before and after it within `whole`. */
function around(text: string, range: Range, whole: Range): Anchor {
	const prefix = text.slice(whole.start, range.start);
	const suffix = text.slice(range.end, whole.end);
	return {
		exact: text.slice(range.start, range.end),
		...(prefix === '' ? {} : { prefix }),
		...(suffix === '' ? {} : { suffix })
	};
}

function standsOnce(text: string, anchor: Anchor): boolean {
	return findAll(text, anchor, 2).length === 1;
}

/** Every range of `text` that an anchor fits, up to `most` of them. */
function findAll(text: string, { exact, prefix = '', suffix = '' }: Anchor, most = Infinity): Range[] {
	const places: Range[] = [];
	if (exact === '') return places;
	const needle = prefix + exact + suffix;
	for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
		const start = at + prefix.length;
		places.push({ start, end: start + exact.length });
		if (places.length === most) break;
	}
	return places;
}

/** The last word before `offset`, the last two, … up to the start of its block, or to `from`. */
function wordsBefore(text: string, offset: number, from: number): string[] {
	const block = text.slice(Math.max(from, text.lastIndexOf('\n', offset - 1) + 1), offset);
	return [...block.matchAll(/\S+\s*/g)].map((word) => block.slice(word.index)).reverse();
}

/** The first word after `offset`, the first two, … up to the end of its block, or to `to`. */
function wordsAfter(text: string, offset: number, to: number): string[] {
	const end = text.indexOf('\n', offset);
	const block = text.slice(offset, Math.min(to, end === -1 ? text.length : end));
	return [...block.matchAll(/\s*\S+/g)].map((word) => block.slice(0, word.index + word[0].length));
}
