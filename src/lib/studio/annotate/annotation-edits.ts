import type { Anchor } from '../../article/anchor.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { Draft } from '../../lesson/draft/draft.ts';
import type { Json, Patch } from '../../lesson/draft/units.ts';
import { withOptional } from '../items/lists.ts';
import { guessSource } from './guess-source.ts';

/**
 * What a teacher does to the sources and claims, as changes of the draft. None of them touches anything but the entries
 * it names, those that refer to one that goes, and the order of its list.
 */

/** What a claim has as its source as long as nobody has said who says it: the id of no source. */
export const NOBODY_YET = '';

/** A source that is called by these words of the article. What they do not tell is what claims the least. */
export function newSource(id: string, anchor: Anchor | null): Source {
	const name = anchor ? oneLine(anchor.exact) : '';
	return {
		id,
		name,
		...guessSource(name),
		firsthand: 'unclear',
		mentions: anchor ? [anchor] : []
	};
}

/** A claim that these words make. Who says it is for the teacher to say: nothing is guessed. */
export function newClaim(id: string, anchor: Anchor): Claim {
	return {
		id,
		content: anchor,
		says: oneLine(anchor.exact),
		source: NOBODY_YET,
		quote: 'indirect',
		via: [],
		hedges: [],
		evidence: [],
		supports: [],
		disputes: [],
		status: null
	};
}

/** Adds a source at the end of the list. */
export function addSource(draft: Draft, source: Source): Patch {
	return patchOf({ sources: [source], sourceOrder: [...idsOf(draft.sources), source.id] });
}

/**
 * Adds a claim.
 *
 * @param before the claim that it stands before; without one it comes last
 */
export function addClaim(draft: Draft, claim: Claim, before?: string): Patch {
	const ids = idsOf(draft.claims);
	const at = before === undefined || !ids.includes(before) ? ids.length : ids.indexOf(before);
	return patchOf({ claims: [claim], claimOrder: [...ids.slice(0, at), claim.id, ...ids.slice(at)] });
}

/** Puts a new version in the place of a source. */
export function replaceSource(source: Source): Patch {
	return patchOf({ sources: [source] });
}

/** Puts a new version in the place of a claim. */
export function replaceClaim(claim: Claim): Patch {
	return patchOf({ claims: [claim] });
}

/** Who loses what when a source goes. */
export interface SourceUses {
	/** The claims that come from it: who says them will be open. */
	claims: Claim[];
	/** The claims that it passed on: their chain gets shorter. */
	relays: Claim[];
}

export function usesOfSource({ claims }: Draft, id: string): SourceUses {
	return {
		claims: claims.filter(({ source }) => source === id),
		relays: claims.filter(({ via }) => via.includes(id))
	};
}

/** Deletes a source. What referred to it does so no more. */
export function removeSource(draft: Draft, id: string): Patch {
	const changed = draft.claims
		.filter(({ source, via }) => source === id || via.includes(id))
		.map((claim) => ({
			...claim,
			source: claim.source === id ? NOBODY_YET : claim.source,
			via: claim.via.filter((relay) => relay !== id)
		}));
	const order = idsOf(draft.sources).filter((other) => other !== id);
	return patchOf({ claims: changed, removed: `source.${id}`, sourceOrder: order });
}

/** Who loses what when a claim goes. */
export interface ClaimUses {
	/** The claims that support or dispute it. */
	claims: Claim[];
	/** How many questions were built from it. */
	questions: number;
}

export function usesOfClaim({ claims, items }: Draft, id: string): ClaimUses {
	return {
		claims: claims.filter((other) => other.id !== id && refersTo(other, id)),
		questions: items.filter(({ from }) => from?.claim === id).length
	};
}

/** Deletes a claim. Other claims support and dispute it no more. */
export function removeClaim(draft: Draft, id: string): Patch {
	const changed = draft.claims
		.filter((other) => other.id !== id && refersTo(other, id))
		.map((claim) => ({
			...claim,
			supports: claim.supports.filter((other) => other !== id),
			disputes: claim.disputes.filter((other) => other !== id)
		}));
	const order = idsOf(draft.claims).filter((other) => other !== id);
	return patchOf({ claims: changed, removed: `claim.${id}`, claimOrder: order });
}

/** A source with words that speak of it. */
export function withMention(source: Source, anchor: Anchor): Source {
	return { ...source, mentions: withAnchor(source.mentions, anchor) };
}

/** A claim with these words as its cue. It has one: another one goes. */
export function withCue(claim: Claim, anchor: Anchor): Claim {
	return { ...claim, cue: anchor };
}

/** A claim with words by which the writer does not vouch for it. */
export function withHedge(claim: Claim, anchor: Anchor): Claim {
	return { ...claim, hedges: withAnchor(claim.hedges, anchor) };
}

/** A claim with something that the article shows for it. Whether it rests on the claimant's word is not taken for granted. */
export function withEvidence(claim: Claim, anchor: Anchor): Claim {
	const shown = { kind: 'document', what: oneLine(anchor.exact), at: anchor, independent: false } as const;
	return { ...claim, evidence: [...claim.evidence, shown] };
}

/** A claim's words: one quote, or several where they are broken up. */
export function contentOf({ content }: Claim): Anchor[] {
	return Array.isArray(content) ? content : [content];
}

/** A claim with these quotes as its words; none is no change, for a claim has words. */
export function withContent(claim: Claim, quotes: readonly Anchor[]): Claim {
	const [first, ...others] = quotes;
	if (!first) return claim;
	return { ...claim, content: others.length === 0 ? first : [first, ...others] };
}

/** A claim about which careful readers may differ, or not, in one respect. */
export function withContested(claim: Claim, what: 'source' | 'status', is: boolean): Claim {
	const others = (claim.contested ?? []).filter((each) => each !== what);
	const next = is ? [...others, what] : others;
	return withOptional(claim, 'contested', next.length > 0 ? next : undefined);
}

/** A list of quotes with one more, which is there once. */
function withAnchor(anchors: readonly Anchor[], anchor: Anchor): Anchor[] {
	const isThere = anchors.some(
		({ exact, prefix, suffix }) =>
			exact === anchor.exact && prefix === anchor.prefix && suffix === anchor.suffix
	);
	return isThere ? [...anchors] : [...anchors, anchor];
}

const refersTo = ({ supports, disputes }: Claim, id: string) =>
	supports.includes(id) || disputes.includes(id);

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** Words of the article where a line of text is wanted. */
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

interface Changes {
	sources?: readonly Source[];
	claims?: readonly Claim[];
	removed?: `source.${string}` | `claim.${string}`;
	sourceOrder?: string[];
	claimOrder?: string[];
}

function patchOf({ sources = [], claims = [], removed, sourceOrder, claimOrder }: Changes): Patch {
	return {
		...Object.fromEntries(sources.map((source) => [`source.${source.id}`, source as Json])),
		...Object.fromEntries(claims.map((claim) => [`claim.${claim.id}`, claim as Json])),
		...(removed && { [removed]: null }),
		...(sourceOrder && { 'order.sources': sourceOrder }),
		...(claimOrder && { 'order.claims': claimOrder })
	} as Patch;
}
