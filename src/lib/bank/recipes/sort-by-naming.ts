import { blockAt, blockName, type Range } from '../../article/article.ts';
import type { Naming, Source } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { isPronoun } from './credit.ts';
import type { Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { anchorsOf, listed, quote } from './wording.ts';

type Sorted = Extract<Naming, 'named' | 'role-only' | 'anonymous'>;

/** The kinds, as they are offered, and as the explanation lists them. */
const KINDS: Record<Sorted, { text: string; what: string }> = {
	named: { text: 'Named: the article gives the name', what: 'By name' },
	'role-only': { text: 'By role: you could find out who has this job', what: 'Only by role' },
	anonymous: { text: 'Anonymous: many people fit these words', what: 'Anonymous' }
};

/** What is said of every wrong pair: how to tell, and not which kind is right, since there may be a second try. */
const TEST =
	'Ask two things. Is the source’s own name in these words? If not, do they fit one person only, or many?';

/** How many sources one item sorts. */
const AT_ONCE = 4;
const AT_LEAST = 3;

interface Mentioned {
	source: Source & { naming: Sorted };
	at: Range;
}

/**
 * Named, known by role, or anonymous? For people who speak in the article, four at a time, of at least two kinds.
 * Left out are outlets and documents (a newspaper has a name and is nobody) and what could go in two places: an
 * institution that is "named", and "an officer", a role that many have.
 */
export const sortByNaming: Recipe = (reading) =>
	groupsOf(clearCases(reading)).map((group, i) => {
		const kinds = (Object.keys(KINDS) as Sorted[]).filter((kind) =>
			group.some(({ source }) => source.naming === kind)
		);
		const words = group.map(({ at }) => quote(reading.article, at));
		const item: Item = {
			id: `sort-by-naming-${i + 1}`,
			interaction: 'match',
			skill: 'naming',
			about: [],
			prompt: 'How much does the article tell you about who each source is? Put each with its kind.',
			left: group.map(({ source }, n) => ({ id: source.id, text: words[n]!, feedback: TEST })),
			right: kinds.map((kind) => ({ id: kind, text: KINDS[kind].text })),
			pairs: group.map(({ source }) => [source.id, source.naming]),
			proof: [],
			hint: 'Could you find out who it is from these words alone? By a name, by a job that one person has, or not at all?',
			explanation: explain(group, reading),
			evidence: anchorsOf(
				reading.article,
				group.map(({ at }) => at)
			),
			points: 1
		};
		return { item };
	});

function explain(group: Mentioned[], reading: Reading): string {
	const lines = (Object.keys(KINDS) as Sorted[]).flatMap((kind) => {
		const words = group
			.filter(({ source }) => source.naming === kind)
			.map(({ at }) => {
				const block = blockAt(reading.article, at.start);
				return `${quote(reading.article, at)}${block ? ` (${blockName(block)})` : ''}`;
			});
		return words.length === 0 ? [] : [`${KINDS[kind].what}: ${listed(words)}.`];
	});
	return `${lines.join(' ')} The less you learn of who it is, the less you can check. That makes a claim weaker, not untrue.`;
}

/** The sources of which no reader could doubt where they go, with the words that the article has for them. */
function clearCases(reading: Reading): Mentioned[] {
	const { article, attribution, claims, mentions } = reading;
	return attribution.sources.flatMap((source): Mentioned[] => {
		const speaks = claims.some((read) => read.source?.id === source.id);
		const isPerson = source.kind !== 'outlet' && source.kind !== 'document';
		const at = (mentions.get(source.id) ?? []).find(({ start, end }) => {
			const words = article.text.slice(start, end);
			return !isPronoun(words) && shows(source.naming, words);
		});
		if (!speaks || !isPerson || !at || !isSorted(source)) return [];
		return [{ source, at }];
	});
}

function isSorted(source: Source): source is Source & { naming: Sorted } {
	return Object.hasOwn(KINDS, source.naming);
}

/** Whether the words alone show the kind: a person's name; the one holder of a job; anything but a name. */
function shows(naming: Naming, words: string): boolean {
	if (naming === 'named')
		return /\p{Lu}[\p{L}’'-]+ (?:[\p{L}’'-]+ )?\p{Lu}[\p{L}’'-]+/u.test(words) && !/^the /i.test(words);
	if (naming === 'role-only') return /^the /i.test(words);
	return true;
}

/**
 * Groups of three or four, dealt out so that each has as many kinds as can be; one of a single kind is left out. Five
 * sources are too many for one group and too few for two: then one of the commonest kind, which stands last, is left out.
 */
function groupsOf(sources: Mentioned[]): Mentioned[][] {
	const piles = (Object.keys(KINDS) as Sorted[])
		.map((kind) => sources.filter(({ source }) => source.naming === kind))
		.sort((a, b) => a.length - b.length);
	const count = Math.min(Math.ceil(sources.length / AT_ONCE), Math.floor(sources.length / AT_LEAST));
	const groups: Mentioned[][] = Array.from({ length: count }, () => []);
	const dealt = piles.flat().slice(0, count * AT_ONCE);
	dealt.forEach((source, i) => groups[i % count]!.push(source));
	return groups
		.map((group) => group.sort((a, b) => a.at.start - b.at.start))
		.filter(
			(group) => group.length >= AT_LEAST && new Set(group.map(({ source }) => source.naming)).size >= 2
		);
}
