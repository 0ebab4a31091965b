import { checkDraft } from '../../lesson/draft/check.ts';
import type { DraftProblem, Fix } from '../../lesson/draft/draft-problem.ts';
import type { Draft } from '../../lesson/draft/draft.ts';

/**
 * A problem's fix as it is for the draft of this moment. A fix replaces whole units as they were when the draft was
 * checked; what has been typed since must not go with it.
 *
 * @returns null where the draft has the problem no more, or nothing mends it now
 */
export function currentFix(lesson: string, draft: Draft, problem: DraftProblem, fix: Fix): Fix | null {
	const isSame = ({ unit, path, rule }: DraftProblem) =>
		unit === problem.unit && rule === problem.rule && path.join('.') === problem.path.join('.');
	const now = checkDraft(lesson, draft, new Set([problem.unit])).find(isSame);
	return now?.fixes.find(({ label }) => label === fix.label) ?? null;
}
