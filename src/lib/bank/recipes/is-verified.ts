import { ended } from '../../attribution/ended.ts';
import type { Claim, Status } from '../../attribution/schema.ts';
import { independence } from '../../attribution/independence.ts';
import { STATUS_NAMES, verify } from '../../attribution/verification.ts';
import type { Feedback, Item } from '../schema.ts';
import type { Habit } from '../habits.ts';
import { resolveAnchor } from '../../article/anchor.ts';
import { blockAt, blockName } from '../../article/article.ts';
import { creditOf, nameBehindPronoun } from './credit.ts';
import { nearest, shareWords, within, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { CREDITED_WITHOUT_CUE } from './rivals.ts';
import { anchorOf, anchorsOf, claimLine, nameOf, quote, quoteContent, Where } from './wording.ts';

/** A claim that something should be done is neither true nor false: no article can verify it. */
const DEMAND = /\b(should|must|ought to)\b/i;

/** Words that tell what could be: a claim with one is no statement of fact at all. */
const CONDITIONAL = /\b(if|unless|would|could|might|may)\b/i;

/**
 * How well does the article back this claim? All five statuses, so that what is offered tells nothing. Not where
 * readers could differ on the status, nor on the source: "attributed" or "unattributed" hangs on it.
 */
export const isVerified: Recipe = (reading) => {
	const statuses = verify(reading.attribution);
	return reading.claims.flatMap((read) => {
		const { claim } = read;
		const verification = statuses.get(claim.id);
		if (!verification || claim.contested?.length || DEMAND.test(claim.says)) return [];
		const { status, reasons } = verification;
		const facts = factsOf(read, reading);
		const wrong = ORDER.filter((other) => other !== status);
		if (wrong.some((other) => holds(other, facts))) return [];

		const shown = [status, ...wrong].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
		const item: Item = {
			id: `is-verified-${claim.id}`,
			interaction: 'choice',
			skill: 'verification',
			about: facts.disputing.concat(facts.supporting).map(({ claim }) => claim.id),
			prompt: `${claimLine(read)} How well does this article back it?`,
			passage: anchorOf(reading.article, read.sentence),
			choices: shown.map((one) =>
				one === status
					? { id: one, text: STATUS_NAMES[one], correct: true }
					: { id: one, text: STATUS_NAMES[one], ...whyNot(one, status, read, facts, reading) }
			),
			proof: [],
			hint: 'Ask in this order. Does anybody in the article cast doubt on it? Does the article show evidence? Does an independent source back it? Does anybody say it at all?',
			explanation: [...reasons, ...wordsFor(status, read, facts, reading), habitFor(status, read)].join(' '),
			evidence: evidenceOf(status, read, facts, reading),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});
};

const ORDER: Status[] = ['verified', 'corroborated', 'attributed', 'unattributed', 'disputed'];

/** What to take along to the next article. */
const HABIT_OF: Record<Status, string> = {
	disputed: 'A doubt does not make a claim false. It means that you cannot rely on it yet.',
	verified:
		'Evidence that does not rest on the word of the one who claims it is what makes a claim verified.',
	corroborated:
		'Two sources that know it independently are better than one. Ask of each: how would they know?',
	attributed: 'To be said is not to be shown. Ask what you could check without trusting the speaker.',
	unattributed: 'A sentence that sounds sure may have nothing behind it. Ask: how does the article know?'
};

function habitFor(status: Status, { hedges }: ReadClaim): string {
	return status === 'unattributed' && hedges.length > 0
		? 'Words of caution do not tell where a claim comes from. Ask: who says it, and how would they know?'
		: HABIT_OF[status];
}

/** What the article has for and against a claim, whatever its status. */
interface Facts {
	disputing: ReadClaim[];
	/** Claims that it disputes itself: who makes one of them contradicts it. */
	disputed: ReadClaim[];
	/** Claims that support it, from sources that are independent of its own, and from others. */
	backing: ReadClaim[];
	supporting: ReadClaim[];
	hasEvidence: boolean;
}

function factsOf({ claim }: ReadClaim, { claims, sources }: Reading): Facts {
	const others = claims.filter((other) => other.claim.id !== claim.id);
	const supporting = others.filter((other) => other.claim.supports.includes(claim.id));
	return {
		disputing: others.filter((other) => other.claim.disputes.includes(claim.id)),
		disputed: others.filter((other) => claim.disputes.includes(other.claim.id)),
		backing: supporting.filter((other) => independence(claim, other.claim, new Map(sources)).independent),
		supporting,
		hasEvidence: claim.evidence.some(({ independent }) => independent)
	};
}

/**
 * Whether a wrong status could be argued for, because its own rule holds though another decides. Where this claim
 * disputes another one, the two contradict each other: a student may well call either of them disputed.
 */
function holds(status: Status, facts: Facts): boolean {
	switch (status) {
		case 'disputed':
			return facts.disputing.length > 0 || facts.disputed.length > 0;
		case 'verified':
			return facts.hasEvidence;
		case 'corroborated':
			return facts.backing.length > 0;
		default:
			return false;
	}
}

function whyNot(wrong: Status, right: Status, read: ReadClaim, facts: Facts, reading: Reading): Feedback {
	switch (wrong) {
		case 'verified':
			return tookAsVerified(read, reading);
		case 'corroborated':
			return tookAsCorroborated(read, facts, reading);
		case 'disputed':
			return { feedback: noDoubt(read, reading) };
		case 'attributed':
			return tookAsAttributed(right, read, reading);
		case 'unattributed':
			return read.source
				? {
						feedback: read.claim.cue
							? 'Unattributed would mean that the article says it itself. Here it credits somebody: look for the words that do so.'
							: `Unattributed would mean that the article says it itself. Here it credits somebody. ${CREDITED_WITHOUT_CUE}`,
						misconception: 'reporter-as-source'
					}
				: { feedback: 'That is not all. Look for what else the article has on this claim.' };
	}
}

function tookAsVerified(read: ReadClaim, reading: Reading): Feedback {
	const { claim, source, block, hedges } = read;
	const shown =
		claim.evidence.length > 0
			? 'What the article shows for this claim rests on the word of the one who makes it.'
			: 'Evidence is something shown: a document, a picture, figures, or what the reporter saw. For this claim the article shows nothing of the kind.';
	if (block.id === 'h') {
		return { feedback: `A headline is no evidence. ${shown}`, misconception: 'headline-as-finding' };
	}
	const [hedge] = hedges;
	if (hedge && CONDITIONAL.test(reading.article.text.slice(hedge.start, hedge.end))) {
		return {
			feedback: `${quote(reading.article, hedge)} tells what could be, not what is. ${shown}`,
			misconception: 'conditional-as-fact'
		};
	}
	if (hedge) {
		return {
			feedback: `${quote(reading.article, hedge)} holds back here, so it is not even stated as fact. ${shown}`,
			misconception: 'hedge-dropped'
		};
	}
	if (claim.quote === 'direct' || claim.quote === 'mixed') {
		return {
			feedback: `The quotation marks show that it was said, not that it is so. ${shown}`,
			misconception: 'quoted-means-verified'
		};
	}
	if (source?.naming === 'named') {
		return {
			feedback: `A name tells you who says it, not that it is so. ${shown}`,
			misconception: 'named-means-true'
		};
	}
	return { feedback: shown };
}

function tookAsCorroborated(read: ReadClaim, { supporting }: Facts, { sources }: Reading): Feedback {
	const [other] = supporting;
	if (!other) {
		return {
			feedback:
				'For that, a second source must back this very claim. The article ties no other claim to it as support.'
		};
	}
	const { because } = independence(read.claim, other.claim, new Map(sources));
	return {
		feedback: `Another claim in ${blockName(other.block)} supports it, but not from an independent source. ${because}`,
		misconception: 'repeated-means-corroborated'
	};
}

function noDoubt(read: ReadClaim, { claims }: Reading): string {
	const rule = 'For that, somebody in the article must cast doubt on this very claim. Nobody does so.';
	const doubted = claims.filter(
		(other) => !shareWords(other.content, read.content) && isPlainlyDoubted(other.claim, claims)
	);
	const place = nearest(
		read.content[0],
		doubted.map(({ content }) => content[0])
	);
	const other = doubted.find(({ content }) => content[0] === place);
	return other ? `${rule} There is doubt about another claim: ${ended(other.claim.says)}` : rule;
}

/** Whether no reader could differ on it that somebody casts doubt on a claim. */
function isPlainlyDoubted({ id, contested }: Claim, claims: ReadClaim[]): boolean {
	return (
		!contested?.includes('status') &&
		claims.some(({ claim }) => claim.disputes.includes(id) && !claim.contested?.includes('source'))
	);
}

function tookAsAttributed(right: Status, read: ReadClaim, reading: Reading): Feedback {
	if (read.source && right === 'disputed') {
		return {
			feedback:
				'Somebody does say it. But somebody else in the article casts doubt on it, and that counts first.'
		};
	}
	if (read.source) {
		return {
			feedback:
				'Somebody does say it. But the article has more for it than that. Look for what else it gives.'
		};
	}
	const [hedge] = read.hedges;
	const topic = reading.attribution.sources.find(({ id }) =>
		read.content.some((range) => within(reading.mentions.get(id) ?? [], range).length > 0)
	);
	const misconception: { misconception?: Habit } = topic ? { misconception: 'topic-as-source' } : {};
	const why = hedge
		? `${quote(reading.article, hedge)} does not tell who says it.`
		: topic
			? `The claim talks about ${nameOf(topic)}, but does not come from there.`
			: 'No words such as ‘said’ or ‘according to’ go with it.';
	return { feedback: `For that, somebody would have to be credited with it. ${why}`, ...misconception };
}

/** The article's own words behind the reasons: the doubt, the support, whom it credits, what holds back. */
function wordsFor(
	status: Status,
	read: ReadClaim,
	{ disputing, backing }: Facts,
	reading: Reading
): string[] {
	const inWords = (what: string) => (other: ReadClaim) =>
		`${Where(other.block)} has the ${what} in these words: ${quoteContent(reading.article, other)}.`;
	if (status === 'disputed') return disputing.map(inWords('doubt'));
	// The first one only: that is the one that the reasons tell of.
	if (status === 'corroborated') return backing.slice(0, 1).map(inWords('support'));
	if (status === 'attributed') {
		const credit = creditOf(reading, read);
		return credit === null ? [] : [`All that ${blockName(read.block)} gives is ${credit}.`];
	}
	if (status === 'verified') {
		return read.claim.evidence.flatMap(({ at }) => {
			const place = resolveAnchor(reading.article.text, at).found;
			const block = place && blockAt(reading.article, place.start);
			return block ? [`Look at ${blockName(block)}: ${quote(reading.article, place)}.`] : [];
		});
	}
	const [hedge] = read.hedges;
	return status === 'unattributed' && hedge
		? [`${quote(reading.article, hedge)} holds back, but names nobody.`]
		: [];
}

/** The proof of a status: what decides it, and the claim. */
function evidenceOf(status: Status, read: ReadClaim, facts: Facts, reading: Reading) {
	const deciding = status === 'disputed' ? facts.disputing : status === 'corroborated' ? facts.backing : [];
	const shown =
		status === 'verified'
			? read.claim.evidence.map(({ at }) => resolveAnchor(reading.article.text, at).found)
			: [];
	return anchorsOf(reading.article, [
		...shown,
		...deciding.flatMap((other) => [other.mention, other.cue, ...other.content]),
		nameBehindPronoun(reading, read),
		read.mention,
		read.cue,
		...read.content
	]);
}
