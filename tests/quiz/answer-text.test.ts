import { describe, expect, it } from 'vitest';
import { answerText, rightAnswerText } from '$lib/quiz/answer-text.ts';
import type { Response } from '$lib/quiz/question.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';

const drawn = drawWith(quizLesson().bank.items.map(({ id }) => id));
const questionOf = (item: string) => drawn.quiz.questions.find(({ id }) => id === item)!;
const said = (item: string, response: Response) => answerText(drawn, questionOf(item), response);
const right = (item: string) => rightAnswerText(drawn, questionOf(item), drawn.keys[item]!);

describe('an answer in words', () => {
	it('is the texts that were chosen', () => {
		expect(said('what-is-shown', { choices: ['worn', 'sue'] })).toBe(
			'The hinge was worn.; Neighbours will sue.'
		);
		expect(said('which-words-hedge', { spans: ['might', 'night'] })).toBe('“might”, “on Sunday night”');
		expect(
			said('sort-by-naming', {
				pairs: [
					['ida', 'by-name'],
					['nn', 'nobody']
				]
			})
		).toBe('Ida Brandt → named; a council clerk → nobody');
		expect(said('chain-never-seen', { order: ['mayor', 'reader'] })).toBe('Tom Reyes → You');
		expect(said('what-to-ask', { text: 'The makers.' })).toBe('The makers.');
	});

	it('is nothing where the response is for another interaction', () => {
		expect(said('what-to-ask', { choices: ['worn'] })).toBe('');
	});

	it('the right one is put in the same way', () => {
		expect(right('who-failed-fast')).toBe('Ida Brandt');
		expect(right('find-cue')).toBe('“told”');
		expect(right('chain-never-seen')).toBe('Tom Reyes → Radio Westmark → The Westmark Post → You');
		expect(right('sort-by-naming')).toBe('Ida Brandt → named; Tom Reyes → named; a council clerk → by role');
		expect(right('what-to-ask')).toBe('');
	});
});
