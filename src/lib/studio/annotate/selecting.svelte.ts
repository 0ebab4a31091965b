import { blockAt, blockName, type Article, type Range } from '../../article/article.ts';
import type { AnnotationMark } from './annotation-marks.ts';
import { cursorRange, moveCursor, wordAt, type CursorKey, type WordCursor } from './word-cursor.ts';
import { blocksAt, wholeWords, within, wordsOf } from './words.ts';

/** More words than this are not read out: only how many there are, the first and the last. */
const READ_OUT = 12;

/**
 * Which words of the article are selected: by mouse or touch, as the page reports it, or by a word cursor that the keyboard
 * leads. Words are taken whole unless somebody wants just what was selected; a selection ends with its paragraph.
 */
export class Selecting {
	readonly #article: () => Article;
	readonly #marksIn: (range: Range) => readonly AnnotationMark[];

	#selected: Range | null = $state.raw(null);
	#cursor: WordCursor = $state.raw({ anchor: 0, head: 0 });
	#isByKeys = $state.raw(false);
	#isOpen = $state.raw(false);
	#isCut = $state.raw(false);
	#said = $state.raw('');
	/** Whether just what was selected is taken, and not whole words. */
	isExact = $state.raw(false);

	/** @param marksIn what stands marked in a stretch of the text, for the ear */
	constructor(article: () => Article, marksIn: (range: Range) => readonly AnnotationMark[]) {
		this.#article = article;
		this.#marksIn = marksIn;
	}

	readonly #words = $derived.by(() => wordsOf(this.#article()));

	readonly #whole = $derived.by(() => {
		const range = this.#selected;
		const { text, blocks } = this.#article();
		const block = range && blockAt({ blocks }, range.start);
		return range && block ? wholeWords(text, block, range) : null;
	});

	/** The words that are taken; null where none are selected. */
	readonly range: Range | null = $derived.by(() => (this.isExact ? this.#selected : this.#whole));

	/** What they are, to the letter. */
	readonly words: string = $derived.by(() => this.#textOf(this.range));

	/** What was selected, to the letter, where that is not whole words. */
	readonly exact: string | null = $derived.by(() => {
		const text = this.#textOf(this.#selected);
		return text !== '' && text !== this.#textOf(this.#whole) ? text : null;
	});

	/** Whether the keyboard leads a cursor. */
	get isByKeys(): boolean {
		return this.#isByKeys;
	}

	/** Whether it is asked what the words are. */
	get isOpen(): boolean {
		return this.#isOpen && this.range !== null;
	}

	/** Whether more was selected than one paragraph, and the rest was left out. */
	get isCut(): boolean {
		return this.#isCut;
	}

	/** What a screen reader is told. */
	get said(): string {
		return this.#said;
	}

	/**
	 * Takes what was selected by mouse or touch.
	 *
	 * @param from where the selection began: of several paragraphs, that one counts
	 */
	point(range: Range, from: number | null): void {
		const article = this.#article();
		const blocks = blocksAt(article, range);
		const begun = blocks.find(({ start, end }) => from !== null && start <= from && from <= end) ?? blocks[0];
		this.#isByKeys = false;
		this.isExact = false;
		this.#isCut = blocks.length > 1;
		this.#selected = begun ? trimmed(article.text, within(begun, range)) : null;
		this.#isOpen = this.#selected !== null;
		if (this.#selected) this.#place(this.#selected.start);
	}

	/** The keyboard begins to lead the cursor, from where it was. */
	enter(): void {
		this.#isByKeys = true;
		this.#isOpen = false;
		this.#isCut = false;
		const last = Math.max(0, this.#words.length - 1);
		this.#go({ anchor: Math.min(this.#cursor.anchor, last), head: Math.min(this.#cursor.head, last) });
	}

	/** The keyboard does so no more. */
	leave(): void {
		if (!this.#isByKeys) return;
		this.#isByKeys = false;
		this.clear();
	}

	/** What a key does to the cursor; false for one that does nothing. */
	key(event: CursorKey): boolean {
		const article = this.#article();
		const next = moveCursor(article, this.#words, this.#cursor, event);
		if (!next) return false;
		const before = this.#words[this.#cursor.head];
		this.isExact = false;
		this.#go(next, before && blockAt(article, before.start)?.id);
		return true;
	}

	/** Asks what the words are. */
	open(): void {
		this.#isOpen = this.range !== null;
	}

	/** Asks no more; what is selected stays so. */
	shut(): void {
		this.#isOpen = false;
	}

	/** Nothing is selected any more. */
	clear(): void {
		this.#isOpen = false;
		this.#selected = null;
		this.#isCut = false;
		this.isExact = false;
	}

	/** The cursor waits at these words for the keyboard. */
	place(range: Range): void {
		this.#place(range.start);
	}

	/** Tells a screen reader something. */
	say(text: string): void {
		this.#said = text;
	}

	/** The word that the cursor has got to. */
	get head(): Range | null {
		return this.#words[this.#cursor.head] ?? null;
	}

	#place(offset: number): void {
		const at = wordAt(this.#words, offset);
		this.#cursor = { anchor: at, head: at };
	}

	#go(cursor: WordCursor, from?: string): void {
		this.#cursor = cursor;
		this.#selected = cursorRange(this.#words, cursor);
		this.#said = this.#told(from);
	}

	#told(from: string | undefined): string {
		const range = this.#selected;
		const block = range && blockAt(this.#article(), range.start);
		if (!range || !block) return 'The article has no words yet.';
		const { anchor, head } = this.#cursor;
		const place = block.id === from ? '' : `${blockName(block)}: `;
		if (anchor === head) {
			const kinds = this.#marksIn(range).map(({ kind }) => kind);
			const each = kinds.filter((kind, i) => kinds.indexOf(kind) === i);
			return [`${place}${this.#textOf(range)}`, ...each].join(', ');
		}
		const count = Math.abs(head - anchor) + 1;
		const words = this.#textOf(this.range);
		if (count <= READ_OUT) return `Selected: ${words}`;
		const list = words.split(/\s+/);
		return `Selected ${count} words, from ${list.slice(0, 3).join(' ')} to ${list.slice(-3).join(' ')}`;
	}

	#textOf(range: Range | null): string {
		return range ? this.#article().text.slice(range.start, range.end) : '';
	}
}

/** A range without the white space at its ends; null where there is nothing else. */
function trimmed(text: string, range: Range | null): Range | null {
	if (!range) return null;
	const words = text.slice(range.start, range.end);
	const start = range.start + words.length - words.trimStart().length;
	const end = start + words.trim().length;
	return start < end ? { start, end } : null;
}
