import { capitalised } from '../../attribution/capitalised.ts';
import { ended } from '../../attribution/ended.ts';
import { blockAt, blockName, type Range } from '../../article/article.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Feedback } from '../schema.ts';
import { isTooClose } from './closeness.ts';
import { distance, nearest, within, type ReadClaim, type Reading } from './reading.ts';
import { nameOf, Where } from './wording.ts';

/** A source that a claim does not come from, and could be thought to. */
export interface Rival {
	source: Source;
	/** The words for it that stand nearest the claim. */
	mention: Range;
	/** Why it is wrong. Never names the right one: there may be a second try. */
	feedback: Feedback;
}

/**
 * Wrong answers to "who says it?", likeliest first: whoever relayed the claim, whoever it is about, then the other
 * sources, nearest first. Left out is who could be taken for the right answer, and who says something that is linked
 * to this claim: they may have said the same.
 */
export function rivalsOf(read: ReadClaim, reading: Reading): Rival[] {
	const { claim, content } = read;
	const linked = new Set(linkedSources(read, reading));
	const rivals = reading.attribution.sources.flatMap((source) => {
		const mention = nearestMention(source, content[0], reading);
		const isUnfit =
			!mention || linked.has(source.id) || (read.source ? isTooClose(read.source, source) : false);
		if (isUnfit) return [];
		const relays = claim.via.includes(source.id);
		const rank = relays ? 0 : isTopic(source, read, reading) ? 1 : 2;
		return [{ source, mention, rank, far: distance(content[0], mention) }];
	});
	return rivals
		.sort((a, b) => a.rank - b.rank || a.far - b.far)
		.map(({ source, mention }) => ({ source, mention, feedback: whyNot(source, read, reading) }));
}

/** Why a claim is not the article's own, where somebody is credited with it. */
export const notItself = ({ claim }: Pick<ReadClaim, 'claim'>): Feedback => ({
	feedback: claim.cue
		? 'The article does not say this in its own voice: it credits the claim to somebody. Look for the words that do so.'
		: `The article does not say this in its own voice: it credits the claim to somebody. ${CREDITED_WITHOUT_CUE}`,
	misconception: 'reporter-as-source'
});

/** Where to look for who is credited with a claim that has no words which do it. */
export const CREDITED_WITHOUT_CUE =
	'No word like “said” stands with it: read what stands around it to see whose claim it is.';

/** Why a claim does not come from `source`. */
function whyNot(source: Source, read: ReadClaim, reading: Reading): Feedback {
	const name = nameOf(source);
	if (read.claim.via.includes(source.id)) {
		return {
			feedback: `${capitalised(name)} passed this claim on. Go one step further back: where does it come from?`,
			misconception: 'relay-as-origin'
		};
	}
	if (isTopic(source, read, reading)) {
		return {
			feedback: `The claim talks about ${name}. To be talked about is not to speak.`,
			misconception: 'topic-as-source'
		};
	}
	const own = nearestOf(read, reading, (other) => other.source?.id === source.id);
	if (own)
		return { feedback: `${Where(own.block)} credits ${name} with another claim: ${ended(own.claim.says)}` };
	const relayed = nearestOf(read, reading, (other) => other.claim.via.includes(source.id));
	if (relayed) {
		return {
			feedback: `In ${blockName(relayed.block)}, ${name} passes on another claim: ${ended(relayed.claim.says)}`
		};
	}
	// No habit here: the article may well speak of somebody's words without giving them.
	const block = blockAt(reading.article, nearestMention(source, read.content[0], reading)!.start)!;
	return { feedback: `${Where(block)} mentions ${name}, but the article gives no claim of this source.` };
}

/** Whether the claim's own words name the source. */
function isTopic(source: Source, { content }: ReadClaim, { mentions }: Reading): boolean {
	return content.some((range) => within(mentions.get(source.id) ?? [], range).length > 0);
}

/** Of the other claims that fit, the nearest; one of which readers could differ who says it only if there is no other. */
function nearestOf(
	read: ReadClaim,
	{ claims }: Reading,
	fits: (other: ReadClaim) => boolean
): ReadClaim | null {
	const fitting = claims.filter((other) => other !== read && fits(other));
	const clear = fitting.filter(({ claim }) => !claim.contested?.includes('source'));
	const candidates = clear.length > 0 ? clear : fitting;
	const place = nearest(
		read.content[0],
		candidates.map(({ content }) => content[0])
	);
	return candidates.find(({ content }) => content[0] === place) ?? null;
}

function nearestMention(source: Source, to: Range, { mentions }: Reading): Range | null {
	return nearest(to, mentions.get(source.id) ?? []);
}

/** The sources of claims that support this one or are supported by it. */
function linkedSources({ claim }: ReadClaim, { claims }: Reading): string[] {
	return claims
		.filter((other) => other.claim.supports.includes(claim.id) || claim.supports.includes(other.claim.id))
		.flatMap((other) => other.source?.id ?? []);
}
