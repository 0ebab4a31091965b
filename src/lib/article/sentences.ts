import type { Range } from './article.ts';

/**
 * Words whose full stop does not end a sentence. Only those after which a capital letter may follow within the
 * sentence are needed ("Mr. Trump"); initials ("J. Mattis") are known by their form.
 */
const ABBREVIATIONS =
	/^(?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Brig|Col|Lt|Maj|Capt|Sgt|Cpl|Adm|Rev|Hon|Pres|Supt|Insp|[JS]r|vs|approx|etc|e\.g|i\.e|cf|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)$/;

/**
 * An end mark with the quotes or brackets that close after it, white space, and what may begin a sentence. It begins
 * only where a run of marks begins, so that the time does not grow with the square of a run's length.
 */
const BREAK = /(?<![.!?…])[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu;

/** Abbreviations that stand before a number; elsewhere "No." is an answer. */
const BEFORE_NUMBERS = /^(?:Nos?|Fig)$/;

/** How far back to look for an abbreviation; longer than any of them, and than initials go on for. */
const LONGEST_ABBREVIATION = 20;

/**
 * Cuts a paragraph into sentences.
 *
 * The rules are our own and few, because the cut is part of the record: a proof is answered with a sentence's
 * number, and `Intl.Segmenter` cuts differently from one browser's data to the next.
 *
 * A sentence ends at `.`, `!`, `?` or `…` (and closing quotes or brackets) where white space and then a capital,
 * a digit or an opening quote follow; not after an initial or a common abbreviation. A quotation's reporting clause
 * ("…,” he said.") stays with it, because a comma closes the quotation.
 *
 * @returns ranges within `paragraph`, in order, covering all of it but the white space between them
 */
export function sentencesOf(paragraph: string): Range[] {
	const sentences: Range[] = [];
	let start = 0;
	for (const match of paragraph.matchAll(BREAK)) {
		const before = paragraph.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index);
		const word = /[\p{L}.]*$/u.exec(before)?.[0] ?? '';
		const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
		const isBeforeNumber = /\p{N}/u.test(paragraph.charAt(match.index + match[0].length));
		const isAbbreviation = ABBREVIATIONS.test(word) || (isBeforeNumber && BEFORE_NUMBERS.test(word));
		if (isStop && (isAbbreviation || /^(\p{Lu}\.)*\p{Lu}$/u.test(word))) continue;
		sentences.push({ start, end: match.index + match[0].trimEnd().length });
		start = match.index + match[0].length;
	}
	if (start < paragraph.length) sentences.push({ start, end: paragraph.length });
	return sentences;
}
