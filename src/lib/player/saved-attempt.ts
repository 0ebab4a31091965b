import type { Attempt, AttemptEvent } from '../quiz/events.ts';
import type { Drafts, Keeper } from './attempt.svelte.ts';

/** An attempt as a browser keeps it, with what was filled in when the page was left. */
export interface Saved extends Attempt {
	drafts: Drafts;
}

/** `who-says/<lesson>` has the seed of the latest attempt, `who-says/<lesson>/<seed>` the attempt. Also in app.html. */
const lessonKey = (lesson: string) => `who-says/${lesson}`;
const attemptKey = (lesson: string, seed: string) => `who-says/${lesson}/${seed}`;

/**
 * Keeps one attempt in this browser's storage, and nowhere else. Where storage is refused (private mode, blocked
 * frame) the attempt goes on without; `works` says so.
 */
export class SavedAttempt implements Keeper {
	works = true;

	constructor(private readonly attempt: Pick<Attempt, 'lesson' | 'revision' | 'seed'>) {}

	keep(events: AttemptEvent[], drafts: Drafts): void {
		const { lesson, revision, seed } = this.attempt;
		const saved: Saved = { lesson, revision, seed, events, drafts };
		this.#try(() => {
			localStorage.setItem(attemptKey(lesson, seed), JSON.stringify(saved));
			localStorage.setItem(lessonKey(lesson), seed);
		});
	}

	/** What was kept of this attempt; null where there is nothing, or nothing of this revision. */
	load(): Saved | null {
		const { lesson, revision, seed } = this.attempt;
		const text = this.#try(() => localStorage.getItem(attemptKey(lesson, seed)));
		try {
			const saved: unknown = JSON.parse(text ?? 'null');
			return isSaved(saved) && saved.revision === revision ? saved : null;
		} catch {
			return null;
		}
	}

	/** Calls back when another tab went on with this attempt. */
	onOtherTab(callback: (saved: Saved) => void): void {
		addEventListener('storage', (event) => {
			if (event.key !== attemptKey(this.attempt.lesson, this.attempt.seed)) return;
			const saved = this.load();
			if (saved) callback(saved);
		});
	}

	#try<T>(access: () => T): T | null {
		try {
			return access();
		} catch {
			this.works = false;
			return null;
		}
	}
}

/** The form of what was kept; whether the log is legal is seen when it is taken up. */
function isSaved(value: unknown): value is Saved {
	if (typeof value !== 'object' || value === null) return false;
	const { revision, events, drafts } = value as Record<string, unknown>;
	return (
		typeof revision === 'string' &&
		isListOf(events, (event) => typeof event === 'object' && event !== null) &&
		isListOf(drafts, (draft) =>
			isPair(draft, isText, (fields) => isListOf(fields, (field) => isPair(field, isText, isText)))
		)
	);
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isListOf = (value: unknown, check: Check) => Array.isArray(value) && value.every(check);
const isPair = (value: unknown, first: Check, second: Check) =>
	Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
