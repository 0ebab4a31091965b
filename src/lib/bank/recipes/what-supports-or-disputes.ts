import { capitalised } from '../../attribution/capitalised.ts';
import { ended } from '../../attribution/ended.ts';
import { blockName } from '../../article/article.ts';
import { independence } from '../../attribution/independence.ts';
import type { Feedback, Item } from '../schema.ts';
import { creditOf } from './credit.ts';
import { distance, shareWords, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { anchorOf, anchorsOf, claimLine, nameOf, Where } from './wording.ts';

type Link = 'supports' | 'disputes';

/** Which other claim speaks for this one, and which one casts doubt on it? For claims that have just one such. */
export const whatSupportsOrDisputes: Recipe = (reading) =>
	(['supports', 'disputes'] as const).flatMap((link) =>
		reading.claims.flatMap((read) => {
			const linked = reading.claims.filter((other) => other.claim[link].includes(read.claim.id));
			const [right] = linked;
			if (!right || linked.length > 1 || read.claim.contested?.includes('status')) return [];
			const wrong = unlinkedClaims(read, right, reading);
			if (wrong.length < 2) return [];

			const options = [right, ...wrong].sort((a, b) => a.content[0].start - b.content[0].start);
			const item: Item = {
				id: `what-${link}-${read.claim.id}`,
				interaction: 'choice',
				skill: 'verification',
				about: [right.claim.id],
				prompt: `${claimLine(read)} ${link === 'supports' ? 'Which of these is given in support of it?' : 'Which of these casts doubt on it?'}`,
				passage: anchorOf(reading.article, read.sentence),
				choices: options.map((option) =>
					option === right
						? { id: option.claim.id, text: ended(option.claim.says), correct: true }
						: { id: option.claim.id, text: ended(option.claim.says), ...whyNot(option, link) }
				),
				proof: anchorsOf(reading.article, right.content),
				hint:
					link === 'supports'
						? 'Look for a claim that gives a reason to believe this one, not for one that is only about the same matter.'
						: 'Look for a claim that gives a reason to hold back, not for one that is only about something else.',
				explanation:
					link === 'supports' ? explainSupport(read, right, reading) : explainDoubt(right, reading),
				evidence: anchorsOf(reading.article, [right.mention, right.cue, ...right.content, ...read.content]),
				points: 1
			};
			return [{ claim: read.claim.id, item }];
		})
	);

function whyNot(option: ReadClaim, link: Link): Feedback {
	return {
		feedback:
			link === 'supports'
				? `${Where(option.block)} has this, but not in support of the claim.`
				: `${Where(option.block)} has this, but it does not question the claim.`
	};
}

function explainSupport(read: ReadClaim, right: ReadClaim, { sources }: Reading): string {
	const { independent, because } = independence(read.claim, right.claim, new Map(sources));
	const weight = independent
		? `${because} That makes the support stronger.`
		: `But the support is not independent. ${because}`;
	return `${Where(right.block)} gives this in support: ${ended(right.claim.says)} ${weight} Ask of every support: does it come from somebody else, who knows it independently?`;
}

function explainDoubt(right: ReadClaim, reading: Reading): string {
	const credit = creditOf(reading, right);
	const who = right.source ? capitalised(nameOf(right.source)) : 'The article itself';
	const words = credit === null ? '' : ` The words that credit it are ${credit}.`;
	return (
		`The doubt stands in ${blockName(right.block)}, from this source: ${who}.${words} ` +
		'Neither a doubt nor a denial makes a claim false. It tells you not to rely on the claim yet.'
	);
}

/**
 * Claims nearby that nobody could take for the right one: not of its source or the claim's own in that paragraph, not
 * in the same sentence, not themselves a doubt or a support of one of the two.
 */
function unlinkedClaims(read: ReadClaim, right: ReadClaim, { claims }: Reading): ReadClaim[] {
	return claims
		.filter((other) => other !== read && other !== right && !isAkin(other, read) && !isAkin(other, right))
		.sort((a, b) => distance(read.content[0], a.content[0]) - distance(read.content[0], b.content[0]))
		.filter((other, i, all) => all.findIndex(({ sentence }) => sentence === other.sentence) === i)
		.slice(0, 3);
}

function isAkin(other: ReadClaim, one: ReadClaim): boolean {
	const { supports, disputes } = other.claim;
	return (
		other.sentence === one.sentence ||
		shareWords(other.content, one.content) ||
		(other.source !== null && other.source.id === one.source?.id) ||
		supports.includes(one.claim.id) ||
		one.claim.supports.includes(other.claim.id) ||
		disputes.length > 0
	);
}
