import type { Verification } from '../attribution/verification.ts';
import type { DraftProblem } from '../lesson/draft/draft-problem.ts';
import { patchBetween } from '../lesson/draft/merge.ts';
import { draftOf, type Units } from '../lesson/draft/units.ts';
import type { Sources } from '../lesson/sources.ts';
import { derive, type Building, type Derivation, type Derived as Last } from './derive.ts';
import type { DeriveReply, DeriveRequest } from './derive-messages.ts';

/** The part of a worker that is used: tests have one of their own. */
export type DeriveWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

function startWorker(): DeriveWorker | null {
	if (typeof Worker === 'undefined') return null;
	return new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' });
}

/** How long the worker is not told of a change, in milliseconds: the letter comes to the screen first. */
const SOON = 60;

/**
 * What follows from the draft on this page: what is wrong with it, and what its annotation implies. It is worked out in
 * a worker, which always gets the newest draft and never a queue of old ones, so that typing waits for nothing. Where
 * there are no workers it is worked out at once.
 */
export class Derived {
	#now: Derivation | null = $state.raw(null);
	#isBehind = $state.raw(false);
	#failed: string | null = $state.raw(null);

	readonly #lesson: string;
	readonly #worker: DeriveWorker | null;
	/** What the worker knows. */
	#known = {} as Units;
	/** The newest draft, while the worker is busy with an older one. */
	#waiting: Units | null = null;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#isBusy = false;
	#last: Last | null = null;

	/**
	 * @param lesson its id
	 * @param worker null works everything out on this page itself
	 */
	constructor(lesson: string, worker: DeriveWorker | null = startWorker()) {
		this.#lesson = lesson;
		this.#worker = worker;
		if (!worker) return;
		worker.onmessage = ({ data }: MessageEvent<DeriveReply>) => this.#hear(data);
		worker.onerror = (event) => this.#hear({ ok: false, message: event.message });
	}

	/** What is wrong with the draft; none before the first is known. */
	get problems(): readonly DraftProblem[] {
		return this.#now?.problems ?? [];
	}

	/** "Is this verified?" for every claim, by its id. */
	get statuses(): Readonly<Record<string, Verification>> {
		return this.#now?.statuses ?? {};
	}

	/** The ledger and the source map; null before the first is known. */
	get sources(): Sources | null {
		return this.#now?.sources ?? null;
	}

	/** What a build would make; null before the first is known. */
	get built(): Building | null {
		return this.#now?.built ?? null;
	}

	/** Whether the newest changes are not in it yet. */
	get isBehind(): boolean {
		return this.#isBehind;
	}

	/** Why it could not be worked out: what is here is of an older draft then. */
	get failed(): string | null {
		return this.#failed;
	}

	/** Takes the draft as it is now. */
	update(units: Units): void {
		if (!this.#worker) {
			this.#last = derive(this.#lesson, draftOf(units), this.#last);
			this.#now = this.#last.derivation;
			return;
		}
		this.#waiting = units;
		this.#isBehind = true;
		if (!this.#isBusy) this.#soon ??= setTimeout(() => this.#send(), SOON);
	}

	/** Lets the worker go. */
	close(): void {
		clearTimeout(this.#soon);
		this.#worker?.terminate();
	}

	#send(): void {
		const units = this.#waiting!;
		const request: DeriveRequest = { lesson: this.#lesson, patch: patchBetween(this.#known, units) };
		this.#known = units;
		this.#waiting = null;
		this.#soon = undefined;
		this.#isBusy = true;
		this.#worker?.postMessage(request);
	}

	#hear(reply: DeriveReply): void {
		this.#isBusy = false;
		this.#failed = reply.ok ? null : reply.message;
		// The first reply has every part.
		if (reply.ok) this.#now = { ...this.#now, ...reply.changed } as Derivation;
		if (this.#waiting) this.#send();
		else this.#isBehind = false;
	}
}
