import { capitalised } from '../../attribution/capitalised.ts';
import { ended } from '../../attribution/ended.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { creditOf, nameBehindPronoun, pronounNote } from './credit.ts';
import { nearest, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { notItself, rivalsOf } from './rivals.ts';
import {
	anchorOf,
	anchorsOf,
	claimLine,
	creditAndContent,
	ITSELF,
	ITSELF_ID,
	listed,
	nameOf,
	quote,
	Where
} from './wording.ts';

/**
 * Who does this claim come from? For every claim but those that leave it open: a hedge such as "allegedly" without a
 * source means that somebody said it, and not who; what two sources say in the same words has two answers; and a claim
 * that names its own source needs no asking.
 */
export const whoSaid: Recipe = (reading) => {
	const ofTwo = claimsOfTwo(reading);
	return reading.claims.flatMap((read) => {
		const { claim, source } = read;
		const isOpen = claim.contested?.includes('source') || (!source && claim.hedges.length > 0);
		const explanation = explain(read, reading);
		const isTold = source && claim.says.toLowerCase().includes(nameOf(source).toLowerCase());
		if (isOpen || isTold || explanation === null || ofTwo.has(read)) return [];

		const rivals = rivalsOf(read, reading).slice(0, source ? 2 : 3);
		if (rivals.length < 2) return [];
		const choices = [
			{
				id: source?.id ?? ITSELF_ID,
				text: source ? capitalised(nameOf(source)) : ITSELF,
				correct: true as const
			},
			...rivals.map((rival) => ({
				id: rival.source.id,
				text: capitalised(nameOf(rival.source)),
				...rival.feedback
			})),
			...(source ? [{ id: ITSELF_ID, text: ITSELF, ...notItself(read) }] : [])
		];
		if (new Set(choices.map(({ text }) => text)).size < choices.length) return [];

		const item: Item = {
			id: `who-said-${claim.id}`,
			interaction: 'choice',
			skill: 'attribution',
			about: [],
			prompt: `${claimLine(read)} Who says so?`,
			passage: anchorOf(reading.article, read.sentence),
			// By id, so that the right one's place in the file is no pattern.
			choices: choices.sort((a, b) => (a.id < b.id ? -1 : 1)),
			proof: read.cue ? anchorsOf(reading.article, [read.cue, nameBehindPronoun(reading, read)]) : [],
			hint:
				source && !read.cue
					? 'No word such as ‘said’ goes with this claim. Read what stands around it: whose words is the article giving there?'
					: 'Look for a word such as ‘said’ or ‘according to’ that goes with this claim, and see who stands beside it. If there is none, the article says it itself.',
			explanation,
			evidence: [
				...creditAndContent(reading, read),
				...anchorsOf(reading.article, [
					nameBehindPronoun(reading, read),
					spokenBefore(read, reading)?.cue ?? null
				])
			],
			points: 1
		};
		return [{ claim: claim.id, item }];
	});
};

/** Null where the article has no words to point at. */
function explain(read: ReadClaim, reading: Reading): string | null {
	const { claim, source, block, cue } = read;
	if (!source) {
		return (
			`${Where(block)} credits nobody with this claim. Where no word such as ‘said’ or ‘according to’ goes with a ` +
			'claim, the article says it itself. Then ask: how does the article know?'
		);
	}
	const credit = creditOf(reading, read);
	if (credit === null || !cue) return explainWithoutCue(read, source, reading);
	const relays = claim.via.flatMap((id) => reading.sources.get(id) ?? []);
	return [
		`${Where(block)} credits it: ${credit}.`,
		pronounNote(reading, read),
		`So the claim comes from ${nameOf(source)}.`,
		relays.length > 0 ? `On its way to this article it passed through ${listed(relays.map(nameOf))}.` : '',
		`Find the word that credits, here ${quote(reading.article, cue)}, and see who stands beside it.`
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** For the source of a headline ("… : Report"), and for a quotation that goes on after its speaker was named. */
function explainWithoutCue(read: ReadClaim, source: Source, reading: Reading): string | null {
	const { block, mention, content } = read;
	const { article } = reading;
	if (mention && block.id === 'h') {
		const between = article.text.slice(
			Math.min(content[0].end, mention.end),
			Math.max(content[0].start, mention.start)
		);
		const colon = between.includes(':')
			? ' In a headline a colon often does the work of ‘says’: look at what stands on the other side of it.'
			: ' Headlines leave out words such as ‘says’: look for who stands beside the claim.';
		return `The headline credits it in few words: ${quote(article, mention)}.${colon}`;
	}
	const before = spokenBefore(read, reading);
	return (
		before &&
		`These words stand in quotation marks, with no word such as ‘said’ beside them. The article is still giving the words of ${nameOf(source)}: ` +
			`just before, it has ${creditOf(reading, before)}. A quotation with no name of its own belongs to the last speaker.`
	);
}

/** For a quotation without a cue: the last claim before it in the paragraph that has one, if its speaker goes on. */
function spokenBefore(read: ReadClaim, { claims }: Reading): ReadClaim | null {
	if (read.cue || read.claim.quote !== 'direct') return null;
	const before = claims.filter(
		(other) => other.cue && other.block === read.block && other.content[0].start < read.content[0].start
	);
	const last = nearest(
		read.content[0],
		before.map(({ content }) => content[0])
	);
	return before.find(({ content, source }) => content[0] === last && source === read.source) ?? null;
}

/** The claims that somebody else makes, too: in the same plain words, or by the same words of the article. */
function claimsOfTwo({ claims }: Reading): Set<ReadClaim> {
	const sources = new Map<string, Set<string | undefined>>();
	for (const read of claims) {
		for (const key of keysOf(read)) {
			sources.set(key, (sources.get(key) ?? new Set()).add(read.source?.id));
		}
	}
	return new Set(claims.filter((read) => keysOf(read).some((key) => sources.get(key)!.size > 1)));
}

function keysOf({ claim, content }: ReadClaim): string[] {
	return [ended(claim.says).toLowerCase(), content.map(({ start, end }) => `${start}-${end}`).join()];
}
