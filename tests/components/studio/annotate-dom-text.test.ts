import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import { offsetAt, pageRange, selectedRange } from '$lib/studio/annotate/dom-text.ts';
import { sitDown } from './annotate-desk.ts';

const text = (desk: ReturnType<typeof sitDown>) => lessonFromDraft('river', desk.session.draft).article.text;

describe('words of the article on the page', () => {
	it('are those of the text, whatever they are marked as', () => {
		const desk = sitDown();
		const all = text(desk);
		const runs = [...desk.article.querySelectorAll<HTMLElement>('[data-start]')];
		for (const run of runs) {
			const start = Number(run.dataset.start);
			expect(all.slice(start, start + run.textContent.length)).toBe(run.textContent);
		}
		const blocks = ['h', 'p1', 'p2', 'p3'].map((id) => document.getElementById(id)!.textContent);
		expect(blocks.join('\n\n')).toBe(all);
	});

	it('are found from the text and back, to the letter', () => {
		const desk = sitDown();
		const { blocks } = lessonFromDraft('river', desk.session.draft).article;
		const selection = document.getSelection()!;
		const within = fc
			.constantFrom(...blocks)
			.chain(({ start, end }) =>
				fc.tuple(fc.integer({ min: start, max: end }), fc.integer({ min: start, max: end }))
			)
			.filter(([a, b]) => a !== b)
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		fc.assert(
			fc.property(within, fc.boolean(), (range, isBackwards) => {
				const page = pageRange(desk.article, range)!;
				expect(page.toString()).toBe(text(desk).slice(range.start, range.end));
				const { startContainer, startOffset, endContainer, endOffset } = page;
				if (isBackwards) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
				else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
				expect(selectedRange(desk.article, selection)).toEqual(range);
			})
		);
	});

	it('are whole blocks where a selection has blocks and not letters as its ends', () => {
		const desk = sitDown();
		const [p1, p2] = [document.getElementById('p1')!, document.getElementById('p2')!];
		const selection = document.getSelection()!;
		// Three clicks in a paragraph select it up to where the next one begins.
		selection.setBaseAndExtent(p1.querySelector('[data-start]')!.firstChild!, 0, p2, 0);
		const { start, end } = selectedRange(desk.article, selection)!;
		expect(text(desk).slice(start, end)).toBe(p1.textContent);
		selection.selectAllChildren(p2);
		const second = selectedRange(desk.article, selection)!;
		expect(text(desk).slice(second.start, second.end)).toBe(p2.textContent);
		selection.selectAllChildren(desk.article);
		expect(selectedRange(desk.article, selection)).toEqual({ start: 0, end: text(desk).length });
	});

	it('are none where nothing of the article is selected', () => {
		const desk = sitDown();
		const selection = document.getSelection()!;
		expect(selectedRange(desk.article, null)).toBeNull();
		selection.removeAllRanges();
		expect(selectedRange(desk.article, selection)).toBeNull();
		selection.selectAllChildren(desk.panel);
		expect(selectedRange(desk.article, selection)).toBeNull();
		selection.selectAllChildren(desk.article.querySelector('.kicker')!);
		expect(selectedRange(desk.article, selection)).toBeNull();
		selection.collapse(document.getElementById('p1')!.querySelector('[data-start]')!.firstChild, 3);
		expect(selectedRange(desk.article, selection)).toBeNull();
		expect(pageRange(desk.article, { start: 10_000, end: 10_001 })).toBeNull();
	});

	it('have no place where there are none', () => {
		const root = document.createElement('div');
		expect(offsetAt(root, root, 0, 'start')).toBeNull();
		expect(offsetAt(root, root, 0, 'end')).toBeNull();
	});
});
