import type { Rule } from './rule.ts';

/** A source whom no claim comes from or through is left over, or a claim was forgotten. */
export const unusedSource: Rule = {
	id: 'unused-source',
	severity: 'warning',
	check: ({ attribution }) =>
		attribution.sources.flatMap(({ id }, i) =>
			attribution.claims.some(({ source, via }) => source === id || via.includes(id))
				? []
				: [
						{
							file: 'attribution.yaml' as const,
							path: ['sources', i, 'id'],
							message: 'no claim comes from or through this source; annotate what it says, or remove it'
						}
					]
		)
};
