import { describe, expect, it } from 'vitest';
import { verdictOf } from '$lib/player/verdict.ts';
import type { Grade } from '$lib/quiz/grade/grade.ts';
import type { ItemRecord } from '$lib/quiz/machine.ts';
import { page } from '$lib/words/en/page.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';

const { questions } = drawWith(['who-failed-fast', 'naming-clerk', 'what-is-shown', 'what-to-ask']).quiz;
const [proved, plain, several, open] = questions;

type Outcome = Grade['outcome'];
const grade = (outcome: Outcome, parts = {}): Grade => ({ score: 0, outcome, parts });

/** A question that was answered so, once for each outcome, and pointed at so. */
function record(outcomes: Outcome[], proof?: Outcome | 'none', parts = {}): ItemRecord {
	return {
		tries: outcomes.map((outcome) => ({
			response: { choices: [] },
			confidence: null,
			grade: grade(outcome, parts)
		})),
		proof: proof
			? {
					sentence: proof === 'none' ? null : 'p1.1',
					grade: grade(proof === 'none' ? 'wrong' : proof),
					after: outcomes.length
				}
			: null,
		hinted: false,
		skipped: false,
		compared: []
	};
}

describe('the verdict', () => {
	it.each([
		['Right.', 'right', plain, record(['right'])],
		['Not quite.', 'wrong', plain, record(['wrong'])],
		['Right, and that is the sentence that shows it.', 'right', proved, record(['right'], 'right')],
		['Right answer, wrong sentence.', 'right', proved, record(['right'], 'wrong')],
		['Right answer. Here is the sentence that shows it.', 'right', proved, record(['right'], 'none')],
		['Not quite, though you found the right sentence.', 'wrong', proved, record(['wrong'], 'right')],
		['Not quite.', 'wrong', proved, record(['wrong'], 'wrong')],
		['Not quite.', 'wrong', proved, record(['wrong'], 'none')],
		['Compare your answer with the model answer.', 'plain', open, record(['unscored'])]
	] as const)('is “%s”', (text, tone, question, of) => {
		expect(verdictOf(question!, of, page)).toEqual({ text, tone });
	});

	it('counts what was found of a part', () => {
		const half = record(['partly'], undefined, { a: true, b: true, c: false });
		expect(verdictOf(several!, half, page)).toEqual({ text: 'Partly right: 2 found.', tone: 'wrong' });
	});

	it('is on the latest try', () => {
		expect(verdictOf(plain!, record(['wrong', 'right']), page).text).toBe('Right.');
	});
});
