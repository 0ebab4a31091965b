import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';

/** What a field names as its description: its help, and what is wrong with it. */
export function described(
	id: string,
	help: string | undefined,
	problems: readonly DraftProblem[]
): string | undefined {
	const ids = [...(help ? [`${id}-help`] : []), ...(problems.length > 0 ? [`${id}-problems`] : [])];
	return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What a field has as `aria-invalid`: advice does not make it wrong. */
export function isWrong(problems: readonly DraftProblem[]): 'true' | undefined {
	return problems.some(({ severity }) => severity === 'error') ? 'true' : undefined;
}
