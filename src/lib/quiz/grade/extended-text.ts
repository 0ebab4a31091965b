import { LONGEST_TEXT } from '../question.ts';
import type { Grader } from './grade.ts';
import { isRecordOf } from './ids.ts';

/** The student's own words: never scored, compared by the student with a model answer. */
export const extendedText: Grader<'extended-text'> = {
	problem(_question, response) {
		if (!isRecordOf(response, 'text') || typeof response.text !== 'string') {
			return 'a text is answered with { text }';
		}
		if (response.text.trim() === '') return 'nothing is written yet';
		if (response.text.length > LONGEST_TEXT) return `the text is longer than ${LONGEST_TEXT} characters`;
		return null;
	},
	grade: () => ({ score: 0, outcome: 'unscored', parts: {} })
};
