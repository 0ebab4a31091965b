import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importItems } from '$lib/interop/import/import-items.ts';
import { readBank } from '$lib/interop/import/read-bank.ts';
import { readGift } from '$lib/interop/import/read-gift.ts';
import { hostileText } from '../lessons.ts';

const readText = (text: string) => readBank([{ path: '', text }]);

/** Pieces of both forms, in any order. */
const piece = fc.oneof(
	hostileText,
	fc.constantFrom(
		'::a::',
		'{=a ~b}',
		'{T}',
		'{#1}',
		'{}',
		'\n\n',
		'// [tag:gaps]\n',
		'<quiz>',
		'</quiz>',
		'<question type="multichoice">',
		'<question type="matching">',
		'</question>',
		'<answer fraction="x">',
		'</answer>',
		'<text>a</text>',
		'<![CDATA[',
		'<!--',
		'</'
	)
);
const anyFile = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe.each([
	['GIFT', readGift],
	['what it says itself that it is', readText]
])('a file as %s', (_, read) => {
	it('is read or told as not understood, whatever is in it', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				const foreign = read(file);
				const { items, left } = importItems(foreign, 'gaps', new Set());
				expect(items.length + left.length).toBe(foreign.questions.length + foreign.notUnderstood.length);
			}),
			{ numRuns: 500 }
		);
	});
});

it.each([
	['nested without end', '<b>'.repeat(10_000)],
	['very long', 'word '.repeat(100_000)]
])('a text that is %s does not end the reading', (_, text) => {
	const gift = `::a::[html]${text}{=a ~b}\n\n::b::Which?{=c ~d}`;
	expect(readGift(gift).questions.at(-1)!.prompt).toBe('Which?');
	const xml = `<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question></quiz>`;
	expect(readText(xml).questions).toHaveLength(1);
});

it('the ids of what is imported tell nothing and stay the same', () => {
	const file = '::a::Which?{=right ~wrong}\n\n::b::Sort.{=one -> 1 =two -> 2}';
	const first = importItems(readGift(file), 'gaps', new Set());
	expect(importItems(readGift(file), 'gaps', new Set())).toEqual(first);
	expect(JSON.stringify(first.items.map(({ item }) => item))).not.toMatch(
		/"id":"(right|wrong|one|two|[a-z]?\d)"/
	);
	const ids = new Set(first.items.map(({ item }) => item.id));
	expect(importItems(readGift(file), 'gaps', ids)).toMatchObject({
		items: [],
		left: [{ why: 'It is here already.' }, { why: 'It is here already.' }]
	});
});
