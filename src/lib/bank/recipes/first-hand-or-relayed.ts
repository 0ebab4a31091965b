import { blockAt } from '../../article/article.ts';
import { ended } from '../../attribution/ended.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { isGroup } from './closeness.ts';
import { creditOf, relayedBy } from './credit.ts';
import { within, type ReadClaim, type Reading } from './reading.ts';
import type { Draft, Recipe } from './recipe.ts';
import { anchorOf, anchorsOf, claimLine, creditAndContent, nameOf, quote, Where } from './wording.ts';

/**
 * What should be, could be or will be, and what somebody asks, believes or blames, is not known by having seen it: of
 * such a claim nobody can ask how the source knows it. In small letters, since May is a month.
 */
const NOT_KNOWLEDGE =
	/\b(should|must|ought|would|could|might|may|will|[Ii]f|[Ww]hen|[Bb]ecause|[Nn]o reason|to blame)\b/;
const NOT_KNOWING =
	/\b(request|ask|demand|urge|call|believ|think|thought|feel|felt|hope|fear|expect|warn|caution|blam|not surprised|opinion|predict|want)/i;

/** Words by which a speaker tells what they themselves saw or did: "we have seized", "I saw". */
const OWN_PART = /\b(I|we) (have|had|saw|heard|found|met|did|took|was|were|(?!need\b)\p{L}{2,}ed)\b/iu;

/** How an item speaks of a source. */
const ONE = {
	knows: 'the source knows',
	was: 'the source was',
	who: 'the source',
	whom: 'the source',
	whose: 'the source’s'
};
/** … and of a group of people. */
const MANY = { knows: 'they know', was: 'they were', who: 'they', whom: 'them', whose: 'their' };

/**
 * How does the source know it, and from whom does the article have it? The first once for each source whose
 * annotation settles it, the second for each claim that somebody relayed.
 */
export const firstHandOrRelayed: Recipe = (reading) => [
	...reading.attribution.sources.flatMap((source) => howItKnows(source, reading)),
	...reading.claims.flatMap((read) => fromWhom(read, reading))
];

/**
 * First-hand where the annotation says so and the quoted words themselves tell it (a source may be first-hand for one
 * thing and not for another); left open where the annotation says that it is unclear. What somebody judges from
 * outside (`firsthand: false`) is neither, and is not asked; nor is it of outlets and documents, which see nothing.
 */
function howItKnows(source: Source, reading: Reading): Draft[] {
	const isFirsthand = source.firsthand === true;
	if (source.firsthand === false || source.kind === 'outlet' || source.kind === 'document') return [];
	const read = reading.claims.find(
		(one) =>
			one.source?.id === source.id &&
			isKnowledge(one, reading) &&
			!hasGround(one, reading) &&
			(!isFirsthand || ownPart(one, reading) !== null)
	);
	const credit = read ? creditOf(reading, read) : null;
	if (!read || credit === null) return [];

	const right = isFirsthand ? 'took-part' : 'left-open';
	const { knows, was, who, whom, whose } = isGroup(source) ? MANY : ONE;
	const options = [
		{
			id: 'took-part',
			text: `Yes: ${who} saw or heard it happen, or took part`,
			feedback: 'The article does not say so. A job or a place does not make an eyewitness.'
		},
		{
			id: 'was-told',
			text: `Yes: ${was} told by somebody else`,
			feedback: `The article does not say that anybody told ${whom}.`
		},
		{
			id: 'read-it',
			text: `Yes: ${who} read it somewhere`,
			feedback: `The article does not name anything that ${who} read.`
		},
		{
			id: 'left-open',
			text: 'No: the article leaves that open',
			feedback: `Look at ${whose} own words once more: who acts or notices something in them?`
		}
	];
	const item: Item = {
		id: `first-hand-or-relayed-${read.claim.id}`,
		interaction: 'choice',
		skill: 'standing',
		about: [],
		prompt: `${Where(read.block)} credits ${nameOf(source)} with this claim: ${ended(read.claim.says)} Does the article say how ${knows} it?`,
		passage: anchorOf(reading.article, read.sentence),
		choices: options.map(({ id, text, feedback }) =>
			id === right ? { id, text, correct: true } : { id, text, feedback }
		),
		proof: isFirsthand ? anchorsOf(reading.article, read.content) : [],
		hint: `Look for words that tell how ${who} came to know it, such as ‘I saw’ or ‘we were told’. Do not guess from the job.`,
		explanation: [
			isFirsthand
				? `The words ${ownPart(read, reading)!} tell of something that ${whose} own side did, saw or heard. That is worth more than hearsay, but it is still one voice.`
				: `The article has ${credit}, and nothing on how ${who} came to know it. A job alone does not tell. Ask of every source: how would they know?`,
			source.interest ? `Ask as well what ${who} may want. ${ended(source.interest)}` : ''
		]
			.join(' ')
			.trim(),
		evidence: creditAndContent(reading, read),
		points: 1
	};
	return [{ claim: read.claim.id, item }];
}

