import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import type { DraftProblem } from '$lib/lesson/draft/draft-problem.ts';

/** What is wrong with a draft, found out at once and on the page itself. */
export class Checker {
	problems: readonly DraftProblem[] = $state.raw([]);

	update(draft: Draft): void {
		this.problems = checkDraft('river', draft);
	}
}
