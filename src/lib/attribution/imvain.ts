import { independence } from './independence.ts';
import { capitalised } from './capitalised.ts';
import type { Claim, Naming, Source } from './schema.ts';

/** The five tests of a source, in the order of their word (IMVAIN, Stony Brook Center for News Literacy). */
export const IMVAIN = {
	independent: 'Independent',
	multiple: 'Multiple',
	verifies: 'Verifies',
	informed: 'Informed',
	named: 'Named'
} as const;

export type ImvainTest = keyof typeof IMVAIN;

/** How a source does in one test, as far as the article lets a reader tell, and why: one sentence. */
export interface TestResult {
	is: 'yes' | 'partly' | 'no' | 'unclear';
	because: string;
}

/**
 * Holds a source against the five tests. A test is passed only by what the article states: a stake that nobody
 * mentions leaves independence unclear, it does not show it; and what holds for some claims of a source holds in part.
 *
 * @param claims all claims of the article
 * @param sources by id
 */
export function imvainOf(
	source: Source,
	claims: Claim[],
	sources: Map<string, Source>
): Record<ImvainTest, TestResult> {
	const own = claims.filter((claim) => claim.source === source.id);
	const others = (claim: Claim) => claims.filter((other) => other.supports.includes(claim.id));
	return {
		independent: source.interest
			? { is: 'no', because: source.interest }
			: { is: 'unclear', because: 'No stake is noted. That does not prove that there is none.' },
		multiple: ofClaims(
			own,
			(claim) => {
				if (claim.status?.is === 'corroborated') return claim.status.because ?? claim.says;
				const [other] = others(claim).filter((each) => independence(claim, each, sources).independent);
				const name = sources.get(other?.source ?? '')?.name;
				return name === undefined ? null : `${capitalised(name)} backs it independently: ${other!.says}`;
			},
			'Nobody in the article independently supports what they say.'
		),
		verifies: ofClaims(
			own,
			(claim) => {
				if (claim.status?.is === 'verified') return claim.status.because ?? claim.says;
				const shown = claim.evidence.find(({ independent }) => independent);
				return shown ? `The article shows evidence: ${shown.what}.` : null;
			},
			own.some(({ evidence }) => evidence.length > 0)
				? 'What the article shows rests on their own word.'
				: 'The article shows nothing besides their words.'
		),
		informed: informed(source),
		named: NAMED[source.naming]
	};
}

const NAMED: Record<Naming, TestResult> = {
	named: { is: 'yes', because: 'The article gives the name.' },
	'role-only': { is: 'partly', because: 'The article gives the role, and no name.' },
	anonymous: { is: 'no', because: 'The article does not say who it is.' },
	outlet: { is: 'partly', because: 'It is an outlet. The article names no person there.' },
	document: { is: 'partly', because: 'It is a document. The article names no person behind it.' }
};

/** A test that each claim of a source passes, by a reason, or does not: null. */
function ofClaims(own: Claim[], reasonFor: (claim: Claim) => string | null, none: string): TestResult {
	if (own.length === 0) return { is: 'unclear', because: 'The article gives no claim of theirs.' };
	const reasons = own.flatMap((claim) => reasonFor(claim) ?? []);
	const [because] = reasons;
	if (because === undefined) return { is: 'no', because: none };
	if (reasons.length === own.length) return { is: 'yes', because };
	return { is: 'partly', because: `${because} Not so for all that they say.` };
}

function informed({ firsthand, kind }: Source): TestResult {
	if (firsthand === true) {
		const because =
			kind === 'document' ? 'It is a record at first hand.' : 'They saw or did some of what they tell.';
		return { is: 'yes', because };
	}
	if (kind === 'expert')
		return { is: 'partly', because: 'It is their subject. The article does not say that they were there.' };
	return firsthand === 'unclear'
		? { is: 'unclear', because: 'The article does not say how they would know.' }
		: { is: 'no', because: 'They know it at second hand, or from afar.' };
}
