import type { Question } from '../quiz/question.ts';

/**
 * How much of an item is open to the student: `open` to answer; `locked` when answered but not judged yet (its proof
 * is asked first); `chosen` shows the verdict on what was chosen, `all` the right answer too.
 */
export type Mode = 'open' | 'locked' | 'chosen' | 'all';

/** Which words of the article a question's options are, if they stand in it. */
export function unitsOf(question: Question) {
	return question.interaction === 'hottext' ? question.spans : [];
}