/** From whom does this article have a claim that somebody relayed? */
function fromWhom(read: ReadClaim, reading: Reading): Draft[] {
	const { claim, source } = read;
	const relay = reading.sources.get(claim.via[0] ?? '');
	if (!source || !relay || claim.contested?.includes('source')) return [];
	const shown = relayedBy(relay, read, reading);
	const name = shown.at(-1);
	const block = name && blockAt(reading.article, name.start);
	if (!block || nameOf(relay) === nameOf(source)) return [];

	const item: Item = {
		id: `first-hand-or-relayed-${claim.id}`,
		interaction: 'choice',
		skill: 'standing',
		about: [],
		prompt: `${claimLine(read)} From whom does this article have it?`,
		passage: anchorOf(reading.article, read.sentence),
		choices: [
			{
				id: source.id,
				text: `Directly from ${nameOf(source)}`,
				feedback: 'That is where the claim comes from. But the article names somebody who passed it on.'
			},
			{ id: relay.id, text: `From ${nameOf(relay)}`, correct: true as const },
			{
				id: 'own-reporter',
				text: 'From its own reporter, who was there',
				feedback: 'The article does not say that its reporter was there.',
				misconception: 'reporter-as-source' as const
			},
			{
				id: 'left-open',
				text: 'The article does not say',
				feedback: 'It does say. Look for whoever stands between the claim and this article.'
			}
		].sort((a, b) => (a.id < b.id ? -1 : 1)),
		proof: anchorsOf(reading.article, shown),
		hint: 'Look for somebody who passes the words on: a newspaper, a channel, a spokesperson.',
		explanation:
			`${Where(block)} names who passed it on: ${quote(reading.article, name)}. So this article has it at second hand. ` +
			'Of a claim that was passed on, ask what the first one said, and to whom.',
		evidence: anchorsOf(reading.article, [...shown, read.mention, read.cue, ...read.content]),
		points: 1
	};
	return [{ claim: claim.id, item }];
}

/** Whether a claim is of the kind that one can know, and tells of no other source that it may be known from. */
function isKnowledge({ claim, cue, content, hedges }: ReadClaim, { article, mentions }: Reading): boolean {
	const isSettled = claim.via.length === 0 && hedges.length === 0 && !claim.contested?.includes('source');
	const words = cue ? article.text.slice(cue.start, cue.end) : '';
	const named = content.some((range) => within([...mentions.values()].flat(), range).length > 0);
	return isSettled && !named && !NOT_KNOWLEDGE.test(claim.says) && !NOT_KNOWING.test(words);
}

/** Whether the source gives another claim as a ground for this one: then its knowledge is not simply left open. */
function hasGround({ claim, source }: ReadClaim, { claims }: Reading): boolean {
	return claims.some((other) => other.source === source && other.claim.supports.includes(claim.id));
}

/** The quoted words by which the source tells its own part; null where there are none. */
function ownPart({ claim, content }: ReadClaim, { article }: Reading): string | null {
	if (claim.quote !== 'direct') return null;
	for (const range of content) {
		const found = OWN_PART.exec(article.text.slice(range.start, range.end));
		if (found) return quote(article, { start: range.start + found.index, end: range.end });
	}
	return null;
}
