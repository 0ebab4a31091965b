import type { Range } from './article.ts';

/**
 * Words whose full stop does not end a sentence. Only those after which a capital letter may follow within the
 * sentence are needed ("Mr. Trump"); initials ("J. Mattis") are known by their form.
 */
const ABBREVIATIONS = new Set(
	(
		'Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Brig Col Lt Maj Capt Sgt Cpl Adm Rev Hon Pres Supt Insp Jr Sr vs No Nos ' +
		'Fig approx etc e.g i.e cf Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m'
	).split(' ')
);

/** An end mark with the quotes or brackets that close after it, white space, and what may begin a sentence. */
const BREAK = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu;

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
		const word = /[\p{L}.]*$/u.exec(paragraph.slice(start, match.index))?.[0] ?? '';
		const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
		if (isStop && (ABBREVIATIONS.has(word) || /^(\p{Lu}\.)*\p{Lu}$/u.test(word))) continue;
		sentences.push({ start, end: match.index + match[0].trimEnd().length });
		start = match.index + match[0].length;
	}
	if (start < paragraph.length) sentences.push({ start, end: paragraph.length });
	return sentences;
}
