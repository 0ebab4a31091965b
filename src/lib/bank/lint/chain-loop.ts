import { loopIn } from '../../attribution/chain.ts';
import type { Rule } from './rule.ts';

/** Words cannot have come through somebody twice. */
export const chainLoop: Rule = {
	id: 'chain-loop',
	severity: 'error',
	check({ attribution }) {
		return attribution.claims.flatMap((claim, i) => {
			const twice = loopIn(claim);
			if (twice === null) return [];
			return [
				{
					file: 'attribution.yaml' as const,
					path: ['claims', i, 'via', claim.via.lastIndexOf(twice)],
					message:
						twice === claim.source
							? `"${twice}" is the claim’s own source, so it cannot have relayed it too; take it out of "via"`
							: `"${twice}" stands twice in "via": the chain loops; keep one of the two`
				}
			];
		});
	}
};
