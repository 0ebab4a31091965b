import { resolveAnchor, type Anchor } from '../../article/anchor.ts';
import {
	blockAt,
	overlaps,
	type Article,
	type Block,
	type Range,
	type Sentence
} from '../../article/article.ts';
import { sourcesById } from '../../attribution/chain.ts';
import type { Attribution, Claim, Source } from '../../attribution/schema.ts';

/** A claim with its anchors found in the article. */
export interface ReadClaim {
	claim: Claim;
	/** Null is the article's own voice. */
	source: Source | null;
	/** In the order of the article; more than one where the claim's words are broken up. */
	content: [Range, ...Range[]];
	cue: Range | null;
	/**
	 * The words for the source that stand nearest the cue (or the content, without a cue) in the same sentence. Where
	 * there is no cue, else the last before it in the paragraph: a quotation that goes on belongs to who spoke before.
	 */
	mention: Range | null;
	hedges: Range[];
	/** The sentence and the block that the content begins in. */
	sentence: Sentence;
	block: Block;
}

/** An annotated article as the recipes read it: everything is found once and for all recipes. */
export interface Reading {
	article: Article;
	attribution: Attribution;
	sources: ReadonlyMap<string, Source>;
	/** In the order of the annotation. A claim whose words do not stand in the article is left out. */
	claims: ReadClaim[];
	/** Where the article's words for a source stand, by source id. */
	mentions: ReadonlyMap<string, Range[]>;
}

/** Finds what the annotation speaks of in the article. */
export function readLesson(article: Article, attribution: Attribution): Reading {
	const sources = sourcesById(attribution);
	const find = (anchor: Anchor) => resolveAnchor(article.text, anchor).found;
	const findAll = (anchors: Anchor[]) => anchors.map(find).filter((range) => range !== null);
	const mentions = new Map(attribution.sources.map(({ id, mentions }) => [id, findAll(mentions)]));

	const claims = attribution.claims.flatMap((claim): ReadClaim[] => {
		const source = claim.source === null ? null : sources.get(claim.source);
		const anchors = [claim.content].flat();
		const content = findAll(anchors).sort((a, b) => a.start - b.start);
		const [first] = content;
		const cue = claim.cue ? find(claim.cue) : null;
		const sentence = first && sentenceAt(article, first.start);
		const block = first && blockAt(article, first.start);
		const isLost = content.length < anchors.length || (claim.cue && !cue);
		if (source === undefined || isLost || !sentence || !block) return [];

		const near = cue ?? first;
		const named = source ? mentions.get(source.id)! : [];
		const mention =
			nearest(near, within(named, sentenceAt(article, near.start))) ??
			(cue ? null : lastBefore(first, within(named, block)));
		return [
			{
				claim,
				source,
				content: content as [Range, ...Range[]],
				cue,
				mention,
				hedges: findAll(claim.hedges),
				sentence,
				block
			}
		];
	});
	return { article, attribution, sources, claims, mentions };
}

/** The sentence that `offset` lies in. */
export function sentenceAt(article: Article, offset: number): Sentence | undefined {
	return blockAt(article, offset)?.sentences.find(({ start, end }) => start <= offset && offset < end);
}

/** How many characters lie between two ranges; 0 where they touch or overlap. */
export function distance(a: Range, b: Range): number {
	return Math.max(0, b.start - a.end, a.start - b.end);
}

/** The one of `ranges` that lies nearest; a tie goes to the first. Null where there are none. */
export function nearest(to: Range, ranges: readonly Range[]): Range | null {
	let best: Range | null = null;
	for (const range of ranges) if (!best || distance(to, range) < distance(to, best)) best = range;
	return best;
}

/** The last one of `ranges` that ends before another begins. Null where there is none. */
export function lastBefore(range: Range, ranges: readonly Range[]): Range | null {
	return nearest(
		range,
		ranges.filter(({ end }) => end <= range.start)
	);
}

/** How many blocks lie between two: 1 for neighbours. */
export function blocksApart({ blocks }: Article, a: Block, b: Block): number {
	return Math.abs(blocks.indexOf(a) - blocks.indexOf(b));
}

/** Whether two lists of ranges share words. */
export function shareWords(a: readonly Range[], b: readonly Range[]): boolean {
	return a.some((one) => b.some((other) => overlaps(one, other)));
}

/** Those of `ranges` that lie within `whole`. */
export function within(ranges: readonly Range[], whole: Range | undefined): Range[] {
	return whole ? ranges.filter(({ start, end }) => whole.start <= start && end <= whole.end) : [];
}
