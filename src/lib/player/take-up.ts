import type { CurrentAttempt } from './attempt.svelte.ts';
import type { PageWords } from '../words/words.ts';
import type { Saved } from './saved-attempt.ts';

/** Goes on with a kept attempt where it is further than the page. */
export function takeUp(attempt: CurrentAttempt, saved: Saved | null, words: PageWords): void {
	if (!saved || saved.events.length < attempt.events.length) return;
	if (saved.events.length === attempt.events.length && saved.drafts.length === 0) return;
	if (!attempt.restore(saved.events, saved.drafts)) {
		attempt.notice = words.unreadable;
	}
}
