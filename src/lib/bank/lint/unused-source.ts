import type { Rule } from './rule.ts';

/**
 * A source whom no claim comes from or through is left over, or a claim was forgotten. One whom a claim talks about is
 * neither: the article may name somebody whose words it does not show.
 */
export const unusedSource: Rule = {
	id: 'unused-source',
	severity: 'warning',
	check: ({ attribution }) =>
		attribution.sources.flatMap(({ id, mentions }, i) =>
			attribution.claims.some(
				({ source, via, content }) =>
					source === id ||
					via.includes(id) ||
					mentions.some(({ exact }) => [content].flat().some((words) => words.exact.includes(exact)))
			)
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
