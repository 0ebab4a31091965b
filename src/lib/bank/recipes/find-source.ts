import { blockAt, overlaps, type Range } from '../../article/article.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { creditOf, isPronoun } from './credit.ts';
import { byCue, isInPrompt } from './cues.ts';
import { blocksApart, distance, nearest, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { rivalsOf } from './rivals.ts';
import { spansOf, type Span } from './spans.ts';
import { anchorOf, anchorsOf, claimLine, nameOf, quote, Where } from './wording.ts';

/**
 * Which words name the source? The student chooses them in the article. Once for each cue; not where only a pronoun
 * stands beside it, because "he" names nobody.
 */
export const findSource: Recipe = (reading) =>
	byCue(reading).flatMap(({ read, others }) => {
		const { article } = reading;
		const { claim, mention, cue, block } = read;
		const credit = creditOf(reading, read);
		if (
			!mention ||
			!cue ||
			isPronounAt(mention, reading) ||
			credit === null ||
			isInPrompt(mention, read, reading)
		)
			return [];
		const spans = spansOf(article, [mention], wrongSpans(read, reading));
		if (!spans) return [];

		const item: Item = {
			id: `find-source-${claim.id}`,
			interaction: 'hottext',
			skill: 'attribution',
			about: others,
			prompt: `${claimLine(read)} Choose the words that name its source.`,
			passage: anchorOf(article, read.sentence),
			spans,
			proof: [],
			hint: 'Who says, asks or believes it? The name, the job or the group beside such a word is the source.',
			explanation:
				`${Where(block)} credits it: ${credit}. Beside ${quote(article, cue)} stands the source: ${quote(article, mention)}. ` +
				'Whoever else is named nearby may be the source of another claim, or of none.',
			evidence: anchorsOf(article, [mention, cue, ...read.content]),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});

/** Words for other sources nearby, then the cue itself, which is taken for the source by whoever looks for "said". */
function wrongSpans(read: ReadClaim, reading: Reading): Span[] {
	const { article } = reading;
	const near = rivalsOf(read, reading)
		.flatMap(({ source, feedback }): Span[] => {
			const at = nearest(read.content[0], nearbyMentions(source, read, reading));
			if (!at) return [];
			const who = isNamedIn(source, article.text.slice(at.start, at.end))
				? ''
				: `${quote(article, at)} means ${nameOf(source)}. `;
			return [{ at, wrong: { ...feedback, feedback: `${who}${feedback.feedback}` } }];
		})
		.sort((a, b) => distance(read.content[0], a.at) - distance(read.content[0], b.at))
		.slice(0, 3);
	if (near.length === 0 || !read.cue || !read.mention || overlaps(read.cue, read.mention)) return near;
	const cue: Span = {
		at: read.cue,
		wrong: {
			feedback: `${quote(article, read.cue)} tells that the claim is somebody’s. It does not tell whose.`
		}
	};
	return [...near, cue];
}

/** The words for a source in the same and in neighbouring paragraphs, without pronouns. */
function nearbyMentions(source: Source, read: ReadClaim, reading: Reading): Range[] {
	return (reading.mentions.get(source.id) ?? []).filter((at) => {
		const block = blockAt(reading.article, at.start);
		return block && blocksApart(reading.article, block, read.block) <= 1 && !isPronounAt(at, reading);
	});
}

/** Whether words for a source have a word of its name in them. */
function isNamedIn(source: Source, words: string): boolean {
	return nameOf(source)
		.split(/\s+/)
		.some((word) => /^\p{Lu}|.{4}/u.test(word) && words.toLowerCase().includes(word.toLowerCase()));
}

function isPronounAt({ start, end }: Range, { article }: Reading): boolean {
	return isPronoun(article.text.slice(start, end));
}
