import { Marked } from 'marked';
import { parseArticle, unixLines } from '../lesson/article-text.ts';
import { tidyBody } from '../lesson/draft/read-draft.ts';
import { LARGEST } from '../lesson/files.ts';
import { splitArticle } from '../lesson/new-files.ts';
import { unwelcomeCharacter } from '../lesson/unwelcome-character.ts';
import { decodeUtf8 } from '../lesson/utf8.ts';
import { parseYaml } from '../lesson/yaml-text.ts';
import { docxHtml } from './docx-html.ts';
import { guessEncoding } from './guess-encoding.ts';
import { articleOfHtml, articleOfPage, type ArticleWords } from './html-article.ts';
import { megabytes } from './megabytes.ts';
import { withinTime } from './time-limit.ts';

/** How large a file may be that somebody sends, in bytes: a page may hold much beside its article. */
export const LARGEST_UPLOAD = 2_000_000;
export const TOO_LARGE_UPLOAD = `The file is too large: at most ${megabytes(LARGEST_UPLOAD)} are taken. Copy the article’s words out of it and paste them.`;
/** What a page's file dialog offers. */
export const UPLOAD_TYPES = '.txt,.md,.markdown,.html,.htm,.docx';

/** Milliseconds: longer than any page that people write takes. */
const LONGEST_READING = 3_000;
/** What is longer is a paragraph and no headline; in characters. */
const LONGEST_HEADLINE = 250;
/** Lines of this many characters are paragraphs: nobody breaks lines so late by hand. */
const LONG_LINE = 120;
/** The front matter takes some of what article.md may hold. */
const LARGEST_WORDS = LARGEST['article.md'] - 4_000;
export const TOO_LONG = `The article is too long: at most ${Math.floor(LARGEST_WORDS / 1000)} kB are taken, some 30,000 words.`;

/** The words of an article, or a sentence that says why there are none. */
export type Upload = ({ ok: true } & ArticleWords) | { ok: false; message: string };

type Reader = (text: string) => ArticleWords | null;

const READERS: Record<string, Reader> = {
	txt: articleOfText,
	text: articleOfText,
	md: articleOfMarkdown,
	markdown: articleOfMarkdown,
	html: articleOfPage,
	htm: articleOfPage
};

/** What people try that cannot be read, and what to do instead. */
const UNREADABLE: Record<string, string> = {
	pdf: 'A PDF does not say which words follow each other. Copy the article’s words out of it and paste them.',
	doc: 'This is an old Word file. Open it and save it as .docx.',
	rtf: 'Open it and save it as .docx, or copy its words and paste them.',
	odt: 'Open it and save it as .docx, or copy its words and paste them.',
	pages: 'Open it and export it as .docx, or copy its words and paste them.',
	mhtml: 'Save the page as .html, or copy its words and paste them.',
	webarchive: 'Save the page as .html, or copy its words and paste them.'
};

/**
 * Reads the article in a file that somebody sends: its words as they are, without markup, links, pictures or scripts.
 *
 * @param name the file's name, whose ending says what it is
 */
export async function readUpload(name: string, bytes: Uint8Array): Promise<Upload> {
	const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	if (bytes.length > LARGEST_UPLOAD) return refused(TOO_LARGE_UPLOAD);
	if (bytes.length === 0) return refused('The file is empty.');
	if (ending === 'docx') {
		const docx = await docxHtml(bytes);
		return docx.ok ? checked(docx.html, (html) => withFirstLine(articleOfHtml(html))) : docx;
	}
	const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
	if (!reader) {
		const advice = Object.hasOwn(UNREADABLE, ending) ? UNREADABLE[ending]! : 'Copy its words and paste them.';
		return refused(`Only .txt, .md, .html and .docx can be read. ${advice}`);
	}
	if (startsLikeZip(bytes))
		return refused(`The file is called .${ending} and is no text. If it is a Word document, call it .docx.`);
	const decoded = decodeUtf8('The file', bytes);
	// Latin letters in UTF-16 are UTF-8, too, with something between them that is no letter.
	if (!decoded.ok || decoded.text.includes('\0')) {
		const guess = guessEncoding(bytes);
		const seems = guess === null ? '' : ` It seems to be ${guess}.`;
		return refused(
			`The file is not in UTF-8, so its letters cannot be told.${seems} Save it as UTF-8, or copy its words and paste them.`
		);
	}
	return checked(decoded.text, reader);
}

