import type { Range } from '../../article/article.ts';
import { blocksApart, distance, type ReadClaim, type Reading } from './reading.ts';

/** A cue and the claims that it credits. */
export interface CuedClaims {
	/** The first of them; the prompt asks for this one. */
	read: ReadClaim;
	/** The ids of the others. */
	others: string[];
}

/**
 * The claims that have a cue, those of one cue together: a question about the cue or the source beside it is the same
 * question for all of them. Without claims of which readers could differ who says them.
 */
export function byCue({ claims }: Reading): CuedClaims[] {
	const groups = new Map<string, CuedClaims>();
	for (const read of claims) {
		if (!read.cue || !read.source || read.claim.contested?.includes('source')) continue;
		const key = `${read.cue.start}-${read.cue.end}-${read.source.id}`;
		const group = groups.get(key);
		if (group) group.others.push(read.claim.id);
		else groups.set(key, { read, others: [] });
	}
	return [...groups.values()];
}

/** The other claims of the same and of neighbouring paragraphs, nearest first. */
export function neighbours(read: ReadClaim, { article, claims }: Reading): ReadClaim[] {
	const from = read.cue ?? read.content[0];
	return claims
		.filter((other) => other !== read && blocksApart(article, other.block, read.block) <= 1)
		.sort((a, b) => distance(from, a.content[0]) - distance(from, b.content[0]));
}

/** Whether the claim in plain words, which stands in the prompt, has the very words that are asked for. */
export function isInPrompt({ start, end }: Range, { claim }: ReadClaim, { article }: Reading): boolean {
	return claim.says.toLowerCase().includes(article.text.slice(start, end).toLowerCase());
}
