import { resolveAnchor, type Anchor } from '../article/anchor.ts';
import type { Article, Range } from '../article/article.ts';
import { sourcesById } from './chain.ts';
import { IMVAIN_WORDS, imvainOf, type ImvainTest, type ImvainWords, type TestResult } from './imvain.ts';
import type { Attribution, Naming, Status } from './schema.ts';
import { verify } from './verification.ts';

/** One voice of the article and what a reader can tell of it. */
export interface Voice {
	/** A source's id; null is the article's own voice. */
	id: string | null;
	name: string;
	/** Null for the article's own voice. */
	naming: Naming | null;
	role: string | null;
	/** Why the source may be self-interested. */
	stake: string | null;
	/** Null for the article's own voice: there is no source to test. */
	tests: Record<ImvainTest, TestResult> | null;
	/** Where the article speaks of it. */
	mentions: Range[];
	/** The ids of its claims, in the article's order. */
	claims: string[];
	/** The ids of the claims of others that it passed on. */
	relays: string[];
}

/** A claim as the ledger and the map show it. */
export interface LedgerClaim {
	id: string;
	says: string;
	/** Where its words stand. */
	at: Range[];
	cue: Range | null;
	/** A source's id; null is the article's own voice. */
	voice: string | null;
	via: string[];
	status: Status;
	/** Whether two careful readers could differ on the status. */
	contested: boolean;
	supports: string[];
	disputes: string[];
}

/** Every voice of an article with what it says: who said what, through whom, and what speaks for and against it. */
export interface Ledger {
	/** The article's own voice first, where it asserts anything; then the sources in the order of the annotation. */
	voices: Voice[];
	/** In the order in which a reader meets them. */
	claims: LedgerClaim[];
}

/** What the ledger says that the annotation does not. */
export interface LedgerWords {
	/** The name of the article's own voice, within a sentence. */
	ownVoice: string;
	imvain: ImvainWords;
}

export const LEDGER_WORDS: LedgerWords = { ownVoice: 'the article itself', imvain: IMVAIN_WORDS };

const OWN_VOICE: Omit<Voice, 'claims' | 'name'> = {
	id: null,
	naming: null,
	role: null,
	stake: null,
	tests: null,
	mentions: [],
	relays: []
};

/**
 * The ledger of an annotated article.
 *
 * @param attribution of a checked lesson: all its anchors resolve; one that does not would be left out
 */
export function ledgerOf(
	article: Article,
	attribution: Attribution,
	words: LedgerWords = LEDGER_WORDS
): Ledger {
	const at = (anchors: readonly Anchor[]): Range[] =>
		anchors.flatMap((anchor) => resolveAnchor(article.text, anchor).found ?? []);
	const statuses = verify(attribution);
	const sources = sourcesById(attribution);
	const claims = attribution.claims
		.map((claim): LedgerClaim => {
			return {
				id: claim.id,
				says: claim.says,
				at: at([claim.content].flat()),
				cue: at(claim.cue ? [claim.cue] : [])[0] ?? null,
				voice: claim.source,
				via: claim.via,
				status: statuses.get(claim.id)!.status,
				contested: claim.contested?.includes('status') ?? false,
				supports: claim.supports,
				disputes: claim.disputes
			};
		})
		.sort((a, b) => startOf(a) - startOf(b));
	const idsWhere = (holds: (claim: LedgerClaim) => boolean) => claims.filter(holds).map(({ id }) => id);

	const voices = attribution.sources.map((source): Voice => ({
		id: source.id,
		name: source.name,
		naming: source.naming,
		role: source.role ?? null,
		stake: source.interest ?? null,
		tests: imvainOf(source, attribution.claims, sources, words.imvain),
		mentions: at(source.mentions),
		claims: idsWhere(({ voice }) => voice === source.id),
		relays: idsWhere(({ via }) => via.includes(source.id))
	}));
	const unsourced = idsWhere(({ voice }) => voice === null);
	if (unsourced.length > 0) voices.unshift({ ...OWN_VOICE, name: words.ownVoice, claims: unsourced });
	return { voices, claims };
}

const startOf = ({ at }: LedgerClaim) => at[0]?.start ?? 0;

/** The claims that a voice makes or passes on, in the article's order. */
export function claimsWith({ claims, relays }: Voice, ledger: Ledger): LedgerClaim[] {
	return ledger.claims.filter(({ id }) => claims.includes(id) || relays.includes(id));
}
