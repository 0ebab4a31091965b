import fc from 'fast-check';
import { describeRange, type Anchor } from '$lib/article/anchor.ts';
import { BLOCK_BREAK, makeArticle, type Article, type Range } from '$lib/article/article.ts';
import type { Attribution, Claim, Source } from '$lib/attribution/schema.ts';

/** An annotated article whose every anchor stands just once. */
export interface AnnotatedArticle {
	article: Article;
	attribution: Attribution;
}

/** Who speaks in a made-up article. */
interface Speaker {
	name: string;
	role: string;
	/** The article's words for the source. */
	words: string;
	kind: Source['kind'];
	naming: Source['naming'];
	firsthand: Source['firsthand'];
	affiliation?: string;
	interest?: string;
}

/** One sentence of a made-up article, as numbers, so that chance and a counter can both choose. */
interface SentenceChoice {
	/** Of SPEAKERS; null is the article's own voice. */
	speaker: number | null;
	/** Of TOPICS: two sentences of one topic still differ, by their number. */
	topic: number;
	quote: 'direct' | 'indirect' | 'mixed';
	isHedged: boolean;
	/** Of SPEAKERS: an outlet that passed it on. */
	relay: number | null;
	hasEvidence: boolean;
	/** How many sentences back stands the one that this one supports or disputes; 0 for none. */
	supports: number;
	disputes: number;
	endsParagraph: boolean;
}

const SPEAKERS: Speaker[] = [
	{
		name: 'Mayor Ada Holm',
		role: 'the mayor',
		words: 'Mayor Ada Holm',
		kind: 'official',
		naming: 'named',
		firsthand: true,
		affiliation: 'town',
		interest: 'She wants to be elected again.'
	},
	{
		name: 'Dr Ben Osei',
		role: 'a river scientist',
		words: 'Dr Ben Osei, a river scientist',
		kind: 'expert',
		naming: 'named',
		firsthand: 'unclear',
		affiliation: 'university'
	},
	{
		name: 'the harbour master',
		role: 'head of the harbour',
		words: 'the harbour master',
		kind: 'official',
		naming: 'role-only',
		firsthand: true,
		affiliation: 'harbour'
	},
	{
		name: 'town officials',
		role: 'people of the town hall',
		words: 'town officials',
		kind: 'official',
		naming: 'anonymous',
		firsthand: 'unclear',
		affiliation: 'town'
	},
	{
		name: 'a fisher',
		role: 'a fisher, not named',
		words: 'a fisher',
		kind: 'witness',
		naming: 'anonymous',
		firsthand: true
	},
	{
		name: 'Carla Reyes',
		role: 'a shopkeeper',
		words: 'Carla Reyes',
		kind: 'witness',
		naming: 'named',
		firsthand: true,
		affiliation: 'shops'
	},
	{
		name: 'the River Gazette',
		role: 'a newspaper',
		words: 'the River Gazette',
		kind: 'outlet',
		naming: 'outlet',
		firsthand: false,
		affiliation: 'gazette'
	},
	{
		name: 'Channel Nine',
		role: 'a television channel',
		words: 'Channel Nine',
		kind: 'outlet',
		naming: 'outlet',
		firsthand: false,
		affiliation: 'channel-nine'
	},
	{
		name: 'the water report',
		role: 'a report by the water board',
		words: 'the water report',
		kind: 'document',
		naming: 'document',
		firsthand: 'unclear',
		affiliation: 'water-board'
	},
	{
		name: 'Professor Lin',
		role: 'a lawyer',
		words: 'Professor Lin',
		kind: 'expert',
		naming: 'named',
		firsthand: false,
		affiliation: 'law-school'
	},
	{
		name: 'the ferry captain',
		role: 'captain of the ferry',
		words: 'the ferry captain',
		kind: 'participant',
		naming: 'role-only',
		firsthand: true,
		affiliation: 'ferry'
	},
	{
		name: 'Minister Okoro',
		role: 'minister of transport',
		words: 'Minister Okoro',
		kind: 'official',
		naming: 'named',
		firsthand: 'unclear',
		affiliation: 'government'
	},
	{
		name: 'a ministry spokesman',
		role: 'speaks for the ministry',
		words: 'a ministry spokesman',
		kind: 'official',
		naming: 'role-only',
		firsthand: 'unclear',
		affiliation: 'government'
	},
	{
		name: 'several residents',
		role: 'people of the town',
		words: 'several residents',
		kind: 'public',
		naming: 'anonymous',
		firsthand: 'unclear'
	},
	{
		name: 'Ewa Nowak',
		role: 'an engineer',
		words: 'Ewa Nowak, an engineer',
		kind: 'expert',
		naming: 'named',
		firsthand: true,
		affiliation: 'builders'
	},
	{
		name: 'the fire chief',
		role: 'head of the fire service',
		words: 'the fire chief',
		kind: 'official',
		naming: 'role-only',
		firsthand: true,
		affiliation: 'fire-service'
	},
	{
		name: 'a pilot',
		role: 'a pilot, not named',
		words: 'a pilot',
		kind: 'participant',
		naming: 'anonymous',
		firsthand: 'unclear'
	}
];

