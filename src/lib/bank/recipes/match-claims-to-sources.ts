import { capitalised } from '../../attribution/capitalised.ts';
import { ended } from '../../attribution/ended.ts';
import { blockName } from '../../article/article.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Feedback, Item } from '../schema.ts';
import { isTooClose } from './closeness.ts';
import { creditOf, pronounNote } from './credit.ts';
import { distance, shareWords, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { notItself, rivalsOf, type Rival } from './rivals.ts';
import { anchorsOf, ITSELF, ITSELF_ID, nameOf, quoteContent, Where } from './wording.ts';

/** How many claims one item has; one more source than these is offered. */
const AT_ONCE = 4;
const AT_LEAST = 3;

/**
 * Which claim comes from whom? Up to four claims of sources that cannot be taken for one another, one of them the
 * article's own where it has such, and one source more. Each claim is used once; the sources that say most come back
 * in later items with their next claim.
 */
export const matchClaimsToSources: Recipe = (reading) => {
	const rivals = new Map(reading.claims.map((read) => [read, rivalsOf(read, reading)]));
	const rivalsFor = (read: ReadClaim) => rivals.get(read) ?? [];
	return groupsOf(reading).map((group, i) => {
		const sources = [
			...group.flatMap(({ source }) => source ?? []),
			...oneMore(group, rivalsFor, reading)
		].map((source) => ({ id: source.id, text: capitalised(nameOf(source)) }));
		const hasItself = group.some(({ source }) => !source);
		const right = hasItself ? [...sources, { id: ITSELF_ID, text: ITSELF }] : sources;
		const mispairs = group.flatMap((read) => mispairsOf(read, right, rivalsFor(read)));
		const item: Item = {
			id: `match-claims-to-sources-${i + 1}`,
			interaction: 'match',
			skill: 'attribution',
			about: group.map(({ claim }) => claim.id),
			prompt: 'Who says what? Put each claim with its source.',
			left: group.map(({ claim, block }) => ({
				id: claim.id,
				text: ended(claim.says),
				feedback: `Look in ${blockName(block)}: does a word credit this claim, and who stands beside it?`
			})),
			// By id, so that their order is not that of the claims.
			right: right.sort((a, b) => (a.id < b.id ? -1 : 1)),
			pairs: group.map(({ claim, source }) => [claim.id, source?.id ?? ITSELF_ID]),
			...(mispairs.length > 0 ? { mispairs } : {}),
			proof: [],
			hint: 'Find each claim in the article first. Then look for the word that credits it.',
			explanation: explain(group, reading),
			evidence: anchorsOf(
				reading.article,
				group.flatMap(({ mention, cue, content }) => [mention, cue, ...content])
			),
			points: 1
		};
		return { item };
	});
};

function explain(group: ReadClaim[], reading: Reading): string {
	const places = group
		.filter(({ source }) => source)
		.map((read) => {
			const pronoun = pronounNote(reading, read);
			return `${Where(read.block)} has ${creditOf(reading, read)}. ${pronoun ? `${pronoun} ` : ''}`;
		});
	const own = group.find(({ source }) => !source);
	const itself = own
		? `No words credit anybody with ${quoteContent(reading.article, own)}: the article says it itself. `
		: '';
	return `${places.join('')}${itself}A claim belongs to the one whom the words around it credit.`;
}

/** What is said about a wrong pair that shows a habit: the relay, who the claim is about, the article for its source. */
function mispairsOf({ claim, source }: ReadClaim, right: { id: string }[], rivals: Rival[]) {
	const isOffered = (id: string) => right.some((side) => side.id === id);
	const mispair = (id: string, feedback: Feedback): { pair: [string, string] } & Feedback => ({
		pair: [claim.id, id],
		...feedback
	});
	return [
		...rivals
			.filter((rival) => rival.feedback.misconception && isOffered(rival.source.id))
			.map((rival) => mispair(rival.source.id, rival.feedback)),
		...(source && isOffered(ITSELF_ID) ? [mispair(ITSELF_ID, notItself({ claim }))] : [])
	];
}

/** Claims dealt into groups in the order of the annotation, as long as groups of three can be made. */
function groupsOf(reading: Reading): ReadClaim[][] {
	const clear = reading.claims.filter(({ claim }) => !claim.contested?.includes('source'));
	const credited = clear.filter((read) => read.source && creditOf(reading, read) !== null);
	const own = clear.filter(({ source, hedges }) => !source && hedges.length === 0);
	const groups: ReadClaim[][] = [];
	while (credited.length > 0) {
		const most = own.length > 0 ? AT_ONCE - 1 : AT_ONCE;
		const group: ReadClaim[] = [];
		for (const read of credited) {
			if (group.length < most && group.every((other) => canStandTogether(read, other))) group.push(read);
		}
		if (group.length < AT_LEAST) {
			// The first claim finds no partners among those that are left: it goes, and the rest may still fit.
			credited.shift();
			continue;
		}
		for (const read of group) credited.splice(credited.indexOf(read), 1);
		const itself = nearestTo(
			group,
			own.filter((read) => group.every((other) => canStandTogether(read, other)))
		);
		if (itself) {
			group.push(itself);
			own.splice(own.indexOf(itself), 1);
		}
		groups.push(group.sort((a, b) => a.content[0].start - b.content[0].start));
	}
	return groups;
}

/** Whether each of two claims can go to one of the two sources only. */
function canStandTogether(a: ReadClaim, b: ReadClaim): boolean {
	const isLinked = a.claim.supports.includes(b.claim.id) || b.claim.supports.includes(a.claim.id);
	const areClose = a.source && b.source && (isTooClose(a.source, b.source) || isTooClose(b.source, a.source));
	return !areClose && !isLinked && !shareWords(a.content, b.content);
}

function nearestTo(group: ReadClaim[], claims: ReadClaim[]): ReadClaim | undefined {
	const far = (read: ReadClaim) => Math.min(...group.map((one) => distance(one.content[0], read.content[0])));
	return claims.sort((a, b) => far(a) - far(b))[0];
}

/** One more source, near to the claims, so that the last pair does not fall out by itself. */
function oneMore(group: ReadClaim[], rivalsFor: (read: ReadClaim) => Rival[], reading: Reading): Source[] {
	const fits = reading.attribution.sources.filter((source) =>
		group.every((read) => rivalsFor(read).some((rival) => rival.source === source))
	);
	const far = (source: Source) =>
		Math.min(
			...(reading.mentions.get(source.id) ?? []).flatMap((at) =>
				group.map(({ content }) => distance(at, content[0]))
			)
		);
	return fits.sort((a, b) => far(a) - far(b)).slice(0, 1);
}
