import { type Article, type Block, type Range } from '../../article/article.ts';

/** The stretches between white space, in the order of the article: what a word cursor goes through. */
export function wordsOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Range[] {
	return blocks.flatMap((block) =>
		[...text.slice(block.start, block.end).matchAll(/\S+/g)].map((word) => ({
			start: block.start + word.index,
			end: block.start + word.index + word[0].length
		}))
	);
}

/** The part of a range that lies in one block: a quote never goes over a paragraph's end. Null where none does. */
export function within(block: Range, range: Range): Range | null {
	const start = Math.max(block.start, range.start);
	const end = Math.min(block.end, range.end);
	return start < end ? { start, end } : null;
}

/** The blocks that a range touches. */
export function blocksAt({ blocks }: Pick<Article, 'blocks'>, { start, end }: Range): Block[] {
	return blocks.filter((block) => block.start < end && start < block.end);
}

const isWordAt = (text: string, at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
/** What holds two halves of a word together: "o’clock", "Russian-made", "4,000". */
const isJoinAt = (text: string, at: number) =>
	/[’'‐‑.,-]/.test(text.charAt(at)) && isWordAt(text, at - 1) && isWordAt(text, at + 1);
const isInWord = (text: string, at: number) => isWordAt(text, at) || isJoinAt(text, at);

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '«': '»', '„': '“', '(': ')', '[': ']' };
const CLOSERS = new Set(Object.values(PAIRS));

/**
 * A selection as whole words: a word that it cuts is taken in; white space and punctuation at its ends are left out, and
 * quotation marks and brackets too whose other half is not in it.
 *
 * @param block where the selection lies
 * @returns null where no word is left
 */
export function wholeWords(text: string, block: Range, selection: Range): Range | null {
	let { start, end } = selection;
	while (start < end && !isInWord(text, start) && !isOpen(text, start, end)) start++;
	while (end > start && !isInWord(text, end - 1) && !isClosed(text, start, end)) end--;
	if (start === end) return null;
	while (start > block.start && isInWord(text, start) && isInWord(text, start - 1)) start--;
	while (end < block.end && isInWord(text, end - 1) && isInWord(text, end)) end++;
	return { start, end };
}

/** Whether what opens at `start` is closed before `end`. */
function isOpen(text: string, start: number, end: number): boolean {
	const closer = PAIRS[text.charAt(start)] ?? (text.charAt(start) === '"' ? '"' : undefined);
	return closer !== undefined && text.slice(start + 1, end).includes(closer);
}

/** Whether what closes at `end` was opened after `start`. */
function isClosed(text: string, start: number, end: number): boolean {
	const mark = text.charAt(end - 1);
	const before = text.slice(start, end - 1);
	if (mark === '"') return before.includes('"');
	return (
		CLOSERS.has(mark) &&
		Object.keys(PAIRS).some((opener) => PAIRS[opener] === mark && before.includes(opener))
	);
}