const CUES = ['said', 'added', 'announced', 'stated'];

const TOPICS = [
	'the old bridge over the river closed for repairs after the flood of week',
	'the harbour lost two of its oldest boats to the storm of season',
	'the new ferry carried more passengers than ever before across on day',
	'the water rose above the mark on the wall by gauge',
	'the council paid twice the usual price for sandbags of batch',
	'the school by the bank moved all of its lessons to building',
	'the fish that used to come in spring stayed away from pool'
];

/** Any small lesson: up to twelve sentences, with and without headline, chains, hedges, evidence and disputes. */
export function arbitraryLesson(): fc.Arbitrary<AnnotatedArticle> {
	const speaker = fc.nat(SPEAKERS.length - 1);
	const sentence: fc.Arbitrary<SentenceChoice> = fc.record({
		speaker: fc.option(speaker, { freq: 3 }),
		topic: fc.nat(TOPICS.length - 1),
		quote: fc.constantFrom('direct', 'indirect', 'mixed'),
		isHedged: fc.boolean(),
		relay: fc.option(fc.constantFrom(6, 7), { freq: 1 }),
		hasEvidence: fc.nat(4).map((n) => n === 0),
		supports: fc.nat(3),
		disputes: fc.nat(6),
		endsParagraph: fc.boolean()
	});
	return fc
		.record({ hasHeadline: fc.boolean(), sentences: fc.array(sentence, { maxLength: 12 }) })
		.map(({ hasHeadline, sentences }) => lessonOf(sentences, hasHeadline));
}

/**
 * One lesson of the seed's size, about 700 words, 45 claims and 17 sources: the same for the same `n`, and another
 * one for another.
 */
export function generatedLesson(n: number): AnnotatedArticle {
	const next = counter(n);
	const sentences = Array.from({ length: 44 }, (_, i): SentenceChoice => {
		const isOwn = i >= SPEAKERS.length && next(2) === 0;
		return {
			speaker: isOwn ? null : i < SPEAKERS.length ? i : next(SPEAKERS.length),
			topic: next(TOPICS.length),
			quote: (['direct', 'indirect', 'mixed'] as const)[next(3)]!,
			isHedged: next(5) === 0,
			relay: next(6) === 0 ? 6 + next(2) : null,
			hasEvidence: next(12) === 0,
			supports: next(5) === 0 ? 1 + next(3) : 0,
			disputes: next(8) === 0 ? 1 + next(3) : 0,
			endsParagraph: next(3) === 0
		};
	});
	return lessonOf(sentences, true);
}

