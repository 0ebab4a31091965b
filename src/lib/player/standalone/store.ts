import type { StandaloneData } from '../../interop/standalone.ts';
import type { Draw } from '../../quiz/draw.ts';
import type { Attempt } from '../../quiz/events.ts';
import { SavedAttempt } from '../saved-attempt.ts';

/** Where one attempt is kept. */
export interface AttemptKeeper extends Pick<SavedAttempt, 'keep' | 'load' | 'onOtherTab'> {
	/** What the student should know of how the attempt is kept by now; null where all is well. */
	readonly notice: string | null;
}

/** What can be forgotten when a student wishes it. */
export interface Forgetting {
	/** Whether anything is kept. */
	isEmpty(): boolean;
	/** Forgets everything. */
	clear(): void;
}

/**
 * Where a lesson that runs by itself keeps its attempts. In a file that is the browser; a course system that runs it
 * can be another.
 */
export interface Store {
	/** The seed of the attempt that was on the screen last; null where there is none. */
	latest: string | null;
	/** Where the attempt at a draw is kept. */
	keeperOf(draw: Draw): AttemptKeeper;
	/** “Not you? Start over”; null where the attempts belong to an account, which is the same for all who sit there. */
	readonly forgetting: Forgetting | null;
	/** Whether what happens is told to a course system, where that is not just where nobody starts over. */
	readonly isReported?: boolean;
	/** The address that the course system wants the student to go back to. */
	readonly exit?: string | null;
	/** Calls back when the notice of a keeper may have changed by itself. */
	onNotice?(callback: () => void): void;
}

/**
 * Keeps attempts in this browser's storage. Browsers may give all files one storage: the lesson's id and revision tell
 * the attempts of this one from those of others, and of the same lesson as it was before.
 */
export class BrowserStore implements Store, Forgetting {
	readonly forgetting = this;
	readonly #name: string;
	readonly #revision: string;
	readonly #notKept: string;

	/** @param about what the student should know in any case */
	constructor(
		{ lesson, words }: Pick<StandaloneData, 'lesson' | 'words'>,
		private readonly about: string | null = null
	) {
		this.#name = `${lesson.id}@${lesson.revision}`;
		this.#revision = lesson.revision;
		this.#notKept = words.page.notKept;
	}

	get latest(): string | null {
		return tried(() => localStorage.getItem(this.#key));
	}

	set latest(seed: string) {
		tried(() => localStorage.setItem(this.#key, seed));
	}

	keeperOf({ quiz: { seed } }: Draw): AttemptKeeper {
		const attempt = { lesson: this.#name, revision: this.#revision, seed };
		return new BrowserKeeper(attempt, this.about, this.#notKept);
	}

	isEmpty(): boolean {
		return this.#attempts().length === 0;
	}

	clear(): void {
		for (const key of [this.#key, ...this.#attempts()]) tried(() => localStorage.removeItem(key));
	}

	/** As saved-attempt.ts names it. */
	get #key(): string {
		return `who-says/${this.#name}`;
	}

	#attempts(): string[] {
		return tried(() => Object.keys(localStorage).filter((key) => key.startsWith(`${this.#key}/`))) ?? [];
	}
}

class BrowserKeeper extends SavedAttempt implements AttemptKeeper {
	constructor(
		attempt: Pick<Attempt, 'lesson' | 'revision' | 'seed'>,
		private readonly about: string | null,
		private readonly notKept: string
	) {
		super(attempt);
	}

	get notice(): string | null {
		return this.works ? this.about : this.notKept;
	}
}

/** Null where this browser refuses its storage; the attempt itself says so. */
function tried<T>(access: () => T): T | null {
	try {
		return access();
	} catch {
		return null;
	}
}
