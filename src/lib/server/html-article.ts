import { convert, type FormatCallback, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text';
import { tidyBody } from '../lesson/draft/read-draft.ts';
import { isBeside } from './beside-article.ts';
import { authorOf, bylineOf, isByline } from './page-byline.ts';

/** The words of an article that came as something else. */
export interface ArticleWords {
	/** Null where none was found. */
	headline: string | null;
	/** Paragraphs, parted by an empty line each. */
	body: string;
	/** Who wrote it; absent where that is not marked. */
	byline?: string;
}

/** Deeper than any page that people write; the reading of a page calls itself once for each level. */
const DEEPEST = 200;
/** In characters: what says of other articles what they say is shorter. */
const LARGE_ENOUGH = 1_000;
/** Stands where the reading stopped. No text can hold it. */
const CUT = '\0';

/** What is on a page beside the words of its article, and what only a program reads. */
const NOT_ARTICLE =
	'nav, aside, footer, form, button, input, select, textarea, dialog, menu, template, noscript, iframe, object, embed, ' +
	'canvas, svg, math, audio, video, picture, img, hr, map, datalist, head, [hidden], [aria-hidden=true], ' +
	'[role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], ' +
	'[role=toolbar], [role=menu], [role=menubar], [itemprop=comment]';
const BLOCKS =
	'section, header, hgroup, figure, figcaption, details, summary, address, search, center, body, html, fieldset, dl, dt, dd, ' +
	'ul, ol, li, blockquote, table, caption, thead, tbody, tfoot';
/** Of these, a page may have some that are beside its article without being marked so. */
const MAYBE_BESIDE = 'p, div, section, ul, ol, li, h2, h3, h4, h5, h6';
/** More than these are no byline. */
const MOST_AUTHORS = 100;
const INLINE = /^(a|span|b|strong|em|i|cite|small|abbr|meta|link)$/;
const AUTHORS = '[rel~=author], [itemprop~=author]';

const each = (tags: string, rest: Omit<SelectorDefinition, 'selector'>) =>
	tags.split(', ').map((selector) => ({ selector, ...rest }));
const APART = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

/** How a page becomes plain text, with every word as it is and nothing added. */
const SELECTORS: SelectorDefinition[] = [
	{ selector: 'a', options: { ignoreHref: true } },
	...each(BLOCKS, { format: 'block', options: APART }),
	...each('article, main', { format: 'part' }),
	...each(MAYBE_BESIDE, { format: 'maybeBeside' }),
	...each(`${AUTHORS}, meta[name=author i]`, { format: 'author' }),
	{ selector: 'h1', format: 'headline' },
	{ selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
	...each('td, th', { format: 'inlineSurround', options: { suffix: ' ' } }),
	// A browser shows these quotation marks.
	{ selector: 'q', format: 'inlineSurround', options: { prefix: '“', suffix: '”' } },
	...each(NOT_ARTICLE, { format: 'skip' }),
	// The marks of notes, as docx-html.ts gets them.
	...each('a[href^="#footnote-"], a[href^="#endnote-"]', { format: 'skip' })
];

/** A part of a page, with the first of its main headings, and those who are marked in it as its authors. */
interface Part {
	text: string;
	headline: string | null;
	authors: string[];
}

/**
 * Finds the words of an article in a page that somebody has saved, whatever else is on it. What looks like the article is
 * taken where the page says which part that is; what is certainly none of it is left out (see {@link isBeside}); a headline
 * is what the page marks as its main heading, or else its title.
 *
 * @returns null for a page that is nested deeper than can be read
 */
export function articleOfPage(html: string): ArticleWords | null {
	const article = wordsIn(html, true);
	if (!article) return null;
	const { headline, body, authors } = article;
	const named = authors.length > 0 ? authors : read(html, ['meta[name=author i]'], { isPage: true }).authors;
	const byline = bylineOf(named);
	if (byline === null) return { headline, body };
	const blocks = body.split('\n\n');
	const place = blocks.findIndex((block) => isByline(block, named));
	return { headline, body: blocks.filter((_, i) => i !== place).join('\n\n'), byline };
}

/**
 * The words of an article that somebody has written as HTML or as what became HTML: all of them are taken.
 *
 * @returns null for one that is nested deeper than can be read
 */
export function articleOfHtml(html: string): ArticleWords | null {
	const article = wordsIn(html, false);
	return article && { headline: article.headline, body: article.body };
}

function wordsIn(html: string, isPage: boolean): (ArticleWords & { authors: string[] }) | null {
	const whole = read(html, ['body'], { isPage, orElseAll: true });
	const part = articlePart(html, whole.text, isPage);
	const title = part?.headline ?? whole.headline ?? read(html, ['title'], { isPage }).text;
	const words = part?.text ?? whole.text;
	if (`${words}${title}`.includes(CUT)) return null;

	const line = inOneLine(unbroken(title));
	const blocks = tidyBody(unbroken(words).replace(/[ \t]+$/gm, '')).split('\n\n');
	const place = blocks.findIndex((block) => inOneLine(block) === line);
	return {
		headline: line === '' ? null : line,
		body: blocks.filter((_, i) => i !== place).join('\n\n'),
		authors: (part ?? whole).authors
	};
}

/** Where a word may be broken is no part of the word. */
const unbroken = (text: string) => text.replace(/[\u00ad\u200b]/g, '');

const inOneLine = (text: string) => text.replace(/[ \t\n]+/g, ' ').trim();

/**
 * What a page marks as its article; null where it marks nothing, or only small parts: they tell of other articles. The only
 * one that there is may be smaller.
 */
function articlePart(html: string, whole: string, isPage: boolean): Part | null {
	for (const tag of ['article', 'main']) {
		const { parts } = read(html, [tag], { isPage });
		const isOnly = parts.length === 1;
		const longest = parts.sort((a, b) => b.text.length - a.text.length)[0];
		if (!longest) continue;
		const isLarge = longest.text.length * 4 > whole.length;
		if (isLarge || (isOnly && longest.text.length > LARGE_ENOUGH)) return longest;
	}
	return null;
}

/**
 * Reads a page.
 *
 * @param selectors what of it is read
 * @param isPage whether somebody has saved it, with much beside the article; `orElseAll`: whether all is read where there
 *   is no such thing
 */
function read(
	html: string,
	selectors: string[],
	{ isPage, orElseAll = false }: { isPage: boolean; orElseAll?: boolean }
): Part & { parts: Part[] } {
	const headlines: string[] = [];
	const authors: string[] = [];
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
		const authorsBefore = authors.length;
		builder.openBlock(APART);
		walk(elem.children ?? [], builder);
		builder.closeBlock({
			...APART,
			blockTransform: (text) => {
				parts.push({ text, headline: headlines[before] ?? null, authors: authors.slice(authorsBefore) });
				return text;
			}
		});
	};
	const block: FormatCallback = (elem, walk, builder) => {
		if (isPage && isBeside(elem)) return;
		builder.openBlock(APART);
		walk(elem.children ?? [], builder);
		builder.closeBlock(APART);
	};
	const author: FormatCallback = (elem, walk, builder) => {
		const name = authorOf(elem);
		if (name !== null && authors.length < MOST_AUTHORS) authors.push(name);
		if (INLINE.test(elem.name ?? '')) walk(elem.children ?? [], builder);
		else block(elem, walk, builder, {});
	};
	const options: HtmlToTextOptions = {
		wordwrap: false,
		whitespaceCharacters: ' \t\r\n\f',
		baseElements: { selectors, orderBy: 'occurrence', returnDomByDefault: orElseAll },
		limits: { maxDepth: DEEPEST, ellipsis: CUT },
		formatters: { headline, part, author, maybeBeside: block },
		selectors: [...SELECTORS, { selector: 'title', format: selectors.includes('title') ? 'inline' : 'skip' }]
	};
	return { text: convert(html, options), headline: headlines[0] ?? null, authors, parts };
}
