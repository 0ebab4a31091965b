import type { Item } from '../../../bank/schema.ts';
import { valueAt } from '../at-path.ts';
import { replacing, type Advice } from './advice.ts';
import type { Anchor } from '../../../article/anchor.ts';

export const proofProves: Advice<Item> = {
	words: ({ entry }) =>
		entry.evidence.length === 0
			? 'Students are asked for a proof, but none is shown to them afterwards. Choose the words that prove the answer.'
			: 'The sentence that students are to find as a proof is not among the words that are shown to them afterwards.',
	fixes(found) {
		const proof = valueAt(found.entry, found.path) as Anchor;
		return replacing(found, [
			{
				label: 'Show it afterwards too',
				entry: { ...found.entry, evidence: [...found.entry.evidence, proof] }
			}
		]);
	}
};
