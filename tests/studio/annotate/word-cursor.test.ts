import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, makeArticle } from '$lib/article/article.ts';
import { cursorRange, moveCursor, wordAt, type WordCursor } from '$lib/studio/annotate/word-cursor.ts';
import { wordsOf } from '$lib/studio/annotate/words.ts';

const article = makeArticle(
	{ headline: 'Two words' },
	'One two three. Four five. Six seven.\n\nEight nine. Ten.'
);
const words = wordsOf(article);
const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

/** A key as it is called in a test: “Shift+Control+ArrowRight”. */
function keyOf(name: string) {
	const parts = name.split('+');
	const has = (part: string) => parts.includes(part);
	return {
		key: parts.at(-1)!,
		shiftKey: has('Shift'),
		ctrlKey: has('Control'),
		altKey: has('Alt'),
		metaKey: has('Meta')
	};
}

/** The words that are selected after some keys, from a word on. */
function after(from: string, ...keys: string[]): string {
	const at = words.findIndex(({ start, end }) => article.text.slice(start, end).startsWith(from));
	let cursor: WordCursor = { anchor: at, head: at };
	for (const key of keys) cursor = moveCursor(article, words, cursor, keyOf(key)) ?? cursor;
	const { start, end } = cursorRange(words, cursor)!;
	return article.text.slice(start, end);
}

describe('the word cursor', () => {
	it.each([
		['Two', ['ArrowRight'], 'words'],
		['Two', ['ArrowLeft'], 'Two'],
		['words', ['ArrowRight'], 'One'],
		['Ten', ['ArrowRight'], 'Ten.'],
		['One', ['Control+ArrowRight'], 'Four'],
		['One', ['Alt+ArrowRight'], 'Four'],
		['five', ['Control+ArrowLeft'], 'Four'],
		['Four', ['Control+ArrowLeft'], 'One'],
		['Six', ['Control+ArrowRight'], 'Eight'],
		['two', ['ArrowDown'], 'Eight'],
		['two', ['ArrowUp'], 'One'],
		['One', ['ArrowUp'], 'Two'],
		['Eight', ['ArrowUp'], 'One'],
		['Two', ['ArrowUp'], 'Two'],
		['five', ['Home'], 'One'],
		['five', ['End'], 'seven.'],
		['five', ['Control+Home'], 'Two'],
		['five', ['Control+End'], 'Ten.']
	])('at “%s” goes by %s to “%s”', (from, keys, words) => {
		expect(after(from, ...keys)).toBe(words);
	});

	it.each([
		['two', ['Shift+ArrowRight'], 'two three.'],
		['two', ['Shift+ArrowRight', 'Shift+ArrowRight'], 'two three. Four'],
		['two', ['Shift+ArrowRight', 'Shift+ArrowLeft'], 'two'],
		['two', ['Shift+ArrowLeft', 'Shift+ArrowLeft'], 'One two'],
		['two', ['Shift+Control+ArrowRight'], 'two three.'],
		['two', ['Shift+Control+ArrowRight', 'Shift+Control+ArrowRight'], 'two three. Four five.'],
		['five', ['Shift+Alt+ArrowLeft'], 'Four five.'],
		['five', ['Shift+Alt+ArrowLeft', 'Shift+Alt+ArrowLeft'], 'One two three. Four five.'],
		['five', ['Shift+End'], 'five. Six seven.'],
		['five', ['Shift+Home'], 'One two three. Four five.'],
		['five', ['Shift+ArrowDown', 'Shift+ArrowDown'], 'five. Six seven.']
	])('at “%s” selects by %s “%s”', (from, keys, words) => {
		expect(after(from, ...keys)).toBe(words);
	});

	it('lets go of a selection by a key without Shift', () => {
		expect(after('One', 'Shift+ArrowRight', 'ArrowRight')).toBe('three.');
	});

	it('leaves other keys, and the system’s, alone', () => {
		const cursor = { anchor: 0, head: 0 };
		expect(moveCursor(article, words, cursor, { ...none, key: 'a' })).toBeNull();
		expect(moveCursor(article, words, cursor, { ...none, key: 'ArrowRight', metaKey: true })).toBeNull();
		expect(moveCursor(article, [], cursor, { ...none, key: 'ArrowRight' })).toBeNull();
	});

	it('stays among the words, and a selection in its paragraph, whatever is pressed', () => {
		const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
		const press = fc.record({
			key: fc.constantFrom(...arrows),
			shiftKey: fc.boolean(),
			ctrlKey: fc.boolean(),
			altKey: fc.boolean(),
			metaKey: fc.constant(false)
		});
		fc.assert(
			fc.property(fc.array(press, { maxLength: 30 }), (keys) => {
				let cursor: WordCursor = { anchor: 0, head: 0 };
				for (const key of keys) {
					cursor = moveCursor(article, words, cursor, key)!;
					const range = cursorRange(words, cursor)!;
					expect(blockAt(article, range.start)).toBe(blockAt(article, range.end - 1));
				}
			})
		);
	});
});

it('the word at a place is the one there or the next, and at the very end the last', () => {
	expect(wordAt(words, 0)).toBe(0);
	expect(wordAt(words, 3)).toBe(1);
	expect(wordAt(words, 4)).toBe(1);
	expect(wordAt(words, article.text.length)).toBe(words.length - 1);
	expect(wordAt([], 5)).toBe(0);
});
