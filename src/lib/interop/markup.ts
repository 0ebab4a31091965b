import type { Range } from '../article/article.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML that shows just it; line ends become breaks, so that there are none in what comes out. */
export function escapeHtml(text: string): string {
	return escapeSigns(text).replace(/\r\n|\r|\n/g, '<br>');
}

/** The same for where no element may stand: line ends become spaces. */
export function escapeLine(text: string): string {
	return escapeSigns(text).replace(/\s*[\r\n]\s*/g, ' ');
}

/** Text between tags, or as the value of an attribute. */
export function escapeSigns(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

export const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

export const quotation = (text: string) => `<blockquote>${escapeHtml(text)}</blockquote>`;

export const list = (texts: readonly string[]) =>
	`<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;

/** A stretch of `text` as HTML, in which some ranges stand out. */
export function withBold(text: string, whole: Range, ranges: readonly Range[]): string {
	let html = '';
	let at = whole.start;
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const start = Math.max(at, range.start);
		const end = Math.min(whole.end, range.end);
		if (start >= end) continue;
		html += `${escapeHtml(text.slice(at, start))}<b>${escapeHtml(text.slice(start, end))}</b>`;
		at = end;
	}
	return html + escapeHtml(text.slice(at, whole.end));
}
