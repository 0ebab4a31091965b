import fc from 'fast-check';
import { expect } from 'vitest';
import { grade, responseProblem } from '$lib/quiz/grade/grade.ts';
import type { Key, Question, Response } from '$lib/quiz/question.ts';
import { rightResponse, someResponses } from '../answering.ts';
import { drawWith } from '../../fixtures/quiz-lesson.ts';

/** One question of the fixture lesson with its key. */
export function placed(item: string): { question: Question; key: Key } {
	const { quiz, keys } = drawWith([item]);
	return { question: quiz.questions[0]!, key: keys[item]! };
}

/** JSON too deep for a recursive function: `JSON.parse` takes it, `JSON.stringify` does not. */
export const BOTTOMLESS: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));

/** What a careless or malicious client might send instead of an answer, besides what is particular to a question. */
export const NONSENSE: unknown[] = [
	undefined,
	null,
	true,
	0,
	'',
	'choices',
	[],
	{},
	[{ choices: ['brandt'] }],
	{ score: 1 },
	{ choices: null },
	{ choices: 'brandt' },
	{ choices: { 0: 'brandt', length: 1 } },
	{ choices: [['brandt']] },
	{ choices: ['__proto__'] },
	{ choices: ['constructor'] },
	{ choices: [1e308] },
	{ choices: BOTTOMLESS },
	{ spans: BOTTOMLESS },
	{ order: BOTTOMLESS },
	{ pairs: BOTTOMLESS },
	{ pairs: [BOTTOMLESS] },
	{ pairs: [[BOTTOMLESS, BOTTOMLESS]] },
	{ pairs: [{ 0: 'ida', 1: 'by-name', length: 2 }] },
	{ text: null },
	{ text: ['x'] },
	{ text: { length: 1 } },
	JSON.parse('{"choices":["brandt"],"__proto__":{"score":1}}'),
	JSON.parse('{"text":"x","__proto__":{"score":1}}')
];

/** That all of `responses` are refused with a sentence, and that the sentence stays short. */
export function expectRefused(question: Question, responses: unknown[]): void {
	for (const response of responses) {
		const why = responseProblem(question, response);
		expect(why).toBeTypeOf('string');
		expect(why!.length).toBeLessThan(200);
	}
}

/**
 * That no JSON makes a question's grader throw; that what it takes for an answer gets a grade within bounds; and that
 * the parts of the grade are the answer's own. A part of the JSON is built from words that the question knows.
 */
export function expectSafe(question: Question, key: Key): void {
	const words = [
		...new Set(JSON.stringify([question, rightResponse(question, key)]).match(/[\w.-]+/g)),
		'__proto__',
		'constructor'
	];
	const word = fc.constantFrom(...words);
	const { response } = fc.letrec((tie) => ({
		response: fc.dictionary(
			fc.constantFrom('choices', 'spans', 'pairs', 'order', 'text', '__proto__'),
			fc.oneof(fc.array(tie('entry'), { maxLength: 4 }), tie('entry')),
			{ minKeys: 1, maxKeys: 2 }
		),
		entry: fc.oneof(word, fc.tuple(word, word), fc.jsonValue({ maxDepth: 2 }))
	}));
	const legal = fc.constantFrom<unknown>(...someResponses(question, key));
	let taken = 0;
	fc.assert(
		fc.property(fc.oneof(response, fc.jsonValue(), legal), (answer) => {
			const why = responseProblem(question, answer);
			if (why !== null) {
				expect(why).not.toBe('');
				return;
			}
			taken += 1;
			const { score, outcome, parts } = grade(key, answer as Response);
			expect(score).toBeGreaterThanOrEqual(0);
			expect(score).toBeLessThanOrEqual(1);
			expect(outcome === 'right').toBe(score === 1);
			expect(outcome === 'partly').toBe(score > 0 && score < 1);
			for (const part of Object.keys(parts)) {
				for (const id of part.split('>')) expect(JSON.stringify(answer)).toContain(JSON.stringify(id));
			}
		}),
		{ numRuns: 300 }
	);
	// The property is about both kinds of answer.
	expect(taken).toBeGreaterThan(0);
}
