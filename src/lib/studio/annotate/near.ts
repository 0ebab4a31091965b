import { blockAt, type Article, type Range } from '../../article/article.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { AnnotationMark } from './annotation-marks.ts';

/**
 * The claims that words may belong to, the likeliest first: those of the same paragraph, the nearest first, then the
 * others in the order of the article. A claim whose words are not in the article comes last.
 *
 * @param marks where the claims' words stand
 */
export function claimsNear(
	article: Pick<Article, 'blocks'>,
	claims: readonly Claim[],
	marks: readonly AnnotationMark[],
	range: Range
): Claim[] {
	const places = new Map<string, Range[]>();
	for (const mark of marks)
		if (mark.kind === 'claim') places.set(mark.unit, [...(places.get(mark.unit) ?? []), mark]);
	const block = blockAt(article, range.start);
	const ranked = claims.map((claim) => {
		const at = places.get(`claim.${claim.id}`) ?? [];
		const here = at.filter(({ start }) => block && block.start <= start && start < block.end);
		const distance = Math.min(...here.map((place) => gap(place, range)));
		return { claim, distance, start: at[0]?.start ?? Infinity };
	});
	return ranked
		.sort((a, b) => compare(a.distance, b.distance) || compare(a.start, b.start))
		.map(({ claim }) => claim);
}

/**
 * The sources that words may speak of, the likeliest first: those whose name shares most words with them. The others stay
 * in their order.
 */
export function sourcesNear(sources: readonly Source[], words: string): Source[] {
	const said = new Set(wordsIn(words));
	const shared = ({ name }: Source) => wordsIn(name).filter((word) => said.has(word)).length;
	return sources
		.map((source) => ({ source, shared: shared(source) }))
		.sort((a, b) => b.shared - a.shared)
		.map(({ source }) => source);
}

/** How many characters lie between two ranges. */
const gap = (a: Range, b: Range) => Math.max(0, a.start - b.end, b.start - a.end);

/** Infinity less Infinity is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/** Words that say something of who it is. */
const wordsIn = (text: string) =>
	(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => word !== 'the');
