import type { Draw } from '../quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '../quiz/events.ts';
import { readForm, type Fields } from '../quiz/form.ts';
import { openItem, questionOf, recordOf, currentRound } from '../quiz/machine.ts';
import { initialState, step, type QuizSnapshot } from '../quiz/step.ts';

/** Where an attempt is kept between visits; see saved-attempt.ts. */
export interface Keeper {
	keep(events: AttemptEvent[], draft: Fields): void;
}

/**
 * A student's attempt as the screen sees it: the statechart's state, and the log that it is derived from. The server
 * makes one to render a page, the browser goes on with the same.
 */
export class CurrentAttempt {
	readonly draw: Draw;
	events: AttemptEvent[] = $state.raw([]);
	/** What is filled in but not yet answered. */
	draft: Fields = $state.raw([]);
	/** What the student still has to do, after a check that could not be made. */
	problem: string | null = $state.raw(null);
	/** What the student should know of the attempt itself: that it was taken up, or cannot be kept. */
	notice: string | null = $state.raw(null);

	#snapshot: QuizSnapshot = $state.raw() as QuizSnapshot;
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
	get current() {
		const question = questionOf(this.context, openItem(this.context));
		const key = question && this.draw.keys[question.id];
		if (!question || !key || !this.#snapshot.matches('asking')) return null;
		return { question, key, record: recordOf(currentRound(this.context), question.id) };
	}

	/** Whether the student could do this now. */
	can(action: StudentAction): boolean {
		return this.#snapshot.can(action);
	}

	/**
	 * Takes over a log, say from an earlier visit, if it is legal; says whether it was. The reasons why one is not are
	 * the server's to give (replay.ts), and stay out of the page.
	 */
	restore(events: AttemptEvent[], draft: Fields = []): boolean {
		let snapshot = initialState(this.draw.quiz);
		for (const { at: _, ...action } of events) {
			if (!snapshot.can(action)) return false;
			snapshot = step(snapshot, action, this.draw.keys);
		}
		this.#snapshot = snapshot;
		this.events = events;
		this.draft = draft;
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
		// A clock that was set back must not make a log that goes back in time.
		const at = Math.max(now, this.events.at(-1)?.at ?? 0);
		this.#snapshot = step(this.#snapshot, action, this.draw.keys);
		this.events = [...this.events, { ...action, at }];
		// A hint is read beside a half-made answer; whatever else happens has used the answer up.
		if (action.type !== 'hint') this.draft = [];
		this.problem = null;
		this.#keeper?.keep(this.events, this.draft);
		return true;
	}

	/** Keeps what is filled in, so that a closed tab does not lose it. */
	remember(fields: Fields): void {
		this.draft = fields;
		this.#keeper?.keep(this.events, fields);
	}
}
