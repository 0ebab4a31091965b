import type { Draw } from '../quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '../quiz/events.ts';
import { fieldsOf, readForm, type Fields, type Problem } from '../quiz/form.ts';
import { currentRound, isDone, openItem, recordOf } from '../quiz/machine.ts';
import { initialState, step, type QuizSnapshot } from '../quiz/step.ts';
import { currentOf, type Current } from './current.ts';

/** What is filled in but not yet answered, by question. */
export type Drafts = readonly (readonly [item: string, fields: Fields])[];

/** A state of the attempt, and what was filled in at its open question. */
interface Settled {
	snapshot: QuizSnapshot;
	draft: Fields;
}

/** Where an attempt is kept between visits; see saved-attempt.ts. */
export interface Keeper {
	keep(events: AttemptEvent[], drafts: Drafts): void;
}

/**
 * A student's attempt as the screen sees it: the statechart's state, and the log that it is derived from. The server
 * makes one to render a page, the browser goes on with the same.
 */
export class CurrentAttempt {
	readonly draw: Draw;
	/** Whether the answers are told to a course system. */
	readonly isReported: boolean = false;
	/** The address of the course that the way out of the result leads to; null where it leads to all lessons. */
	readonly course: string | null = null;
	events: AttemptEvent[] = $state.raw([]);
	/** What the student still has to do, after a check that could not be made. */
	problem: Problem | null = $state.raw(null);
	/** What the student should know of the attempt itself: that it was taken up, or cannot be kept. */
	notice: string | null = $state.raw(null);

	#snapshot: QuizSnapshot = $state.raw() as QuizSnapshot;
	#drafts: Drafts = $state.raw([]);
	#settled: Settled = $state.raw() as Settled;
	#keeper: Keeper | null;

	constructor(draw: Draw, events: AttemptEvent[] = [], keeper: Keeper | null = null) {
		this.draw = draw;
		this.#keeper = keeper;
		this.#snapshot = initialState(draw.quiz);
		this.restore(events);
	}

	get snapshot(): QuizSnapshot {
		return this.#snapshot;
	}

	get context() {
		return this.#snapshot.context;
	}

	/** The open question, its key and what has happened to it; null while reading and after the end. */
	get current(): Current | null {
		return currentOf(this.draw, this.#snapshot);
	}

	/** The state that what may lag behind shows: the article follows the verdict when that has been painted. */
	get settled(): Settled {
		return this.#settled;
	}

	/** Lets what lags behind catch up, and keeps what was done. Whoever calls {@link do} or {@link submit} calls it. */
	settle(): void {
		if (this.#settled.snapshot === this.#snapshot) return;
		this.#catchUp();
		this.#keeper?.keep(this.events, this.#drafts);
	}

	/** What is filled in at the open question: at first, where answers can be changed until the end, the one there is. */
	get draft(): Fields {
		const item = openItem(this.context) ?? '';
		const last = recordOf(currentRound(this.context), item).tries.at(-1);
		const kept = this.#drafts.find(([id]) => id === item)?.[1];
		return kept ?? (last && this.context.feedback === 'at-end' ? fieldsOf(last) : []);
	}

	set draft(fields: Fields) {
		this.#put(openItem(this.context) ?? '', fields);
		this.#catchUp();
	}

	/** Whether the student could do this now. */
	can(action: StudentAction): boolean {
		return this.#snapshot.can(action);
	}

	/**
	 * Takes over a log, say from an earlier visit, if it is legal; says whether it was. The reasons why one is not are
	 * the server's to give (replay.ts), and stay out of the page.
	 */
	restore(events: AttemptEvent[], drafts: Drafts = []): boolean {
		let snapshot = initialState(this.draw.quiz);
		for (const { at: _, ...action } of events) {
			if (!snapshot.can(action)) return false;
			snapshot = step(snapshot, action, this.draw.keys);
		}
		this.#snapshot = snapshot;
		this.events = events;
		this.#drafts = drafts;
		this.#catchUp();
		return true;
	}

	/** Does what a form says; true when the state moved on. `now` is milliseconds since 1970. */
	submit(fields: Fields, now: number): boolean {
		const meaning = readForm(fields, this.context);
		if ('problem' in meaning) {
			this.problem = meaning.problem;
			this.remember(fields);
			return false;
		}
		if ('moved' in meaning) {
			this.remember(meaning.moved);
			return false;
		}
		return this.do(meaning.action, now);
	}

	/** Does one thing and records it; false, and nothing changed, when it is not possible now. */
	do(action: StudentAction, now: number): boolean {
		if (!this.#snapshot.can(action)) return false;
		const item = openItem(this.context) ?? '';
		// A clock that was set back must not make a log that goes back in time.
		const at = Math.max(now, this.events.at(-1)?.at ?? 0);
		this.#snapshot = step(this.#snapshot, action, this.draw.keys);
		this.events = [...this.events, { ...action, at }];
		// What is half-made waits for the student to come back. An answer uses it up, a hint is read beside it.
		const isOver = action.type !== 'hint' && isDone(this.context, item);
		if (isOver || action.type === 'answer') this.#put(item, []);
		this.problem = null;
		return true;
	}

	/** Keeps what is filled in, so that a closed tab does not lose it. */
	remember(fields: Fields): void {
		this.#put(openItem(this.context) ?? '', fields);
		this.#keeper?.keep(this.events, this.#drafts);
	}

	#catchUp(): void {
		this.#settled = { snapshot: this.#snapshot, draft: this.draft };
	}

	#put(item: string, fields: Fields): void {
		const others = this.#drafts.filter(([id]) => id !== item);
		this.#drafts = fields.length > 0 ? [...others, [item, fields]] : others;
	}
}
