import { nearestWord } from './nearest-word.ts';
import { itemFindings, type Rule } from './rule.ts';

/**
 * What an item is about stands in the annotation. Not asked of a stale item: a rebuild keeps what a person changed
 * even when its claim is gone, and stale-item.ts tells of it.
 */
export const claimGone: Rule = {
	id: 'claim-gone',
	severity: 'error',
	check({ attribution, bank }) {
		const claims = attribution.claims.map(({ id }) => id);
		return itemFindings(bank, (item) => {
			if (item.stale) return [];
			const { from } = item;
			const gone = item.about.flatMap((id, n) =>
				claims.includes(id)
					? []
					: [
							{
								path: ['about', n],
								message: `is about claim "${id}", which is not in attribution.yaml${nearestWord(id, claims)}`
							}
						]
			);
			if (from?.claim === undefined || claims.includes(from.claim)) return gone;
			return [
				...gone,
				{
					path: ['from', 'claim'],
					message: `was built for claim "${from.claim}", which is not in attribution.yaml; run \`lesson build\`, or put the claim back`
				}
			];
		});
	}
};
