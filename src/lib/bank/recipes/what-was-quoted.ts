import { blockName, overlaps, type Range } from '../../article/article.ts';
import type { Claim } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { creditOf } from './credit.ts';
import type { ReadClaim, Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { anchorOf, claimLine, creditAndContent, listed, quote } from './wording.ts';

type Quoted = Exclude<Claim['quote'], 'none'>;

const WAYS: Record<Quoted | 'none', { text: string; wrong: string }> = {
	direct: {
		text: 'Quoted: in the exact words of its source',
		wrong: 'Then quotation marks would stand round the whole claim, from beginning to end.'
	},
	mixed: {
		text: 'Partly quoted: some exact words, some of the article’s',
		wrong: 'Then quotation marks would stand round a part of the claim, and not round the rest.'
	},
	indirect: {
		text: 'Retold: in the article’s words, crediting a source',
		wrong: 'Then no quotation marks would stand round the words. Look for the marks.'
	},
	none: {
		text: 'Unsourced: in the article’s words, crediting nobody',
		wrong: 'Somebody is credited. Look for a word such as ‘said’ or ‘according to’.'
	}
};

/** What to say of each way when it is right. */
const LESSON: Record<Quoted, string> = {
	direct:
		'Quotation marks promise that these are the exact words. They do not promise that the words are true.',
	mixed: 'Only the words within the marks are promised to be exact. The rest is how the article puts it.',
	indirect: 'So you learn the sense of it as the article retells it. The exact words may have been different.'
};

/**
 * Direct, mixed or indirect? Once for each sentence and way, for claims that have a source, and only where the
 * quotation marks in the text agree with the annotation.
 */
export const whatWasQuoted: Recipe = (reading) => {
	const quoted = quotedRanges(reading.article.text);
	const seen = new Set<string>();
	return reading.claims.flatMap((read) => {
		const { claim } = read;
		const credit = creditOf(reading, read);
		const key = `${read.sentence.id} ${claim.quote} ${read.source?.id}`;
		if (
			claim.quote === 'none' ||
			credit === null ||
			claim.contested?.includes('source') ||
			seenAs(read, quoted) !== claim.quote ||
			seen.has(key)
		)
			return [];
		seen.add(key);

		const right = claim.quote;
		const item: Item = {
			id: `what-was-quoted-${claim.id}`,
			interaction: 'choice',
			skill: 'wording',
			about: [],
			prompt: `${claimLine(read)} How does the article give it?`,
			passage: anchorOf(reading.article, read.sentence),
			choices: (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) =>
				way === right
					? { id: way, text: WAYS[way].text, correct: true }
					: {
							id: way,
							text: WAYS[way].text,
							feedback: WAYS[way].wrong,
							...(way === 'none' ? { misconception: 'reporter-as-source' as const } : {})
						}
			),
			proof: [],
			hint: 'Look for quotation marks: where do they open, and where do they close?',
			explanation: `${explain(read, right, credit, quoted, reading)} ${LESSON[right]}`,
			evidence: creditAndContent(reading, read),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});
};

function explain(
	read: ReadClaim,
	right: Quoted,
	credit: string,
	quoted: Range[],
	{ article }: Reading
): string {
	const where = blockName(read.block);
	if (right === 'indirect')
		return `In ${where} no quotation marks stand round the claim, and ${credit} credits it.`;
	const inMarks = read.content.flatMap((range) =>
		quoted
			.filter((marked) => overlaps(range, marked))
			.map((marked) =>
				quote(article, {
					start: Math.max(range.start, marked.start),
					end: Math.min(range.end, marked.end)
				})
			)
	);
	return right === 'direct'
		? `In ${where} quotation marks stand round the words: ${listed(inMarks)}.`
		: `In ${where} only these words stand in quotation marks: ${listed(inMarks)}.`;
}

/** How a claim is quoted as the marks in the text have it. */
function seenAs({ content }: ReadClaim, quoted: Range[]): Quoted {
	if (content.every((range) => quoted.some(({ start, end }) => start <= range.start && range.end <= end)))
		return 'direct';
	return content.some((range) => quoted.some((marked) => overlaps(range, marked))) ? 'mixed' : 'indirect';
}

/** What stands between double quotation marks, without the marks, block by block. */
function quotedRanges(text: string): Range[] {
	return [...text.matchAll(/“([^“”\n]*)”|"([^"\n]*)"/g)].map((match) => ({
		start: match.index + 1,
		end: match.index + match[0].length - 1
	}));
}
