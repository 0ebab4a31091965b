import { convert, type HtmlToTextOptions } from 'html-to-text';

/** Deeper than anything that people write: the reading calls itself once for each level, and says “…” for what is deeper. */
const LIMITS = { maxDepth: 100, ellipsis: '…' };

const OPTIONS: HtmlToTextOptions = {
	wordwrap: false,
	limits: LIMITS,
	selectors: [
		{ selector: 'a', options: { ignoreHref: true } },
		{ selector: 'img', format: 'skip' },
		{ selector: 'ul', options: { itemPrefix: '– ' } },
		{ selector: 'blockquote', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } }))
	]
};

const MEDIA = /<(img|audio|video|iframe|object|embed|svg|math)\b|@@PLUGINFILE@@/i;

/** The words of HTML, and whether there is something in it that is no words. */
export function wordsOfHtml(html: string): { text: string; hasMedia: boolean } {
	return { text: convert(html, OPTIONS).trim(), hasMedia: MEDIA.test(html) };
}
