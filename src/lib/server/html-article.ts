import { convert, type FormatCallback, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text';
import { tidyBody } from '../lesson/draft/read-draft.ts';

/** The words of an article that came as something else. */
export interface ArticleWords {
	/** Null where none was found. */
	headline: string | null;
	/** Paragraphs, parted by an empty line each. */
	body: string;
}

/** Deeper than any page that people write; the reading of a page calls itself once for each level. */
const DEEPEST = 200;
/** Stands where the reading stopped. No text can hold it. */
const CUT = '\0';

/** What is on a page beside the words of its article, and what only a program reads. */
const NOT_ARTICLE =
	'nav, aside, footer, form, button, input, select, textarea, dialog, menu, template, noscript, iframe, object, embed, ' +
	'canvas, svg, math, audio, video, picture, img, hr, map, datalist, head, [hidden], [aria-hidden=true]';
const BLOCKS =
	'section, header, hgroup, figure, figcaption, details, summary, address, search, center, body, html, fieldset, dl, dt, dd, ' +
	'ul, ol, li, blockquote, table, caption, thead, tbody, tfoot';
const HEADINGS = 'h2, h3, h4, h5, h6';

const each = (tags: string, rest: Omit<SelectorDefinition, 'selector'>) =>
	tags.split(', ').map((selector) => ({ selector, ...rest }));
const APART = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

/** How a page becomes plain text, with every word as it is and nothing added. */
const SELECTORS: SelectorDefinition[] = [
	{ selector: 'a', options: { ignoreHref: true } },
	...each(BLOCKS, { format: 'block', options: APART }),
	...each('article, main', { format: 'part' }),
	...each(HEADINGS, { options: { uppercase: false } }),
	{ selector: 'h1', format: 'headline' },
	{ selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
	...each('td, th', { format: 'inlineSurround', options: { suffix: ' ' } }),
	// A browser shows these quotation marks.
	{ selector: 'q', format: 'inlineSurround', options: { prefix: '“', suffix: '”' } },
	...each(NOT_ARTICLE, { format: 'skip' }),
	// The marks of notes, as docx-html.ts gets them.
	...each('a[href^="#footnote-"], a[href^="#endnote-"]', { format: 'skip' })
];

/** A part of a page, with the first of its main headings. */
interface Part {
	text: string;
	headline: string | null;
}

/**
 * Finds the words of an article in a page, whatever else is on it. What looks like the article is taken where the page says
 * which part that is; a headline is what the page marks as its main heading, or else its title.
 *
 * @returns null for a page that is nested deeper than can be read
 */
export function articleOfHtml(html: string): ArticleWords | null {
	const { text: whole, headline } = read(html, ['body'], true);
	const part = articlePart(html, whole);
	const title = part?.headline ?? headline ?? read(html, ['title'], false).text;
	const words = part?.text ?? whole;
	if (`${words}${title}`.includes(CUT)) return null;

	const line = inOneLine(unbroken(title));
	const blocks = tidyBody(unbroken(words).replace(/[ \t]+$/gm, '')).split('\n\n');
	const place = blocks.findIndex((block) => inOneLine(block) === line);
	return {
		headline: line === '' ? null : line,
		body: blocks.filter((_, i) => i !== place).join('\n\n')
	};
}

/** Where a word may be broken is no part of the word. */
const unbroken = (text: string) => text.replace(/[\u00ad\u200b]/g, '');

const inOneLine = (text: string) => text.replace(/[ \t\n]+/g, ' ').trim();

/** What a page marks as its article; null where it marks nothing, or only small parts: they tell of other articles. */
function articlePart(html: string, whole: string): Part | null {
	for (const tag of ['article', 'main']) {
		const { parts } = read(html, [tag], false);
		const longest = parts.sort((a, b) => b.text.length - a.text.length)[0];
		if (longest && longest.text.length * 4 > whole.length) return longest;
	}
	return null;
}

/**
 * Reads a page.
 *
 * @param selectors what of it is read
 * @param orElseAll whether all is read where there is no such thing
 */
function read(html: string, selectors: string[], orElseAll: boolean): Part & { parts: Part[] } {
	const headlines: string[] = [];
	const parts: Part[] = [];
	const headline: FormatCallback = (elem, walk, builder) => {
		builder.openBlock(APART);
		walk(elem.children ?? [], builder);
		builder.closeBlock({
			...APART,
			blockTransform: (text) => {
				if (text.trim() !== '') headlines.push(text);
				return text;
			}
		});
	};
	const part: FormatCallback = (elem, walk, builder) => {
		const before = headlines.length;
		builder.openBlock(APART);
		walk(elem.children ?? [], builder);
		builder.closeBlock({
			...APART,
			blockTransform: (text) => {
				parts.push({ text, headline: headlines[before] ?? null });
				return text;
			}
		});
	};
	const options: HtmlToTextOptions = {
		wordwrap: false,
		whitespaceCharacters: ' \t\r\n\f',
		baseElements: { selectors, orderBy: 'occurrence', returnDomByDefault: orElseAll },
		limits: { maxDepth: DEEPEST, ellipsis: CUT },
		formatters: { headline, part },
		selectors: [...SELECTORS, { selector: 'title', format: selectors.includes('title') ? 'inline' : 'skip' }]
	};
	return { text: convert(html, options), headline: headlines[0] ?? null, parts };
}
