import { describe, expect, it } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import { BOTTOMLESS, expectRefused, expectSafe, NONSENSE, placed } from './refuses-nonsense.ts';

const single = placed('find-cue');
const multiple = placed('which-words-hedge');
const sentence = placed('find-brandt');
const sentences = placed('spot-the-voice');

describe('a hottext', () => {
	it('is right with the correct words', () => {
		expect(grade(single.key, { spans: ['told'] })).toEqual({
			score: 1,
			outcome: 'right',
			parts: { told: true }
		});
		expect(grade(multiple.key, { spans: ['might', 'allegedly'] }).score).toBe(1);
	});

	it('is worth a half with one of two, or with both and a wrong one', () => {
		expect(grade(multiple.key, { spans: ['might'] })).toMatchObject({ score: 0.5, outcome: 'partly' });
		expect(grade(multiple.key, { spans: ['might', 'allegedly', 'night'] })).toEqual({
			score: 0.5,
			outcome: 'partly',
			parts: { might: true, allegedly: true, night: false }
		});
	});

	it('is wrong with other words', () => {
		expect(grade(single.key, { spans: ['seen'] })).toEqual({
			score: 0,
			outcome: 'wrong',
			parts: { seen: false }
		});
	});

	it('takes only as many as are asked for', () => {
		expect(responseProblem(single.question, { spans: ['told', 'seen'] })).toBe('only one choice can be made');
		expect(responseProblem(multiple.question, { spans: [] })).toBe('no choice is made');
	});
});

describe('a hottext of sentences', () => {
	it('is right with all sentences that hold correct words', () => {
		expect(grade(sentences.key, { spans: ['p5.2', 'p1.1'] })).toMatchObject({ score: 1, outcome: 'right' });
		expect(grade(sentences.key, { spans: ['p5.2'] })).toMatchObject({ score: 0.5, outcome: 'partly' });
		expect(grade(sentences.key, { spans: ['h.1'] })).toMatchObject({ score: 0, outcome: 'wrong' });
	});

	it('is right with either of the two sentences that the correct words span, where one may be chosen', () => {
		expect(sentence.key).toMatchObject({ correct: ['p2.1', 'p2.2'] });
		expect(grade(sentence.key, { spans: ['p2.1'] })).toEqual({
			score: 1,
			outcome: 'right',
			parts: { 'p2.1': true }
		});
		expect(grade(sentence.key, { spans: ['p2.2'] })).toMatchObject({ score: 1, outcome: 'right' });
		expect(grade(sentence.key, { spans: ['p3.1'] })).toMatchObject({ score: 0, outcome: 'wrong' });
	});
});

describe('what is not a hottext', () => {
	it('is refused with a short sentence', () => {
		expectRefused(sentences.question, NONSENSE);
		expectRefused(sentences.question, [
			{ spans: ['p5.2', 'p5.2'] },
			{ spans: ['p9.9'] },
			{ spans: ['told'] },
			{ choices: ['p5.2'] },
			{ spans: [BOTTOMLESS] }
		]);
	});

	it.each([
		['one word', single],
		['several words', multiple],
		['a sentence', sentence],
		['sentences', sentences]
	])('never throws, whatever JSON it is (%s)', (_, { question, key }) => {
		expectSafe(question, key);
	});
});
