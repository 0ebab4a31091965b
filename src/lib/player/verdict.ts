import type { ItemRecord } from '../quiz/machine.ts';
import type { Question } from '../quiz/question.ts';

export interface VerdictText {
	text: string;
	tone: 'right' | 'wrong' | 'plain';
}

/** The verdict on an answered question in one sentence: on the answer, and on the proof where one was asked. */
export function verdictOf(question: Question, record: ItemRecord): VerdictText {
	const grade = record.tries.at(-1)?.grade;
	if (!grade || grade.outcome === 'unscored')
		return { text: 'Compare your answer with the model answer.', tone: 'plain' };
	const proof = question.asksProof ? (record.proof?.grade?.outcome ?? 'wrong') : null;

	switch (grade.outcome) {
		case 'right':
			if (proof === null) return { text: 'Right.', tone: 'right' };
			if (proof === 'right') return { text: 'Right, and that is the sentence that shows it.', tone: 'right' };
			if (record.proof?.sentence == null) {
				return { text: 'Right answer. Here is the sentence that shows it.', tone: 'right' };
			}
			return { text: 'Right answer, wrong sentence.', tone: 'right' };
		case 'partly': {
			const parts = Object.values(grade.parts);
			const right = parts.filter(Boolean).length;
			// Pairs and places are all given; of choices it must not be told how many there are to find.
			const isAll = question.interaction === 'match' || question.interaction === 'order';
			return { text: `Partly right: ${right} ${isAll ? `of ${parts.length}` : 'found'}.`, tone: 'wrong' };
		}
		case 'wrong':
			return proof === 'right'
				? { text: 'Not quite, though you found the right sentence.', tone: 'wrong' }
				: { text: 'Not quite.', tone: 'wrong' };
	}
}
