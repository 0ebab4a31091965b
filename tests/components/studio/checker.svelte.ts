import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { DraftProblem } from '$lib/lesson/draft/draft-problem.ts';
import { draftOf, type Units } from '$lib/lesson/draft/units.ts';

/** What is wrong with a draft, found out at once and on the page itself. */
export class Checker {
	problems: readonly DraftProblem[] = $state.raw([]);

	update(units: Units): void {
		this.problems = checkDraft('river', draftOf(units));
	}
}
