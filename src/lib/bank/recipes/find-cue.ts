import { ended } from '../../attribution/ended.ts';
import type { Range } from '../../article/article.ts';
import type { Item } from '../schema.ts';
import { creditOf } from './credit.ts';
import { byCue, isInPrompt, neighbours, type CuedClaims } from './cues.ts';
import { blocksApart, distance, shareWords, type ReadClaim, type Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { spansOf, type Span } from './spans.ts';
import { anchorOf, anchorsOf, claimLine, quote, Where } from './wording.ts';

/** Which words link the claim to its source? The student chooses the cue in the article. Once for each cue. */
export const findCue: Recipe = (reading) => {
	const groups = byCue(reading);
	return groups.flatMap(({ read, others }) => {
		const { article } = reading;
		const { claim, cue, mention, block } = read;
		const credit = creditOf(reading, read);
		if (!cue || credit === null || isInPrompt(cue, read, reading)) return [];
		const spans = spansOf(article, [cue], wrongSpans(read, groups, reading));
		if (!spans) return [];

		const item: Item = {
			id: `find-cue-${claim.id}`,
			interaction: 'hottext',
			skill: 'wording',
			about: others,
			prompt: `${claimLine(read)} Choose the words that link it to its source.`,
			passage: anchorOf(article, read.sentence),
			spans,
			proof: [],
			hint: 'Look for the word that tells what the source does: say, ask, think, blame. It must belong to this claim.',
			explanation:
				`${Where(block)} has ${credit}. The link is ${quote(article, cue)}: it tells that the claim is somebody’s, and not the article’s own. ` +
				'Such words do not tell whether the claim is true.',
			evidence: anchorsOf(article, [mention, cue, ...read.content]),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});
};

/** The words for the source, then the cues of claims nearby, and a hedge. */
function wrongSpans(read: ReadClaim, groups: CuedClaims[], reading: Reading): Span[] {
	const { article } = reading;
	const { mention, cue } = read;
	const far = (at: Range) => distance(cue ?? read.content[0], at);
	const name: Span[] = mention
		? [
				{
					at: mention,
					wrong: {
						feedback: `${quote(article, mention)} stands for the source. Look for the words that tell what the source does.`
					}
				}
			]
		: [];
	const cues = groups
		.flatMap(({ read: other }): Span[] => {
			const isNear = blocksApart(article, other.block, read.block) <= 1;
			if (!other.cue || other === read || !isNear) return [];
			const feedback = `${quote(article, other.cue)} credits another claim: ${ended(other.claim.says)}`;
			return [{ at: other.cue, wrong: { feedback } }];
		})
		.sort((a, b) => far(a.at) - far(b.at))
		.slice(0, 2);
	const hedges = neighbours(read, reading)
		.flatMap((other) => other.hedges)
		.filter((hedge) => !shareWords([hedge], [...reading.mentions.values()].flat()))
		.slice(0, 1)
		.map((at): Span => ({
			at,
			wrong: { feedback: `${quote(article, at)} holds back, and credits nobody.` }
		}));
	return [...name, ...cues, ...hedges];
}
