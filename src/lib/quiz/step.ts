import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { allSentences } from '../article/article.ts';
import type { Quiz } from './draw.ts';
import type { StudentAction } from './events.ts';
import { grade, gradeProof, type Grade } from './grade/grade.ts';
import { currentRound, openItem, quizMachine, recordOf } from './machine.ts';
import type { Key } from './question.ts';

export type QuizSnapshot = SnapshotFrom<typeof quizMachine>;

/** The keys of a quiz by item id, as their holder has them. */
export type Keys = Record<string, Key>;

/** The state in which a quiz begins: reading. */
export function initialState(quiz: Quiz): QuizSnapshot {
	const [snapshot] = initialTransition(quizMachine, {
		questions: quiz.questions,
		sentences: allSentences(quiz.article).map((sentence) => sentence.id),
		attempts: quiz.rules.attempts,
		feedback: quiz.rules.feedback
	});
	return snapshot;
}

/**
 * Does one thing that the student did, and gives the verdict where the machine waits for one.
 *
 * @throws nothing; an action that the state does not take is ignored, so ask `snapshot.can(action)` first
 */
export function step(snapshot: QuizSnapshot, action: StudentAction, keys: Keys): QuizSnapshot {
	const [next] = transition(quizMachine, snapshot, action);
	const verdict = verdictFor(next, keys);
	return verdict === null ? next : transition(quizMachine, next, { type: 'verdict', grade: verdict })[0];
}

/** The verdict that the machine waits for; null where it waits for none. */
function verdictFor(snapshot: QuizSnapshot, keys: Keys): Grade | null {
	const item = openItem(snapshot.context);
	const key = item === undefined ? undefined : keys[item];
	if (key === undefined) return null;
	const record = recordOf(currentRound(snapshot.context), item);
	if (snapshot.matches({ asking: 'checking' })) {
		const last = record.tries.at(-1);
		return last ? grade(key, last.response) : null;
	}
	if (snapshot.matches({ asking: 'checkingProof' })) return gradeProof(key, record.proof?.sentence ?? null);
	return null;
}
