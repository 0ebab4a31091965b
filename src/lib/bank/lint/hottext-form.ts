import { itemFindings, type Rule } from './rule.ts';

/** A hottext item offers either listed spans or every sentence, and says what is right in the way that goes with it. */
export const hottextForm: Rule = {
	id: 'hottext-form',
	severity: 'error',
	check: ({ bank }) =>
		itemFindings(bank, (item) => {
			if (item.interaction !== 'hottext') return [];
			const { spans, segment, correct, wrong } = item;
			if (spans && segment) {
				return [{ path: ['segment'], message: 'has "spans" and "segment"; keep one of the two' }];
			}
			if (!spans && !segment) {
				return [{ path: [], message: 'needs "spans", or "segment: sentence" with "correct"' }];
			}
			if (segment) return [];
			return [
				...(correct
					? [{ path: ['correct'], message: '"correct" goes with "segment"; mark spans with "correct: true"' }]
					: []),
				...(wrong
					? [{ path: ['wrong'], message: '"wrong" goes with "segment"; put feedback on the spans' }]
					: []),
				...(spans && spans.length < 2 ? [{ path: ['spans'], message: 'needs at least two spans' }] : [])
			];
		})
};
