import { compile, type HtmlToTextOptions } from 'html-to-text';

/** Deeper than anything that people write: the reading calls itself once for each level, and says “…” for what is deeper. */
const LIMITS = { maxDepth: 100, ellipsis: '…' };

/** What is no words: of a formula, too, the words alone would tell something else. */
const MEDIA_NAMES = ['img', 'audio', 'video', 'iframe', 'object', 'embed', 'svg', 'math'];

const OPTIONS: HtmlToTextOptions = {
	wordwrap: false,
	limits: LIMITS,
	selectors: [
		{ selector: 'a', options: { ignoreHref: true } },
		...MEDIA_NAMES.map((selector) => ({ selector, format: 'skip' })),
		{ selector: 'ul', options: { itemPrefix: '– ' } },
		{ selector: 'blockquote', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } }))
	]
};

const toText = compile(OPTIONS);

const MEDIA = new RegExp(`<(${MEDIA_NAMES.join('|')})\\b|@@PLUGINFILE@@`, 'i');

/** The words of HTML, and whether there is something in it that is no words. */
export function wordsOfHtml(html: string): { text: string; hasMedia: boolean } {
	const text = toText(html)
		.replace(/[ \t]+\n/g, '\n')
		// Where something is left out, more than one empty line may be left.
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return { text, hasMedia: MEDIA.test(html) };
}
