import { sourcesById } from './chain.ts';
import { ended } from './ended.ts';
import { independence } from './independence.ts';
import type { Attribution, Claim, Source, Status } from './schema.ts';

export interface Verification {
	status: Status;
	/** The working, as sentences for the reader; what decided comes first. */
	reasons: string[];
}

/** A status in one word, or two. */
export const STATUS_WORDS: Record<Status, string> = {
	disputed: 'disputed',
	verified: 'verified',
	corroborated: 'corroborated',
	attributed: 'attributed',
	unattributed: 'unattributed'
};

/** A status as a short plain phrase, for lists and choices. */
export const STATUS_NAMES: Record<Status, string> = {
	disputed: 'Disputed: somebody in the article casts doubt on it',
	verified: 'Verified: the article shows evidence',
	corroborated: 'Corroborated: an independent source supports it',
	attributed: 'Attributed: somebody says it, and nothing more is shown',
	unattributed: 'Unattributed: the article says it, with no source'
};

/**
 * Answers "is this verified?" for every claim. The first rule that holds gives the status (DESIGN §4):
 * disputed, verified, corroborated, attributed, unattributed. An override in the annotation wins.
 *
 * @returns by claim id
 */
export function verify(attribution: Attribution): Map<string, Verification> {
	const sources = sourcesById(attribution);
	return new Map(
		attribution.claims.map((claim) => [claim.id, verification(claim, attribution.claims, sources)])
	);
}

function verification(claim: Claim, claims: Claim[], sources: Map<string, Source>): Verification {
	if (claim.status) {
		return { status: claim.status.is, reasons: claim.status.because ? [claim.status.because] : [] };
	}

	const disputing = claims.filter((other) => other.disputes.includes(claim.id) && other.id !== claim.id);
	if (disputing.length > 0) {
		return {
			status: 'disputed',
			reasons: disputing.map((other) => `Doubt comes from ${nameOf(other, sources)}: ${ended(other.says)}`)
		};
	}

	const shown = claim.evidence.filter((evidence) => evidence.independent);
	if (shown.length > 0) {
		return {
			status: 'verified',
			reasons: shown.map((evidence) => `The article shows evidence: ${evidence.what}.`)
		};
	}

	const reasons: string[] = [];
	for (const other of claims) {
		if (!other.supports.includes(claim.id) || other.id === claim.id) continue;
		const { independent, because } = independence(claim, other, sources);
		if (independent) {
			return {
				status: 'corroborated',
				reasons: [`Support comes from ${nameOf(other, sources)}: ${ended(other.says)}`, because]
			};
		}
		reasons.push(
			`What fits with it comes from ${nameOf(other, sources)}, and does not confirm it. ${because}`
		);
	}
	if (claim.evidence.length > 0)
		reasons.push('What the article shows for it rests on the claimant’s own word.');

	return claim.source === null
		? {
				status: 'unattributed',
				reasons: ['The article says it in its own voice and shows nothing.', ...reasons]
			}
		: {
				status: 'attributed',
				reasons: [
					`It comes from ${nameOf(claim, sources)}, and the article shows no more than that.`,
					...reasons
				]
			};
}

/** Who a claim comes from, within a sentence; names of one and of many stand here, so no verb follows. */
function nameOf(claim: Claim, sources: Map<string, Source>): string {
	return claim.source === null ? 'the article itself' : (sources.get(claim.source)?.name ?? claim.source);
}
