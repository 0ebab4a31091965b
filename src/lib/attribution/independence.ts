import { capitalised } from './capitalised.ts';
import { chainOf } from './chain.ts';
import type { Claim, Source } from './schema.ts';

export interface Independence {
	independent: boolean;
	/** One sentence for the reader. */
	because: string;
}

/**
 * Whether two claims come from sources that are independent of each other: different people, of different
 * affiliation, and not both relayed from one upstream source (the I of IMVAIN, Stony Brook Center for News
 * Literacy). What the article does not state does not count: with an affiliation unknown, independence is not shown.
 */
export function independence(a: Claim, b: Claim, sources: Map<string, Source>): Independence {
	const one = a.source === null ? undefined : sources.get(a.source);
	const other = b.source === null ? undefined : sources.get(b.source);
	const no = (because: string): Independence => ({ independent: false, because });

	if (!one || !other) return no('One of the two claims has no source at all.');
	if (one.id === other.id) return no(`Both claims come from ${one.name}.`);
	const shared = chainOf(a).find((id) => chainOf(b).includes(id));
	if (shared !== undefined) {
		return no(`Both claims came through ${sources.get(shared)?.name ?? shared}.`);
	}
	if (one.affiliation === undefined || other.affiliation === undefined) {
		const unknown = one.affiliation === undefined ? one : other;
		return no(
			`The article does not say enough about ${unknown.name} to tell whether the two are independent.`
		);
	}
	if (one.affiliation === other.affiliation) {
		return no(`${capitalised(one.name)} and ${other.name} belong to the same side.`);
	}
	return {
		independent: true,
		because: `${capitalised(one.name)} and ${other.name} are independent of each other.`
	};
}
