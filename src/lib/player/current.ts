import type { Draw } from '../quiz/draw.ts';
import { currentRound, openItem, questionOf, recordOf, type ItemRecord } from '../quiz/machine.ts';
import type { Key, Question } from '../quiz/question.ts';
import type { QuizSnapshot } from '../quiz/step.ts';

/** The open question, its key and what has happened to it. */
export interface Current {
	question: Question;
	key: Key;
	record: ItemRecord;
}

/** What is open in this state; null while reading, in the overview and after the end. */
export function currentOf({ keys }: Draw, snapshot: QuizSnapshot): Current | null {
	const { context } = snapshot;
	const question = questionOf(context, openItem(context));
	const key = question && keys[question.id];
	if (!question || !key || !snapshot.matches('asking')) return null;
	return { question, key, record: recordOf(currentRound(context), question.id) };
}
