import type { Attribution, Claim, Source } from './schema.ts';

/** Sources by id. */
export function sourcesById(attribution: Pick<Attribution, 'sources'>): Map<string, Source> {
	return new Map(attribution.sources.map((source) => [source.id, source]));
}

/**
 * How a claim reached the reader as far as the article states it: ids of sources, nearest to the reader first, the
 * claim's own source last. The article itself, which is always nearest, is not listed; empty for its own voice.
 */
export function chainOf(claim: Pick<Claim, 'via' | 'source'>): string[] {
	return claim.source === null ? [...claim.via] : [...claim.via, claim.source];
}

/** The source that stands twice in a claim's chain: words cannot have come through somebody twice. Null is well. */
export function loopIn(claim: Pick<Claim, 'via' | 'source'>): string | null {
	const chain = chainOf(claim);
	return chain.find((id, i) => chain.indexOf(id) !== i) ?? null;
}
