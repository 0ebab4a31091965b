import type { CurrentAttempt } from './attempt.svelte.ts';
import type { Saved } from './saved-attempt.ts';

/** What is said where nothing can be kept. */
export const NOT_KEPT = 'This browser does not let the page remember. Keep this tab open until you are done.';

/** Goes on with a kept attempt where it is further than the page. */
export function takeUp(attempt: CurrentAttempt, saved: Saved | null): void {
	if (!saved || saved.events.length < attempt.events.length) return;
	if (saved.events.length === attempt.events.length && saved.drafts.length === 0) return;
	if (!attempt.restore(saved.events, saved.drafts)) {
		attempt.notice = 'What this browser has kept of your attempt cannot be read. It begins anew.';
	}
}
