import { blockAt, type Article, type Range } from '../../article/article.ts';

/** A place among the words of the article: where a selection began, and where it has got to. Both are words' numbers. */
export interface WordCursor {
	anchor: number;
	head: number;
}

/** A key, as far as the cursor heeds it. */
export interface CursorKey {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

/**
 * Where a key leads the cursor: left and right by a word, with Control or Alt by a sentence, up and down by a paragraph,
 * Home and End to the paragraph's ends (with Control, the article's). With Shift the selection grows or shrinks, within
 * the paragraph that it began in.
 *
 * @param words all words of the article, in order
 * @returns null for a key that leads nowhere
 */
export function moveCursor(
	article: Pick<Article, 'blocks'>,
	words: readonly Range[],
	{ anchor, head }: WordCursor,
	{ key, shiftKey, ctrlKey, altKey, metaKey }: CursorKey
): WordCursor | null {
	if (words.length === 0 || metaKey) return null;
	const isFar = ctrlKey || altKey;
	const block = blockAt(article, words[shiftKey ? anchor : head]!.start)!;
	const first = words.findIndex(({ start }) => start >= block.start);
	const last = lastBefore(words, block.end);
	const target = (): number | null => {
		if (key === 'ArrowRight') return isFar ? nextSentence(article, words, head) : head + 1;
		if (key === 'ArrowLeft') return isFar ? sentenceBefore(article, words, head) : head - 1;
		if (key === 'ArrowDown') return last + 1;
		if (key === 'ArrowUp') return head > first ? first : firstOfBlock(article, words, first - 1);
		if (key === 'Home') return ctrlKey ? 0 : first;
		if (key === 'End') return ctrlKey ? words.length - 1 : last;
		return null;
	};
	const to = target();
	if (to === null) return null;
	if (!shiftKey) {
		const at = clamp(to, 0, words.length - 1);
		return { anchor: at, head: at };
	}
	// A selection that grows by a sentence takes its last word in, and not the first of the next one.
	const grown = isFar && key === 'ArrowRight' ? lastOfSentence(article, words, head) : to;
	return { anchor, head: clamp(grown, first, last) };
}

/** The stretch of the text between the two ends of a cursor, both words taken in. */
export function cursorRange(words: readonly Range[], { anchor, head }: WordCursor): Range | null {
	const first = words[Math.min(anchor, head)];
	const last = words[Math.max(anchor, head)];
	return first && last ? { start: first.start, end: last.end } : null;
}

/** The number of the word at an offset of the text, or of the next one. */
export function wordAt(words: readonly Range[], offset: number): number {
	const at = words.findIndex(({ end }) => end > offset);
	return at === -1 ? Math.max(0, words.length - 1) : at;
}

function sentenceOf(article: Pick<Article, 'blocks'>, { start }: Range): Range {
	const block = blockAt(article, start)!;
	return block.sentences.find((sentence) => start < sentence.end) ?? block;
}

const lastBefore = (words: readonly Range[], end: number) => {
	const next = words.findIndex(({ start }) => start >= end);
	return (next === -1 ? words.length : next) - 1;
};

const nextSentence = (article: Pick<Article, 'blocks'>, words: readonly Range[], head: number) =>
	lastBefore(words, sentenceOf(article, words[head]!).end) + 1;

/** The sentence's last word; from there, that of the next one. */
function lastOfSentence(article: Pick<Article, 'blocks'>, words: readonly Range[], head: number): number {
	const last = lastBefore(words, sentenceOf(article, words[head]!).end);
	const next = words[last + 1];
	return last > head || !next ? last : lastBefore(words, sentenceOf(article, next).end);
}

/** The sentence's first word; from there, that of the one before. */
function sentenceBefore(article: Pick<Article, 'blocks'>, words: readonly Range[], head: number): number {
	const first = wordAt(words, sentenceOf(article, words[head]!).start);
	if (first < head || first === 0) return first;
	return wordAt(words, sentenceOf(article, words[first - 1]!).start);
}

function firstOfBlock(article: Pick<Article, 'blocks'>, words: readonly Range[], at: number): number {
	const word = words[at];
	return word ? wordAt(words, blockAt(article, word.start)!.start) : 0;
}

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);
