import { capitalised } from '../../attribution/capitalised.ts';
import { ended } from '../../attribution/ended.ts';
import { describeRange, type Anchor } from '../../article/anchor.ts';
import { blockName, type Article, type Block, type Range } from '../../article/article.ts';
import type { Source } from '../../attribution/schema.ts';
import type { ReadClaim, Reading } from './reading.ts';

/** What the article's own voice is called among sources, and its id among theirs. */
export const ITSELF = 'The article itself';
export const ITSELF_ID = 'article-itself';

/** A source as a sentence names it: without what the annotation adds in brackets or after a comma. */
export function nameOf(source: Source): string {
	return (
		source.name
			.replace(/\s*\([^)]*\)/g, '')
			.split(',')[0]!
			.trim() || source.name
	);
}

/** A block at the beginning of a sentence: "The headline", "Paragraph 3". */
export function Where(block: Block): string {
	return capitalised(blockName(block));
}

/** How a prompt presents a claim: where it stands, and the claim in plain words. */
export function claimLine({ claim, block }: ReadClaim): string {
	return `A claim in ${blockName(block)}: ${ended(claim.says)}`;
}

/** The article's words, in quotation marks; those within become single ones. */
export function quote(article: Article, range: Range): string {
	const words = article.text.slice(range.start, range.end).replace(/\s+/g, ' ');
	return `“${words.replace(/[“„]/g, '‘').replace(/”/g, '’').replace(/"/g, '’')}”`;
}

/** The words of a claim's content, in quotation marks, with an ellipsis where they are broken up. */
export function quoteContent(article: Article, { content }: ReadClaim): string {
	return content.map((range) => quote(article, range)).join(' … ');
}

/** Anchors for ranges of the article. What lies within another of them is left out, what stands twice stands once. */
export function anchorsOf({ text }: Article, ranges: readonly (Range | null)[]): Anchor[] {
	const given = ranges.filter((range) => range !== null);
	return given
		.filter(
			(range, i) =>
				!given.some(
					(other, j) =>
						other.start <= range.start &&
						range.end <= other.end &&
						(other.end - other.start > range.end - range.start || j < i)
				)
		)
		.map((range) => describeRange(text, range));
}

/** An anchor for one range. */
export function anchorOf({ text }: Article, range: Range): Anchor {
	return describeRange(text, range);
}

/** What shows who a claim comes from: the words for its source, the cue, and the claim's own words. */
export function creditAndContent({ article }: Reading, { mention, cue, content }: ReadClaim): Anchor[] {
	return anchorsOf(article, [mention, cue, ...content]);
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
