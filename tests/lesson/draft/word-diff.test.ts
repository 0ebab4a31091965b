import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '$lib/lesson/draft/changes.ts';
import { toldChanges, type Piece } from '$lib/lesson/draft/word-diff.ts';

const changed = (before: string | null, after: string | null): Change => ({
	unit: 'lesson.title',
	kind: 'changed',
	title: 'Title',
	details: [{ label: 'Title', before, after }]
});

function told(before: string | null, after: string | null) {
	const [change] = toldChanges([changed(before, after)]);
	return change!.details[0]!;
}

const textOf = (pieces: Piece[] | null) => pieces?.map(({ text }) => text).join('') ?? null;

describe('the words that differ', () => {
	it('are told on each side', () => {
		expect(told('The bridge is closed, she said.', 'The old bridge is open, she said.')).toEqual({
			label: 'Title',
			before: [
				{ text: 'The bridge is ', isOther: false },
				{ text: 'closed', isOther: true },
				{ text: ', she said.', isOther: false }
			],
			after: [
				{ text: 'The ', isOther: false },
				{ text: 'old ', isOther: true },
				{ text: 'bridge is ', isOther: false },
				{ text: 'open', isOther: true },
				{ text: ', she said.', isOther: false }
			]
		});
	});

	it('that follow each other are told as one', () => {
		expect(told('The end', 'A lamp from a zip').after).toEqual([
			{ text: 'A lamp from a zip', isOther: true }
		]);
	});

	it('are none where one side says nothing', () => {
		expect(told(null, 'New')).toEqual({
			label: 'Title',
			before: null,
			after: [{ text: 'New', isOther: false }]
		});
	});

	it('are not looked for in texts that have little in common', () => {
		const words = (start: number) => Array.from({ length: 3_000 }, (_, i) => `w${start + i}`).join(' ');
		const { before, after } = told(words(0), words(10_000));
		expect([before, after]).toEqual([
			[{ text: words(0), isOther: false }],
			[{ text: words(10_000), isOther: false }]
		]);
	});

	it('leave both texts whole', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '“', '\u00e9', '\ud83d\ude00')
		});
		fc.assert(
			fc.property(text, text, (before, after) => {
				const detail = told(before, after);
				expect([textOf(detail.before), textOf(detail.after)]).toEqual([before, after]);
			})
		);
	});

	it('leave everything else of a change as it is', () => {
		const change = changed('a', 'b');
		const [{ details: _, ...rest }] = toldChanges([change]) as [ReturnType<typeof toldChanges>[number]];
		expect({ ...rest, details: change.details }).toEqual(change);
	});
});
