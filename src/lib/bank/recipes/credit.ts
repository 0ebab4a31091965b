import type { Range } from '../../article/article.ts';
import { overlaps } from '../../article/article.ts';
import { nameOf, quote } from './wording.ts';
import { sentenceAt, within, type ReadClaim, type Reading } from './reading.ts';

/** The longest stretch, in characters, that is quoted as one. */
const LONGEST = 160;

const PRONOUN = /^(he|she|they|it|who|we|i)$/i;

/**
 * The article's words that credit a claim, quoted: “James Mattis, US Defence Secretary, has said”. From the words
 * for the source to the cue where they stand together, else only the cue.
 *
 * @returns null for a claim without a cue
 */
export function creditOf({ article }: Reading, read: ReadClaim): string | null {
	const { cue, mention } = read;
	if (!cue) return null;
	if (!mention) return quote(article, cue);
	const whole = { start: Math.min(cue.start, mention.start), end: Math.max(cue.end, mention.end) };
	const isOnePhrase =
		whole.end - whole.start <= LONGEST &&
		sentenceAt(article, whole.start) === sentenceAt(article, whole.end - 1) &&
		!/[“”"]/.test(article.text.slice(whole.start, whole.end)) &&
		!read.content.some((range) => overlaps(range, between(cue, mention)));
	return isOnePhrase ? quote(article, whole) : `${quote(article, mention)} … ${quote(article, cue)}`;
}

/** Says whom a pronoun beside the cue means: “he” is Waheed Muzhda. Empty where there is none. */
export function pronounNote({ article }: Reading, { source, mention }: ReadClaim): string {
	if (!source || !mention || !isPronoun(article.text.slice(mention.start, mention.end))) return '';
	return `${quote(article, mention)} here means ${nameOf(source)}.`;
}

/**
 * Where a claim's source is named, if only a pronoun stands beside the cue: the last such words before it in the
 * paragraph. “he said” and the sentence that has the name show together who speaks, so pointing at either is proof.
 */
export function nameBehindPronoun(
	{ article, mentions }: Reading,
	{ source, mention, block }: ReadClaim
): Range | null {
	if (!source || !mention || !isPronoun(article.text.slice(mention.start, mention.end))) return null;
	const named = within(mentions.get(source.id) ?? [], block).filter(
		(range) => range.end <= mention.start && !isPronoun(article.text.slice(range.start, range.end))
	);
	return named.at(-1) ?? null;
}

/** Whether the words for a source are only a pronoun. */
export function isPronoun(words: string): boolean {
	return PRONOUN.test(words);
}

/** The stretch between two ranges; empty where they touch. */
function between(a: Range, b: Range): Range {
	return { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
}