/** Numbers that look like chance and are not: Park and Miller's minimal standard generator. */
function counter(seed: number): (below: number) => number {
	let state = (seed % 2147483646) + 1;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

/** A claim's ranges within its sentence, until the sentence's place in the article is known. */
interface Draft {
	text: string;
	content: Range;
	source: Range | null;
	cue: Range | null;
	hedge: Range | null;
	relay: Range | null;
}

function lessonOf(choices: SentenceChoice[], hasHeadline: boolean): AnnotatedArticle {
	const all: SentenceChoice[] = hasHeadline
		? [{ ...OWN_VOICE, speaker: null, endsParagraph: true }, ...choices]
		: choices;
	const drafts = all.map(draftOf);
	const paragraphs: string[] = [''];
	const starts: number[] = [];
	let at = 0;
	drafts.forEach((draft, i) => {
		const last = paragraphs.length - 1;
		const gap = paragraphs[last] === '' ? '' : ' ';
		starts.push(at + gap.length);
		paragraphs[last] += gap + draft.text;
		at += gap.length + draft.text.length;
		if (all[i]!.endsParagraph && i < drafts.length - 1) {
			paragraphs.push('');
			at += BLOCK_BREAK.length;
		}
	});
	const [headline = '', ...body] = paragraphs;
	const article = hasHeadline
		? makeArticle({ headline }, body.join(BLOCK_BREAK))
		: makeArticle({}, paragraphs.join(BLOCK_BREAK));

	const anchor = (i: number, range: Range): Anchor =>
		describeRange(article.text, { start: starts[i]! + range.start, end: starts[i]! + range.end });
	const mentions = new Map<number, Anchor[]>();
	const mention = (speaker: number, found: Anchor) =>
		mentions.set(speaker, [...(mentions.get(speaker) ?? []), found]);
	const claims = all.map((choice, i): Claim => {
		const draft = drafts[i]!;
		if (choice.speaker !== null && draft.source) mention(choice.speaker, anchor(i, draft.source));
		if (choice.relay !== null && draft.relay) mention(choice.relay, anchor(i, draft.relay));
		return claimOf(choice, draft, i, (range) => anchor(i, range));
	});
	const sources = [...mentions.keys()]
		.sort((a, b) => a - b)
		.map((speaker) => sourceOf(speaker, mentions.get(speaker)!));
	return { article, attribution: { version: 1, sources, claims } };
}

const OWN_VOICE: SentenceChoice = {
	speaker: null,
	topic: 0,
	quote: 'indirect',
	isHedged: false,
	relay: null,
	hasEvidence: false,
	supports: 0,
	disputes: 0,
	endsParagraph: false
};

function draftOf({ speaker, topic, quote, isHedged, relay }: SentenceChoice, i: number): Draft {
	let text = '';
	const put = (words: string): Range => {
		const range = { start: text.length, end: text.length + words.length };
		text += words;
		return range;
	};
	const words = `${TOPICS[topic]!} ${i + 1}`;
	const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
	if (speaker === null) {
		const hedge = isHedged ? put('Reportedly') : null;
		if (isHedged) put(', ');
		const content = put(isHedged ? words : capital(words));
		put('.');
		return { text, content, source: null, cue: null, hedge, relay: null };
	}

	const who = SPEAKERS[speaker]!.words;
	const passesOn = relay !== null && relay !== speaker ? relay : null;
	let relayed: Range | null = null;
	if (passesOn !== null) {
		put('As told to ');
		relayed = put(SPEAKERS[passesOn]!.words);
		put(', ');
	}
	const cueWord = CUES[i % CUES.length]!;
	if (quote === 'direct') {
		put('“');
		const start = text.length;
		const hedge = isHedged ? put('Perhaps') : null;
		put(isHedged ? ` ${words}` : capital(words));
		const content = { start, end: text.length };
		put(',” ');
		const source = put(who);
		put(' ');
		const cue = put(cueWord);
		put('.');
		return { text, content, source, cue, hedge, relay: relayed };
	}
	const source = put(passesOn === null ? capital(who) : who);
	put(' ');
	const cue = put(cueWord);
	put(' that ');
	const start = text.length;
	const hedge = isHedged ? put('perhaps') : null;
	if (isHedged) put(' ');
	const cut = words.lastIndexOf(' ', words.length / 2);
	put(quote === 'mixed' ? `${words.slice(0, cut)} “${words.slice(cut + 1)}”` : words);
	const content = { start, end: text.length };
	put('.');
	return { text, content, source, cue, hedge, relay: relayed };
}

function claimOf(choice: SentenceChoice, draft: Draft, i: number, anchor: (range: Range) => Anchor): Claim {
	const { speaker, topic, quote, hasEvidence, supports, disputes } = choice;
	const earlier = (back: number) => (back > 0 && i - back >= 0 ? [`claim-${i - back + 1}`] : []);
	const plain = `${TOPICS[topic]!} ${i + 1}.`;
	return {
		id: `claim-${i + 1}`,
		content: anchor(draft.content),
		says: plain.charAt(0).toUpperCase() + plain.slice(1),
		source: speaker === null ? null : idOf(speaker),
		...(draft.cue ? { cue: anchor(draft.cue) } : {}),
		quote: speaker === null ? 'none' : quote,
		via: draft.relay && choice.relay !== null ? [idOf(choice.relay)] : [],
		hedges: draft.hedge ? [anchor(draft.hedge)] : [],
		evidence: hasEvidence
			? [{ kind: 'image', what: 'a photograph of it', at: anchor(draft.content), independent: i % 2 === 0 }]
			: [],
		supports: earlier(supports),
		disputes: supports > 0 ? [] : earlier(disputes),
		status: null
	};
}

function sourceOf(speaker: number, mentions: Anchor[]): Source {
	const { words: _, ...rest } = SPEAKERS[speaker]!;
	return { id: idOf(speaker), ...rest, mentions };
}

function idOf(speaker: number): string {
	return SPEAKERS[speaker]!.name.toLowerCase().replace(/[^a-z]+/g, '-');
}
