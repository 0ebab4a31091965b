import type { QuizSnapshot } from '../quiz/step.ts';

/**
 * How much of an item is open to the student: `open` to answer; `locked` when answered but not judged yet (its proof
 * is asked first); `chosen` shows the verdict on what was chosen, `all` the right answer too.
 */
export type Mode = 'open' | 'locked' | 'chosen' | 'all';

/** The mode of the question that is open in this state. */
export function modeOf(snapshot: QuizSnapshot, item: string | undefined): Mode {
	if (snapshot.matches({ asking: 'answering' })) return 'open';
	if (item === undefined || !snapshot.matches({ asking: 'feedback' })) return 'locked';
	return snapshot.can({ type: 'try-again', item }) ? 'chosen' : 'all';
}
