import type { Range as Stretch } from '../../article/article.ts';

/**
 * Between the article's text and the page: each run of words stands in an element of its own whose `data-start` says
 * where it begins in the text, and nothing else is in there. Labels and numbers are drawn by the style sheet and are no
 * text of the page.
 */
const RUN = '[data-start]';

/**
 * Where a place of the page lies in the article's text.
 *
 * @param side of two runs the place may lie between: whether what follows it is meant or what comes before it
 * @returns null where no words of the article are on that side within `root`
 */
export function offsetAt(root: Element, node: Node, offset: number, side: 'start' | 'end'): number | null {
	const run = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest(RUN) : null;
	if (run && root.contains(run)) return startOf(run) + Math.min(offset, run.textContent.length);

	const point = document.createRange();
	point.setStart(node, offset);
	const runs = [...root.querySelectorAll(RUN)];
	// From -1 (the run lies before the place) to 1: the first one that does not lie before it.
	const next = runs.findIndex((each) => point.comparePoint(each, 0) >= 0);
	if (side === 'start') {
		const after = runs[next];
		return next === -1 || !after ? null : startOf(after);
	}
	const before = next === -1 ? runs.at(-1) : runs[next - 1];
	return before ? startOf(before) + before.textContent.length : null;
}

/** What is selected of the article's text; null where nothing of it is. */
export function selectedRange(root: Element, selection: Selection | null): Stretch | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!range.intersectsNode(root)) return null;
	const start = offsetAt(root, range.startContainer, range.startOffset, 'start');
	const end = offsetAt(root, range.endContainer, range.endOffset, 'end');
	return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Where a stretch of the article's text stands on the page; null where it is not there. */
export function pageRange(root: Element, { start, end }: Stretch): Range | null {
	const runs = [...root.querySelectorAll(RUN)].filter(
		(run) => startOf(run) < end && start < startOf(run) + run.textContent.length
	);
	const [first, last] = [runs[0], runs.at(-1)];
	if (!first?.firstChild || !last?.firstChild) return null;
	const range = document.createRange();
	range.setStart(first.firstChild, Math.max(0, start - startOf(first)));
	range.setEnd(last.firstChild, Math.min(last.textContent.length, end - startOf(last)));
	return range;
}

const startOf = (run: Element) => Number((run as HTMLElement).dataset.start);
