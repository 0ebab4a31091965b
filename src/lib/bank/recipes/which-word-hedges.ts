import { ended } from '../../attribution/ended.ts';
import { blockAt, blockName, overlaps, type Block, type Range } from '../../article/article.ts';
import type { Item } from '../schema.ts';
import { isPronoun } from './credit.ts';
import { isInPrompt } from './cues.ts';
import { distance, sentenceAt, within, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { spansOf, type Span } from './spans.ts';
import { anchorOf, anchorsOf, listed, quote, Where } from './wording.ts';

/** Cues that only tell that somebody says it. "Believes" or "claims" hold back in their own way, so are not offered. */
const PLAIN_CUE =
	/^(has |have |had |was |were )?(said|says|say|told|tells|added|adds|reported|reports|announced|stated|wrote|writes|requested|asked|agree|agreed|do agree|according to)$/i;

/**
 * Which word holds back? The student chooses it in the article, among other words of its paragraph: a hedge far from
 * the rest would be found without reading. Once for each hedge.
 */
export const whichWordHedges: Recipe = (reading) => {
	const { article } = reading;
	return hedgedClaims(reading).flatMap(({ read, others }) => {
		const { claim, hedges, content } = read;
		const [first] = hedges;
		const place = first && blockAt(article, first.start);
		if (!first || !place) return [];
		const meant = claimMeant(read, reading);
		const spans = spansOf(article, hedges, wrongSpans(read, others, place, reading));
		if (!meant || !spans) return [];
		const words = hedges.map((hedge) => quote(article, hedge));
		const item: Item = {
			id: `which-word-hedges-${claim.id}`,
			interaction: 'hottext',
			skill: 'wording',
			about: others.map((other) => other.claim.id),
			prompt: `In ${blockName(place)}, ${meant} ${
				hedges.length > 1
					? `Choose the ${hedges.length} places where its words hold back.`
					: 'Choose the words that hold back.'
			}`,
			passage: anchorOf(article, sentenceAt(article, first.start) ?? read.sentence),
			...(hedges.length > 1 ? { multiple: true as const } : {}),
			spans,
			proof: [],
			hint: 'Read the sentence without each of these. Without which does it sound certain?',
			explanation:
				`${Where(place)} holds back with ${listed(words)}. Leave that out, and the claim says more than was said. ` +
				'When you retell a claim, keep such words in.',
			evidence: anchorsOf(article, [...hedges, ...content]),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});
};

/** The claims with hedges, those with the same hedges together. */
function hedgedClaims({ claims }: Reading): { read: ReadClaim; others: ReadClaim[] }[] {
	const groups = new Map<string, { read: ReadClaim; others: ReadClaim[] }>();
	for (const read of claims) {
		if (read.hedges.length === 0) continue;
		const key = read.hedges.map(({ start, end }) => `${start}-${end}`).join();
		const group = groups.get(key);
		if (group) group.others.push(read);
		else groups.set(key, { read, others: [] });
	}
	return [...groups.values()];
}

/** The prompt's words on the claim; null where they would have to tell the hedge. */
function claimMeant(read: ReadClaim, reading: Reading): string | null {
	if (!read.hedges.some((hedge) => isInPrompt(hedge, read, reading)))
		return `this claim is not stated as plain fact: ${ended(read.claim.says)}`;
	// The last piece, because what a hedge holds back mostly follows it.
	const last = plainPieces(read, reading).at(-1);
	return last
		? `the claim with the words ${quote(reading.article, last)} is not stated as plain fact.`
		: null;
}

/** What is left of the claim's own words without hedges, in pieces of two words or more. */
function plainPieces({ content }: ReadClaim, { article, claims }: Reading): Range[] {
	const hedges = claims.flatMap((other) => other.hedges).sort((a, b) => a.start - b.start);
	return content.flatMap((range) => {
		const inside = hedges.filter((hedge) => overlaps(hedge, range));
		const starts = [range.start, ...inside.map(({ end }) => end)];
		const ends = [...inside.map(({ start }) => start), range.end];
		return starts.flatMap((start, i): Range[] => {
			const words = /[^\s,;:–—-].*[^\s,;:–—-]/s.exec(article.text.slice(start, ends[i]));
			if (!words || !/\s/.test(words[0])) return [];
			return [{ start: start + words.index, end: start + words.index + words[0].length }];
		});
	});
}

/** What is held back, and the plain cues and sources of the paragraph, nearest first; no hedge's words. */
function wrongSpans(read: ReadClaim, others: ReadClaim[], place: Block, reading: Reading): Span[] {
	const { article, claims, mentions } = reading;
	const hedges = claims.flatMap((other) => other.hedges);
	const text = ({ start, end }: Range) => article.text.slice(start, end);
	const cues = [read, ...claims].flatMap(({ cue, claim }): Span[] =>
		cue && PLAIN_CUE.test(text(cue))
			? [
					{
						at: cue,
						wrong: {
							feedback:
								claim === read.claim
									? `${quote(article, cue)} tells that somebody says it. It does not tell how sure they are.`
									: `${quote(article, cue)} tells that somebody says something else: ${ended(claim.says)}`
						}
					}
				]
			: []
	);
	const sources = [...mentions.values()]
		.flat()
		.filter((at) => !isPronoun(text(at)))
		.map((at): Span => ({ at, wrong: { feedback: 'These words tell who, not how sure it is.' } }));
	const claimed = [read, ...others]
		.flatMap((one) => plainPieces(one, reading))
		.map((at): Span => ({
			at,
			wrong: { feedback: 'These words tell what is claimed. They do not hold it back.' }
		}));
	const far = ({ at }: Span) => distance(at, read.content[0]);
	return [...cues, ...sources, ...claimed]
		.filter(({ at }) => within([at], place).length > 0 && !hedges.some((hedge) => overlaps(hedge, at)))
		.sort((a, b) => far(a) - far(b));
}
