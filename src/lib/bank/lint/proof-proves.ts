import { itemFindings, type Rule } from './rule.ts';

/**
 * What a student has to point at is what the explanation then shows: every proof shares a sentence with a piece of
 * the item's evidence.
 */
export const proofProves: Rule = {
	id: 'proof-proves',
	severity: 'error',
	check: ({ bank, resolve, sentencesOf }) =>
		itemFindings(bank, (item) => {
			const evidence = item.evidence.flatMap(sentencesOf);
			return item.proof.flatMap((anchor, n) => {
				if (!resolve(anchor).found || sentencesOf(anchor).some((sentence) => evidence.includes(sentence)))
					return [];
				return [
					{
						path: ['proof', n],
						message:
							item.evidence.length === 0
								? 'asks for a proof but shows none; quote under "evidence" what proves the answer'
								: `the proof “${anchor.exact}” stands in no sentence of the item’s evidence; quote one that does, or add it to "evidence"`
					}
				];
			});
		})
};
