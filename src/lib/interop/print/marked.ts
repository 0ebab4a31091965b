import type { Range } from '../../article/article.ts';
import { escapeSigns } from '../markup.ts';

/** A stretch of a text, in which some ranges stand in an element of their own; what lies within another goes with it. */
export function marked(
	text: string,
	whole: Range,
	ranges: readonly Range[],
	[open, close]: readonly [string, string]
): string {
	let markup = '';
	let at = whole.start;
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const start = Math.max(at, range.start);
		const end = Math.min(whole.end, range.end);
		if (start >= end) continue;
		markup += `${escapeSigns(text.slice(at, start))}${open}${escapeSigns(text.slice(start, end))}${close}`;
		at = end;
	}
	return markup + escapeSigns(text.slice(at, whole.end));
}
