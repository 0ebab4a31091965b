import type { Rule } from './rule.ts';

/** Whoever overrides what the annotation shows says why: students are shown the reason, and it is all they have. */
export const statusReason: Rule = {
	id: 'status-reason',
	severity: 'error',
	check: ({ attribution }) =>
		attribution.claims.flatMap(({ status }, i) =>
			status === null || status.because !== undefined
				? []
				: [
						{
							file: 'attribution.yaml' as const,
							path: ['claims', i, 'status'],
							message: `the status "${status.is}" is set without a reason; add "because", or remove it and let it be derived`
						}
					]
		)
};
