import { blockAt, blockName, overlaps, type Range } from '../../article/article.ts';
import type { Item } from '../schema.ts';
import { isPronoun } from './credit.ts';
import { neighbours } from './cues.ts';
import { blocksApart, distance, sentenceAt, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { spansOf, type Span } from './spans.ts';
import { anchorOf, anchorsOf, ended, listed, quote, Where } from './wording.ts';

/** Cues that only tell that somebody says it. "Believes" or "claims" hold back in their own way, so are not offered. */
const PLAIN_CUE =
	/^(has |have |had |was |were )?(said|says|say|told|tells|added|adds|reported|reports|announced|stated|wrote|writes|requested|asked|agree|agreed|do agree|according to)$/i;

/** Which word holds back? The student chooses it in the article. Once for each hedge. */
export const whichWordHedges: Recipe = (reading) => {
	const { article } = reading;
	return hedgedClaims(reading).flatMap(({ read, others }) => {
		const { claim, hedges, content } = read;
		const [first] = hedges;
		const place = first && blockAt(article, first.start);
		if (!first || !place) return [];
		const spans = spansOf(article, hedges, wrongSpans(read, reading));
		if (!spans) return [];
		const words = hedges.map((hedge) => quote(article, hedge));
		const item: Item = {
			id: `which-word-hedges-${claim.id}`,
			interaction: 'hottext',
			skill: 'wording',
			about: others,
			// Without the claim in plain words: these often have the hedge in them.
			prompt: `In ${blockName(place)}, one claim is not stated as plain fact. ${
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
function hedgedClaims({ claims }: Reading): { read: ReadClaim; others: string[] }[] {
	const groups = new Map<string, { read: ReadClaim; others: string[] }>();
	for (const read of claims) {
		if (read.hedges.length === 0) continue;
		const key = read.hedges.map(({ start, end }) => `${start}-${end}`).join();
		const group = groups.get(key);
		if (group) group.others.push(read.claim.id);
		else groups.set(key, { read, others: [] });
	}
	return [...groups.values()];
}

/** Other words that the annotation knows nearby: the plain cues and the sources, nearest first; no other hedge's words. */
function wrongSpans(read: ReadClaim, reading: Reading): Span[] {
	const { article, claims, mentions } = reading;
	const hedges = claims.flatMap((other) => other.hedges);
	const text = ({ start, end }: Range) => article.text.slice(start, end);
	const cues = [read, ...neighbours(read, reading)].flatMap(({ cue, claim }): Span[] =>
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
	const sources = [...mentions.values()].flat().flatMap((at): Span[] => {
		const block = blockAt(article, at.start);
		return block && blocksApart(article, block, read.block) <= 1 && !isPronoun(text(at))
			? [{ at, wrong: { feedback: 'These words tell who, not how sure it is.' } }]
			: [];
	});
	const far = ({ at }: Span) => distance(at, read.content[0]);
	return [...cues, ...sources]
		.filter(({ at }) => !hedges.some((hedge) => overlaps(hedge, at)))
		.sort((a, b) => far(a) - far(b))
		.slice(0, 5);
}
