import { getNextTransitions } from 'xstate';
import type { Quiz } from './draw.ts';
import { CONFIDENCES, type AttemptEvent, type StudentAction } from './events.ts';
import { responseProblem } from './grade/grade.ts';
import { isListOfIndexes, shown } from './grade/ids.ts';
import { openItem, questionOf, type QuizContext } from './machine.ts';
import { initialState, step, type Keys, type QuizSnapshot } from './step.ts';

/** Why a log was not taken: the first event that could not have happened, counted from 1, and the reason. */
export interface Rejection {
	/** 1 for the log's first event; one more than the log has where an event is missing at its end. */
	event: number;
	why: string;
}

export type Replayed = { ok: true; snapshot: QuizSnapshot } | { ok: false; rejection: Rejection };

/** Why the state does not take an action, as a sentence that names what is wrong; null when it takes it. */
export function refusal(snapshot: QuizSnapshot, action: StudentAction): string | null {
	if (snapshot.can(action)) return null;
	const { context } = snapshot;
	const open = openItem(context);
	if ('item' in action && questionOf(context, action.item) === undefined) {
		return `no question ${shown(action.item)} is in this draw`;
	}
	if (snapshot.matches('asking') && 'item' in action && action.type !== 'open' && action.item !== open) {
		return `"${action.type}" is for question "${action.item}", but question "${open}" is open`;
	}
	// The innermost state that knows the action decides; one that forbids it has a transition that does nothing.
	const known = getNextTransitions(snapshot).find(({ eventType }) => eventType === action.type);
	const isForbidden = known?.target === undefined && !known?.actions.length;
	return (
		(isForbidden ? null : guardProblem(context, action)) ??
		`"${action.type}" cannot happen while the quiz is at "${stateName(snapshot)}"`
	);
}

/** Why the guard of a state that knows this action does not let it pass, as a sentence; null where it always does. */
function guardProblem(context: QuizContext, action: StudentAction): string | null {
	switch (action.type) {
		case 'begin':
			return 'there are no questions';
		case 'answer': {
			const question = questionOf(context, action.item);
			return question ? `the answer cannot be graded: ${responseProblem(question, action.response)}` : null;
		}
		case 'prove':
			return `there is no sentence ${shown(action.sentence)} in the article`;
		case 'hint':
			return `question "${action.item}" has no hint left`;
		case 'try-again':
			return `question "${action.item}" has no try left, or nothing to put right`;
		case 'compare':
			return isListOfIndexes(action.criteria)
				? `question "${action.item}" has no text to compare`
				: 'the criteria must be different whole numbers from 0';
		case 'back':
			return `no question stands before "${action.item}"`;
		case 'open':
			return `question "${action.item}" is not in this round`;
		case 'retry':
			return 'nothing was missed';
		default:
			return null;
	}
}

/** The machine's state as one word: "answering" rather than its path. */
export function stateName(snapshot: QuizSnapshot): string {
	return typeof snapshot.value === 'string' ? snapshot.value : Object.values(snapshot.value).join('.');
}

/**
 * Replays a log from the beginning. The log is not trusted: the first event that has the wrong form, that goes back
 * in time or that the state does not take rejects all of it.
 */
export function replay(quiz: Quiz, keys: Keys, events: unknown): Replayed {
	const reject = (event: number, why: string): Replayed => ({ ok: false, rejection: { event, why } });
	if (!Array.isArray(events)) return reject(1, 'the log is not a list of events');
	let snapshot = initialState(quiz);
	let clock = 0;
	for (const [i, event] of (events as unknown[]).entries()) {
		const problem = eventProblem(event);
		if (problem !== null) return reject(i + 1, problem);
		const { at, ...action } = event as AttemptEvent;
		if (at < clock) return reject(i + 1, 'it is earlier than the event before it');
		const why = refusal(snapshot, action);
		if (why !== null) return reject(i + 1, why);
		clock = at;
		snapshot = step(snapshot, action, keys);
	}
	return { ok: true, snapshot };
}

/**
 * Replays the log of an attempt that is to be graded: it must also reach the end, so that a log which was cut off is
 * not taken for a poor result.
 */
export function replayFinished(quiz: Quiz, keys: Keys, events: unknown): Replayed {
	const replayed = replay(quiz, keys, events);
	if (!replayed.ok) return replayed;
	const { snapshot } = replayed;
	// A retry after the end is practice: the first round is what counts, and it is complete.
	if (snapshot.matches('finished') || snapshot.matches('restarted') || snapshot.context.rounds.length > 1)
		return replayed;
	const event = (events as unknown[]).length + 1;
	return {
		ok: false,
		rejection: {
			event,
			why: `the log ends while the quiz is at "${stateName(snapshot)}": it is cut off or not finished`
		}
	};
}

/** What each type of event has besides `type` and `at`; a `?` marks what may be missing. */
const FIELDS: Record<StudentAction['type'], readonly string[]> = {
	begin: [],
	hint: ['item'],
	answer: ['item', 'response', 'confidence?'],
	prove: ['item', 'sentence'],
	'try-again': ['item'],
	compare: ['item', 'criteria'],
	skip: ['item'],
	next: ['item'],
	back: ['item'],
	open: ['item'],
	review: [],
	finish: [],
	retry: [],
	restart: []
};

/** What is wrong with the form of a logged event, as a sentence; null when it is an {@link AttemptEvent}. */
function eventProblem(event: unknown): string | null {
	if (typeof event !== 'object' || event === null || Array.isArray(event)) return 'it is not an event';
	const fields = event as Record<string, unknown>;
	if (typeof fields.type !== 'string' || !Object.hasOwn(FIELDS, fields.type)) {
		return `${shown(fields.type)} is nothing that a student can do`;
	}
	const expected = FIELDS[fields.type as StudentAction['type']];
	const known = ['type', 'at', ...expected.map((field) => field.replace('?', ''))];
	const extra = Object.keys(fields).find((field) => !known.includes(field));
	if (extra !== undefined) return `"${fields.type}" has no ${shown(extra)}`;
	const missing = expected.find((field) => !field.endsWith('?') && !(field in fields));
	if (missing !== undefined) return `"${fields.type}" needs "${missing}"`;

	if (!Number.isSafeInteger(fields.at) || (fields.at as number) < 0)
		return '"at" must be milliseconds since 1970';
	if ('item' in fields && typeof fields.item !== 'string') return '"item" must be an id';
	if ('sentence' in fields && fields.sentence !== null && typeof fields.sentence !== 'string') {
		return '"sentence" must be the id of a sentence or null';
	}
	if ('confidence' in fields && !CONFIDENCES.some((confidence) => confidence === fields.confidence)) {
		return `"confidence" must be one of ${CONFIDENCES.join(', ')}`;
	}
	if ('criteria' in fields && !isListOfIndexes(fields.criteria)) {
		return '"criteria" must be a list of different whole numbers from 0';
	}
	return null;
}
