import type { Plan } from './student.ts';

/** For the lesson `lamp`, everything that a question can come to: right at once, at the second go, wrong twice, … */
export const PLAN: Plan = {
	'who-says-failed': [
		{ answer: 'wrong', proof: 'wrong', confidence: 'sure' },
		{ answer: 'right', proof: 'right', confidence: 'guessing' }
	],
	'only-word': [{ answer: 'right', confidence: 'sure' }],
	'which-words-hedge': [{ answer: 'wrong', confidence: 'think-so' }, { answer: 'wrong' }],
	'how-would-worker-know': [{ answer: 'right', proof: 'wrong', confidence: 'guessing' }]
};

/** What a student who follows the plan is told, by question. */
export const PLANNED_VERDICTS = [
	'ask-next: Compare your answer with the model answer.',
	'chain-repair: Right.',
	'how-would-worker-know: Right answer, wrong sentence.',
	'only-word: Right.',
	'own-voice: Right.',
	'sort-naming: Right.',
	'which-cue: Right.',
	'which-words-hedge: Not quite.',
	'which-words-hedge: Not quite.',
	'who-says-failed: Not quite.',
	'who-says-failed: Right, and that is the sentence that shows it.'
];

/** Eight scored questions: six right at once, one half a point at the second go, one nothing. */
export const PLANNED_FIGURES = {
	Points: '6.5 of 8',
	'Sentences that prove it': '1 of 2 found',
	'Right answer, wrong sentence': '1'
};

/** What a student who follows the plan knew of what they knew: by the first answer to each question. */
export const PLANNED_CALIBRATION = [
	'Of 2 you were sure of, 1 was right.',
	'Of 1 you were fairly sure of, 0 were right.',
	'Of 1 you were guessing at, 1 was right.'
];
