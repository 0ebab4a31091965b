import type { Range } from '../../article/article.ts';
import { blockAt, overlaps } from '../../article/article.ts';
import type { Source } from '../../attribution/schema.ts';
import { nameOf, quote } from './wording.ts';
import { lastBefore, nearest, sentenceAt, within, type ReadClaim, type Reading } from './reading.ts';

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
export function nameBehindPronoun(reading: Reading, { source, mention }: ReadClaim): Range | null {
	return source && mention && nameBehind(mention, source, reading);
}

function nameBehind(mention: Range, source: Source, { article, mentions }: Reading): Range | null {
	const isName = ({ start, end }: Range) => !isPronoun(article.text.slice(start, end));
	if (isName(mention)) return null;
	const block = blockAt(article, mention.start);
	return lastBefore(mention, within(mentions.get(source.id) ?? [], block).filter(isName));
}

/**
 * The article's words that show `relay` passing a claim on, the name last: those beside the claim and its cue. Where
 * these sentences do not speak of the relay, those before the claim come first, since an article names who passes words
 * on and then gives them; what follows nearest may well be about something else. A pronoun is followed by the name that
 * it stands for, as in {@link nameBehindPronoun}. Empty where the article has no words for the relay.
 */
export function relayedBy(relay: Source, { content, cue }: ReadClaim, reading: Reading): Range[] {
	const [first] = content;
	const words = reading.mentions.get(relay.id) ?? [];
	const beside = [...content, ...(cue ? [cue] : [])].flatMap(({ start }) =>
		within(words, sentenceAt(reading.article, start))
	);
	const at = nearest(first, beside) ?? lastBefore(first, words) ?? nearest(first, words);
	if (!at) return [];
	const name = nameBehind(at, relay, reading);
	return name ? [at, name] : [at];
}

/** Whether the words for a source are only a pronoun. */
export function isPronoun(words: string): boolean {
	return PRONOUN.test(words);
}

/** The stretch between two ranges; empty where they touch. */
function between(a: Range, b: Range): Range {
	return { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
}
