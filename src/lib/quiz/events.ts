import type { Response } from './question.ts';

export const CONFIDENCES = ['sure', 'think-so', 'guessing'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a student does. `item` is always the question it is done to, so that a log out of order is found out. */
export type StudentAction =
	| { type: 'begin' }
	| { type: 'hint'; item: string }
	| { type: 'answer'; item: string; response: Response; confidence?: Confidence }
	/** `sentence: null` is "I cannot find it". */
	| { type: 'prove'; item: string; sentence: string | null }
	| { type: 'try-again'; item: string }
	/** The student ticks which criteria their own text meets. */
	| { type: 'compare'; item: string; criteria: number[] }
	| { type: 'skip'; item: string }
	| { type: 'next'; item: string }
	| { type: 'back'; item: string }
	/** Opens another question; `item` is the one to open. */
	| { type: 'open'; item: string }
	/** Leaves the questions for the overview. */
	| { type: 'review' }
	| { type: 'finish' }
	/** Begins another round with what was missed. */
	| { type: 'retry' }
	/** Ends this attempt for one with a new draw. */
	| { type: 'restart' };

/** An action as the log keeps it: `at` is milliseconds since 1970, never earlier than the event before. */
export type AttemptEvent = StudentAction & { at: number };

/** One student's run through one revision. Everything else is derived from it. */
export interface Attempt {
	lesson: string;
	revision: string;
	seed: string;
	events: AttemptEvent[];
}
