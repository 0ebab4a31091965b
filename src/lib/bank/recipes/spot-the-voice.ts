import { ended } from '../../attribution/ended.ts';
import { contentHash } from '../hash.ts';
import type { Item } from '../schema.ts';
import { creditOf } from './credit.ts';
import { distance, shareWords, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { anchorsOf, quoteContent, Where } from './wording.ts';
import { blockName } from '../../article/article.ts';

/** How much longer than the longest wrong option the right one may be. */
const STANDS_OUT = 1.3;

/**
 * Which of these claims does the article make itself? One item for each claim in the article's own voice, among the
 * nearest claims that have a source. Not for hedged ones: "allegedly" is not quite the article's own word.
 */
export const spotTheVoice: Recipe = (reading) =>
	reading.claims.flatMap((read) => {
		if (read.source || read.hedges.length > 0 || read.claim.contested?.includes('source')) return [];
		const wrong = sourcedClaims(read, reading);
		if (wrong.length < 2) return [];

		const options = [read, ...wrong].sort((a, b) => a.content[0].start - b.content[0].start);
		const item: Item = {
			// The claim is the answer, so the id must not be its name.
			id: `spot-the-voice-${contentHash(read.claim.id).slice(0, 8)}`,
			interaction: 'choice',
			skill: 'voice',
			about: wrong.map(({ claim }) => claim.id),
			prompt: 'Which of these does the article say itself, crediting nobody?',
			choices: options.map((option) =>
				option === read
					? { id: option.claim.id, text: optionText(option), correct: true }
					: {
							id: option.claim.id,
							text: optionText(option),
							feedback: `${Where(option.block)} credits somebody with this: ${creditOf(reading, option)}.`,
							misconception: 'reporter-as-source'
						}
			),
			proof: [],
			hint: 'Find each claim in the article. Look for a word such as ‘said’ or ‘according to’ that goes with it.',
			explanation:
				`${Where(read.block)} says it and credits nobody: ${quoteContent(reading.article, read)}. The others each have a source. ` +
				'What an article says in its own voice needs a reason as much as what others say.',
			evidence: anchorsOf(reading.article, read.content),
			points: 1
		};
		return [{ claim: read.claim.id, item }];
	});

function optionText({ claim, block }: ReadClaim): string {
	return `${ended(claim.says)} (${blockName(block)})`;
}

/** The nearest claims with a source, each of another cue; the last gives way to a longer one if all are short. */
function sourcedClaims(read: ReadClaim, reading: Reading): ReadClaim[] {
	const near = reading.claims
		.filter(
			(other) =>
				other.source &&
				other.cue &&
				!other.claim.contested?.includes('source') &&
				!shareWords(other.content, read.content)
		)
		.sort((a, b) => distance(read.content[0], a.content[0]) - distance(read.content[0], b.content[0]))
		.filter((other, i, all) => all.findIndex(({ cue }) => cue?.start === other.cue?.start) === i);
	const chosen = near.slice(0, 3);
	const length = (claim: ReadClaim) => optionText(claim).length;
	const isLongEnough = (claim: ReadClaim) => length(claim) * STANDS_OUT >= length(read);
	if (chosen.some(isLongEnough)) return chosen;
	const longer = near.slice(3).find(isLongEnough);
	return longer ? [...chosen.slice(0, 2), longer] : chosen;
}
