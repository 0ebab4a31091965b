import { currentRound, isDone } from '../../quiz/machine.ts';
import { scoreQuiz, type Share } from '../../quiz/score.ts';
import type { CurrentAttempt } from '../attempt.svelte.ts';

/** Where an attempt stands, as a course page is told it. */
export interface Standing {
	/** How many questions of this round have been answered or given up. */
	answered: number;
	questions: number;
	/** What the first round came to; null before the end. */
	result: { score: Share; passed: boolean } | null;
}

export function standingOf({ draw, context, snapshot }: CurrentAttempt): Standing {
	const { items } = currentRound(context);
	const result = snapshot.matches('finished') ? scoreQuiz(draw, context) : null;
	return {
		answered: items.filter((item) => isDone(context, item)).length,
		questions: items.length,
		result: result && { score: result.score, passed: result.passed }
	};
}
