import { sentencesOf } from './sentences.ts';

/** A stretch of the article's text, in UTF-16 code units: `start` is in, `end` is out. */
export interface Range {
	start: number;
	end: number;
}

/** A sentence, with an id that says where it stands: `h.1` is the headline's first, `p3.2` the second of paragraph 3. */
export interface Sentence extends Range {
	id: string;
}

/** The headline or one paragraph. The headline is the first block, so that claims and proofs can stand in it. */
export interface Block extends Range {
	/** `h` for the headline, `p1`, `p2` … for the paragraphs. */
	id: string;
	sentences: Sentence[];
}

/** What the front matter of article.md may say of the article. */
export interface ArticleMeta {
	headline?: string;
	outlet?: string;
	byline?: string;
	published?: string;
	dateline?: string;
	url?: string;
	rights?: string;
}

export interface Article {
	meta: ArticleMeta;
	/** Headline and paragraphs, joined by {@link BLOCK_BREAK}: every range and anchor counts in this text. */
	text: string;
	blocks: Block[];
}

export const BLOCK_BREAK = '\n\n';

/**
 * Lays an article out as one text with numbered blocks and sentences.
 *
 * @param meta the front matter; its headline becomes the first block
 * @param body the words after the front matter, paragraphs parted by blank lines; nothing but the white space at
 *   a paragraph's ends is changed
 */
export function makeArticle(meta: ArticleMeta, body: string): Article {
	const paragraphs = body
		.split(/\n[ \t]*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
	const texts: [id: string, words: string][] = paragraphs.map((words, i) => [`p${i + 1}`, words]);
	if (meta.headline !== undefined) texts.unshift(['h', meta.headline]);

	const blocks: Block[] = [];
	let start = 0;
	for (const [id, words] of texts) {
		blocks.push({
			id,
			start,
			end: start + words.length,
			sentences: sentencesOf(words).map((sentence, i) => ({
				id: `${id}.${i + 1}`,
				start: start + sentence.start,
				end: start + sentence.end
			}))
		});
		start += words.length + BLOCK_BREAK.length;
	}
	return { meta, text: texts.map(([, words]) => words).join(BLOCK_BREAK), blocks };
}

/** All sentences of the article, in its order. */
export function allSentences(article: Article): Sentence[] {
	return article.blocks.flatMap((block) => block.sentences);
}

/** The block that `offset` lies in; undefined outside the text. */
export function blockAt(article: Pick<Article, 'blocks'>, offset: number): Block | undefined {
	return article.blocks.find((block) => block.start <= offset && offset < block.end);
}

/** What blocks are called. */
export interface BlockWords {
	/** Within a sentence. */
	headline: string;
	/** Within a sentence; `{n}` is its number. */
	paragraph: string;
	/** Beside other words. */
	headlineSign: string;
}

export const BLOCK_WORDS: BlockWords = {
	headline: 'the headline',
	paragraph: 'paragraph {n}',
	headlineSign: 'headline'
};

/** How a block is called on screen: "the headline", "paragraph 3". */
export function blockName(block: Pick<Block, 'id'>, words: BlockWords = BLOCK_WORDS): string {
	return block.id === 'h' ? words.headline : words.paragraph.replace('{n}', block.id.slice(1));
}

/** The same as a sign beside other words: "headline", "¶ 3". */
export function blockSign(block: Pick<Block, 'id'>, words: BlockWords = BLOCK_WORDS): string {
	return block.id === 'h' ? words.headlineSign : `¶\u00a0${block.id.slice(1)}`;
}

/** Whether two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
	return a.start < b.end && b.start < a.end;
}
