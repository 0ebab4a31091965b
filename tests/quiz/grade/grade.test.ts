import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, gradeProof, responseProblem } from '$lib/quiz/grade/grade.ts';
import { mapResponse } from '$lib/quiz/grade/mapping.ts';
import { rightResponse, wrongResponse } from '../answering.ts';
import { drawWith, quizLesson } from '../../fixtures/quiz-lesson.ts';
import { placed } from './refuses-nonsense.ts';

const { quiz, keys } = drawWith(quizLesson().bank.items.map((item) => item.id));

describe('every question of the fixture lesson', () => {
	it.each(quiz.questions.map((question) => [question.id, question] as const))(
		'%s: the key gets exactly everything, its opposite nothing',
		(item, question) => {
			const key = keys[item]!;
			const right = rightResponse(question, key);
			const wrong = wrongResponse(question, key);
			expect(responseProblem(question, right)).toBeNull();
			expect(responseProblem(question, wrong)).toBeNull();
			const isScored = question.interaction !== 'extended-text';
			expect(grade(key, right)).toMatchObject(
				isScored ? { score: 1, outcome: 'right' } : { score: 0, outcome: 'unscored' }
			);
			expect(grade(key, wrong)).toMatchObject({ score: 0, outcome: isScored ? 'wrong' : 'unscored' });
		}
	);
});

describe('a proof', () => {
	const { key } = placed('headline-or-body');

	it('is right with any sentence that holds one of the proof anchors', () => {
		expect(gradeProof(key, 'h.1')).toEqual({ score: 1, outcome: 'right', parts: { 'h.1': true } });
		expect(gradeProof(key, 'p2.1')).toEqual({ score: 1, outcome: 'right', parts: { 'p2.1': true } });
	});

	it('is wrong with any other, and when it is not found', () => {
		expect(gradeProof(key, 'p2.2')).toEqual({ score: 0, outcome: 'wrong', parts: { 'p2.2': false } });
		expect(gradeProof(key, null)).toEqual({ score: 0, outcome: 'wrong', parts: {} });
	});
});

describe('partial credit', () => {
	it('is exactly 1 for all right parts, however many there are', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(0 as const, 1 as const), (n, penalty) => {
				const parts = Object.fromEntries(Array.from({ length: n }, (_, i) => [`p${i}`, true]));
				expect(mapResponse(parts, n, penalty)).toEqual({ score: 1, outcome: 'right', parts });
			})
		);
	});

	it('stays within 0 and 1, and grows with each right part and never with a wrong one', () => {
		const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(marks, fc.constantFrom(0 as const, 1 as const), (right, penalty) => {
				const n = right.length + 1;
				const scoreOf = (list: boolean[]) =>
					mapResponse(Object.fromEntries(list.entries()), n, penalty).score;
				const score = scoreOf(right);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThan(1);
				expect(scoreOf([...right, true])).toBeGreaterThanOrEqual(score);
				expect(scoreOf([...right, false])).toBeLessThanOrEqual(score);
			})
		);
	});
});