/** Reads an article that somebody has pasted: a first line that an empty line follows is its headline. */
export function readPasted(text: string): Upload {
	return checked(text, articleOfText);
}

const refused = (message: string): Upload => ({ ok: false, message });

function checked(text: string, reader: Reader): Upload {
	// Where a page ends is no word of it.
	const lines = unixLines(text).replace(/[\v\f]/g, '\n');
	const unwelcome = unwelcomeCharacter(lines);
	if (unwelcome) {
		const line = lines.slice(0, unwelcome.offset).split('\n').length;
		return refused(`Line ${line}: ${unwelcome.message}.`);
	}
	let article: ArticleWords | null = null;
	try {
		article = withinTime(LONGEST_READING, () => reader(lines))?.value ?? null;
	} catch (error) {
		// It calls itself too often.
		if (!(error instanceof RangeError)) throw error;
	}
	if (!article) return refused('The file is too intricate to be read. Copy its words and paste them.');
	// A page may spell a character by its number.
	const spelled = unwelcomeCharacter(`${article.headline ?? ''}${article.byline ?? ''}${article.body}`);
	if (spelled) return refused(`In the article, ${spelled.message}.`);
	if (article.body.trim() === '') return refused('There are no words of an article in it.');
	const isTooLong = new TextEncoder().encode(article.body).length > LARGEST_WORDS;
	return isTooLong ? refused(TOO_LONG) : { ok: true, ...article };
}

function articleOfText(text: string): ArticleWords {
	const { headline, body } = splitArticle(withParagraphs(text.replace(/^\s*\n/, '')));
	if (headline !== null && headline.length <= LONGEST_HEADLINE) return { headline, body: tidyBody(body) };
	return { headline: null, body: tidyBody(headline === null ? body : `${headline}\n\n${body}`) };
}

/** Where no line is empty and lines are as long as paragraphs, they are paragraphs. */
function withParagraphs(text: string): string {
	const lines = text.trim().split('\n');
	const isParted = lines.some((line) => line.trim() === '');
	return !isParted && lines.some((line) => line.length > LONG_LINE) ? lines.join('\n\n') : text;
}

/** The article of a Markdown file; also of a lesson's own article.md. */
function articleOfMarkdown(text: string): ArticleWords | null {
	const own = parseArticle('article.md', text);
	if (own.ok) {
		const { meta, blocks, text: words } = own.article;
		const paragraphs = blocks.filter(({ id }) => id !== 'h').map(({ start, end }) => words.slice(start, end));
		return { headline: meta.headline ?? null, body: paragraphs.join('\n\n') };
	}
	const { title, rest } = withoutFrontMatter(text);
	const article = articleOfHtml(new Marked().parse(rest, { async: false }));
	return article && title !== null ? { ...article, headline: title } : withFirstLine(article);
}

/** What other programs put before a text: between two lines of three hyphens, in YAML. */
function withoutFrontMatter(text: string): { title: string | null; rest: string } {
	const [all, front] = /^---\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
	if (all === undefined) return { title: null, rest: text };
	const parsed = parseYaml('The file', front!);
	const { headline, title } = (parsed.ok ? (parsed.yaml.value ?? {}) : {}) as Record<string, unknown>;
	const name = [headline, title].find((value) => typeof value === 'string' && value.trim() !== '');
	return { title: (name as string | undefined) ?? null, rest: text.slice(all.length) };
}

/** Where nothing is marked as the headline, a short first paragraph that is no sentence is it. */
function withFirstLine(article: ArticleWords | null): ArticleWords | null {
	if (article === null || article.headline !== null) return article;
	const [first = '', ...rest] = article.body.split('\n\n');
	const isHeadline = rest.length > 0 && first.length <= LONGEST_HEADLINE && !/[\n]|[.:;,”"]$/.test(first);
	return isHeadline ? { headline: first, body: rest.join('\n\n') } : article;
}

function startsLikeZip([p, k]: Uint8Array): boolean {
	return p === 0x50 && k === 0x4b;
}
