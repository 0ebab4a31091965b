import type { ItemRecord } from '../quiz/machine.ts';
import type { Question } from '../quiz/question.ts';
import { say } from '../words/say.ts';
import type { PageWords } from '../words/words.ts';

export interface VerdictText {
	text: string;
	tone: 'right' | 'wrong' | 'plain';
}

/** The verdict on an answered question in one sentence: on the answer, and on the proof where one was asked. */
export function verdictOf(question: Question, record: ItemRecord, words: PageWords): VerdictText {
	const { verdicts } = words;
	const grade = record.tries.at(-1)?.grade;
	if (!grade || grade.outcome === 'unscored') return { text: verdicts.compare, tone: 'plain' };
	const proof = question.asksProof ? (record.proof?.grade?.outcome ?? 'wrong') : null;

	switch (grade.outcome) {
		case 'right':
			if (proof === null) return { text: verdicts.right, tone: 'right' };
			if (proof === 'right') return { text: verdicts.rightAndProved, tone: 'right' };
			if (record.proof?.sentence == null) return { text: verdicts.rightNotProved, tone: 'right' };
			return { text: verdicts.rightWrongSentence, tone: 'right' };
		case 'partly': {
			const parts = Object.values(grade.parts);
			const n = parts.filter(Boolean).length;
			// Pairs and places are all given; of choices it must not be told how many there are to find.
			const isAll = question.interaction === 'match' || question.interaction === 'order';
			const text = isAll ? verdicts.partlyOf : verdicts.partlyFound;
			return { text: say(text, { n, all: parts.length }), tone: 'wrong' };
		}
		case 'wrong':
			return { text: proof === 'right' ? verdicts.wrongButProved : verdicts.wrong, tone: 'wrong' };
	}
}
