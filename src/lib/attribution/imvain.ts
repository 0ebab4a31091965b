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

/** The reasons for a result, as sentences, where the annotation has none of its own. */
export interface ImvainWords {
	noStake: string;
	backs: (name: string, says: string) => string;
	noBacking: string;
	/** `what` is the annotation's word for the evidence. */
	shows: (what: string) => string;
	ownWord: string;
	nothingShown: string;
	named: Record<Naming, string>;
	noClaim: string;
	/** Said after a reason that holds for some of the claims. */
	notForAll: string;
	record: string;
	firsthand: string;
	expert: string;
	unclear: string;
	afar: string;
}

export const IMVAIN_WORDS: ImvainWords = {
	noStake: 'No stake is noted. That does not prove that there is none.',
	backs: (name, says) => `${name} backs it independently: ${says}`,
	noBacking: 'Nobody in the article independently supports what they say.',
	shows: (what) => `The article shows evidence: ${what}.`,
	ownWord: 'What the article shows rests on their own word.',
	nothingShown: 'The article shows nothing besides their words.',
	named: {
		named: 'The article gives the name.',
		'role-only': 'The article gives the role, and no name.',
		anonymous: 'The article does not say who it is.',
		outlet: 'It is an outlet. The article names no person there.',
		document: 'It is a document. The article names no person behind it.'
	},
	noClaim: 'The article gives no claim of theirs.',
	notForAll: 'Not so for all that they say.',
	record: 'It is a record at first hand.',
	firsthand: 'They saw or did some of what they tell.',
	expert: 'It is their subject. The article does not say that they were there.',
	unclear: 'The article does not say how they would know.',
	afar: 'They know it at second hand, or from afar.'
};

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
	sources: Map<string, Source>,
	words: ImvainWords = IMVAIN_WORDS
): Record<ImvainTest, TestResult> {
	const own = claims.filter((claim) => claim.source === source.id);
	const others = (claim: Claim) => claims.filter((other) => other.supports.includes(claim.id));
	const ofClaims = (reasonFor: (claim: Claim) => string | null, none: string) =>
		ofEach(own, reasonFor, none, words);
	return {
		independent: source.interest
			? { is: 'no', because: source.interest }
			: { is: 'unclear', because: words.noStake },
		multiple: ofClaims((claim) => {
			if (claim.status?.is === 'corroborated') return claim.status.because ?? claim.says;
			const [other] = others(claim).filter((each) => independence(claim, each, sources).independent);
			const name = sources.get(other?.source ?? '')?.name;
			return name === undefined ? null : words.backs(capitalised(name), other!.says);
		}, words.noBacking),
		verifies: ofClaims(
			(claim) => {
				if (claim.status?.is === 'verified') return claim.status.because ?? claim.says;
				const shown = claim.evidence.find(({ independent }) => independent);
				return shown ? words.shows(shown.what) : null;
			},
			own.some(({ evidence }) => evidence.length > 0) ? words.ownWord : words.nothingShown
		),
		informed: informed(source, words),
		named: { is: NAMED[source.naming], because: words.named[source.naming] }
	};
}

const NAMED: Record<Naming, TestResult['is']> = {
	named: 'yes',
	'role-only': 'partly',
	anonymous: 'no',
	outlet: 'partly',
	document: 'partly'
};

/** A test that each claim of a source passes, by a reason, or does not: null. */
function ofEach(
	own: Claim[],
	reasonFor: (claim: Claim) => string | null,
	none: string,
	words: ImvainWords
): TestResult {
	if (own.length === 0) return { is: 'unclear', because: words.noClaim };
	const reasons = own.flatMap((claim) => reasonFor(claim) ?? []);
	const [because] = reasons;
	if (because === undefined) return { is: 'no', because: none };
	if (reasons.length === own.length) return { is: 'yes', because };
	return { is: 'partly', because: `${because} ${words.notForAll}` };
}

function informed({ firsthand, kind }: Source, words: ImvainWords): TestResult {
	if (firsthand === true) return { is: 'yes', because: kind === 'document' ? words.record : words.firsthand };
	if (kind === 'expert') return { is: 'partly', because: words.expert };
	return firsthand === 'unclear'
		? { is: 'unclear', because: words.unclear }
		: { is: 'no', because: words.afar };
}
