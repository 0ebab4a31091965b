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
 * mentions leaves independence unclear, it does not show it.
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
	return {
		independent: source.interest
			? { is: 'no', because: source.interest }
			: { is: 'unclear', because: 'No stake is noted. That does not prove that there is none.' },
		multiple: multiple(own, claims, sources),
		verifies: verifies(own),
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

function multiple(own: Claim[], claims: Claim[], sources: Map<string, Source>): TestResult {
	if (own.length === 0) return { is: 'unclear', because: 'The article gives no claim of theirs.' };
	const pairs = own.flatMap((claim) =>
		claims
			.filter((other) => other.id !== claim.id && other.supports.includes(claim.id))
			.map((other) => ({ claim, other, ...independence(claim, other, sources) }))
	);
	const [shown] = pairs.filter(({ independent }) => independent);
	if (shown) {
		const name = sources.get(shown.other.source ?? '')?.name ?? '';
		return { is: 'yes', because: `${capitalised(name)}, independently, supports this: ${shown.claim.says}` };
	}
	return { is: 'no', because: 'Nobody in the article independently supports what they say.' };
}

function verifies(own: Claim[]): TestResult {
	if (own.length === 0) return { is: 'unclear', because: 'The article gives no claim of theirs.' };
	const evidence = own.flatMap((claim) => claim.evidence);
	const [shown] = evidence.filter(({ independent }) => independent);
	if (shown) return { is: 'yes', because: `The article shows evidence: ${shown.what}.` };
	if (evidence.length > 0)
		return { is: 'partly', because: 'What the article shows rests on their own word.' };
	return { is: 'no', because: 'The article shows nothing for what they say.' };
}

function informed({ firsthand, kind }: Source): TestResult {
	if (firsthand === 'unclear')
		return { is: 'unclear', because: 'The article does not say how they would know.' };
	if (!firsthand) return { is: 'no', because: 'At second hand, or from afar.' };
	return {
		is: 'yes',
		because: kind === 'document' ? 'It is a record at first hand.' : 'At first hand: they saw it or did it.'
	};
}
