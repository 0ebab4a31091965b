import { ended } from '../../attribution/ended.ts';
import { contentHash } from '../hash.ts';
import type { Feedback, Item } from '../schema.ts';
import { isPronoun } from './credit.ts';
import { distance, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe, Draft } from './recipe.ts';
import { spansOf, type Span } from './spans.ts';
import { anchorsOf, listed, quote, Where } from './wording.ts';
import { within } from './reading.ts';

/** What the headline says, and what the text below it has for that: what it shows, and how it holds back. */
export const headlineOrBody: Recipe = (reading) => {
	const headline = reading.claims.filter(({ block }) => block.id === 'h');
	return [
		...headline.flatMap((read) => whatBodyShows(read, reading)),
		...whatHeadlineLeavesOut(headline, reading)
	];
};

/** The things that an article can show, as options. */
const SHOWN = [
	{ id: 'document', text: 'A document that a reader could check', noun: 'document' },
	{ id: 'figures', text: 'Figures that a reader could check', noun: 'figures' },
	{ id: 'picture', text: 'A picture that a reader could look at', noun: 'picture' }
];

/**
 * What does the article show for its headline? Only where the answer is "nothing", and nothing is shown for any other
 * claim either: what is shown for another claim could be taken for a proof of this one.
 */
function whatBodyShows(read: ReadClaim, { article, claims }: Reading): Draft[] {
	const { claim } = read;
	const isShown = claims.some((one) => one.claim.evidence.length > 0);
	if (isShown || claim.status) return [];
	const hasSupport = claims.some((one) => one.claim.supports.includes(claim.id));
	const item: Item = {
		id: `headline-or-body-${claim.id}`,
		interaction: 'choice',
		skill: 'voice',
		about: [],
		prompt: `The headline says: ${ended(claim.says)} What does the article show for it?`,
		choices: [
			...SHOWN.map(({ id, text, noun }) => ({
				id,
				text,
				feedback: `The article shows no ${noun} for this claim. What it has is words: those of people, and its own.`,
				misconception: 'headline-as-finding' as const
			})),
			{ id: 'nothing', text: 'Nothing that a reader could check', correct: true as const }
		],
		proof: [],
		hint: 'Showing is more than saying. Go through the paragraphs: is there anything besides words of people and of the article?',
		explanation:
			`The headline has ${listed(read.content.map((range) => quote(article, range)))}. The text below shows no document, no figures and no picture for it` +
			`${hasSupport ? ', only other claims' : ''}. A headline is written to make you read. Look for what in the text backs it.`,
		evidence: anchorsOf(article, read.content),
		points: 1
	};
	return [{ claim: claim.id, item }];
}

/** Which word of the first paragraph holds back, where the headline has no such word? */
function whatHeadlineLeavesOut(headline: ReadClaim[], reading: Reading): Draft[] {
	const { article, claims, mentions } = reading;
	const lead = article.blocks.find(({ id }) => id !== 'h');
	if (!lead || headline.length === 0 || headline.some(({ hedges }) => hedges.length > 0)) return [];
	const hedged = claims.find(({ block, hedges }) => block === lead && within(hedges, lead).length > 0);
	const [hedge] = hedged ? within(hedged.hedges, lead) : [];
	if (!hedged || !hedge) return [];

	const wrong = [
		...headline.flatMap(({ content }) =>
			content.map((at): Span => ({
				at,
				wrong: { feedback: 'That is the headline’s claim. No word in it holds back.' }
			}))
		),
		...[...mentions.values()]
			.flat()
			.filter(({ start, end }) => !isPronoun(article.text.slice(start, end)))
			.map((at): Span => ({ at, wrong: WHO_ONLY })),
		...claims.flatMap(({ cue, hedges }) =>
			cue && hedges.length === 0
				? [{ at: cue, wrong: { feedback: 'This word credits a source. It does not say how sure it is.' } }]
				: []
		)
	].sort((a, b) => distance(a.at, hedge) - distance(b.at, hedge));
	const spans = spansOf(article, [hedge], wrong.slice(0, 4), 3);
	if (!spans) return [];
	const item: Item = {
		id: `headline-or-body-${contentHash(hedged.claim.id).slice(0, 8)}`,
		interaction: 'hottext',
		skill: 'voice',
		about: headline.map(({ claim }) => claim.id),
		prompt:
			'No word in the headline holds back, but the first paragraph does. Choose the words by which it holds back.',
		spans,
		proof: [],
		hint: 'Look for a word that says how sure the article is.',
		explanation:
			`${Where(hedged.block)} has ${quote(article, hedge)}: the article does not vouch for what it says there. The headline has no such word. ` +
			'Headlines are short, and words of caution are often what is cut. Read on before you retell one.',
		evidence: anchorsOf(article, [hedge, ...hedged.content, ...headline.flatMap(({ content }) => content)]),
		points: 1
	};
	return [{ claim: hedged.claim.id, item }];
}

const WHO_ONLY: Feedback = { feedback: 'These words tell who. They do not tell how sure it is.' };
