import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence, StudentAction } from '$lib/quiz/events.ts';
import { fieldsOf, readForm, type Fields } from '$lib/quiz/form.ts';
import type { Response } from '$lib/quiz/question.ts';
import { refusal, replay } from '$lib/quiz/replay.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, play, someResponses, studentOf } from './answering.ts';

const drawn = drawWith(quizLesson().bank.items.map(({ id }) => id));
const begun = play(drawn, [{ type: 'begin' }]);
const read = (...fields: Fields) => readForm(fields, begun.context);

/** An answer's fields as a page without script sends them. */
const sent = (response: Response, confidence: Confidence | null = null): Fields =>
	fieldsOf({ response, confidence }).map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]);

/** A legal response with its pairs in the order of the question's left side, as a form has them. */
const asFormed = (response: Response, left: string[]): Response =>
	'pairs' in response
		? { pairs: response.pairs.toSorted((a, b) => left.indexOf(a[0]) - left.indexOf(b[0])) }
		: response;

describe('a form', () => {
	it('means the answer that it was filled in with, for every question of the fixture lesson', () => {
		for (const question of drawn.quiz.questions) {
			const left = 'left' in question ? question.left.map(({ id }) => id) : [];
			for (const response of someResponses(question, drawn.keys[question.id]!)) {
				const item = question.id;
				expect(read(['do', 'answer'], ['item', item], ...sent(response))).toEqual({
					action: { type: 'answer', item, response: asFormed(response, left) }
				});
			}
		}
	});

	it('takes the confidence with the answer, where it is one', () => {
		const fields: Fields = [
			['do', 'answer'],
			['item', 'find-cue'],
			['span', 'told']
		];
		expect(read(...fields, ['confidence', 'sure'])).toMatchObject({ action: { confidence: 'sure' } });
		const { action } = read(...fields, ['confidence', 'certain']) as { action: StudentAction };
		expect(action).not.toHaveProperty('confidence');
	});

	it.each<[fields: Fields, action: StudentAction]>([
		[[['do', 'begin']], { type: 'begin' }],
		[[['do', 'review']], { type: 'review' }],
		[[['do', 'finish']], { type: 'finish' }],
		[[['do', 'retry']], { type: 'retry' }],
		[[['do', 'restart']], { type: 'restart' }],
		[[['do', 'open:find-cue']], { type: 'open', item: 'find-cue' }],
		[[['do', 'hint']], { type: 'hint', item: 'who-failed-fast' }],
		[
			[
				['do', 'back'],
				['item', 'find-cue']
			],
			{ type: 'back', item: 'find-cue' }
		],
		[
			[
				['do', 'skip'],
				['item', 'find-cue']
			],
			{ type: 'skip', item: 'find-cue' }
		],
		[
			[
				['do', 'next'],
				['item', 'find-cue']
			],
			{ type: 'next', item: 'find-cue' }
		],
		[
			[
				['do', 'try-again'],
				['item', 'find-cue']
			],
			{ type: 'try-again', item: 'find-cue' }
		],
		[
			[
				['do', 'prove'],
				['sentence', 'p2.1']
			],
			{ type: 'prove', item: 'who-failed-fast', sentence: 'p2.1' }
		],
		[
			[
				['do', 'prove-nothing'],
				['sentence', 'p2.1']
			],
			{ type: 'prove', item: 'who-failed-fast', sentence: null }
		],
		[
			[
				['do', 'compare'],
				['item', 'what-to-ask'],
				['criterion', '0'],
				['criterion', '1']
			],
			{ type: 'compare', item: 'what-to-ask', criteria: [0, 1] }
		]
	])('%j means %j', (fields, action) => {
		expect(read(...fields)).toEqual({ action });
	});

	it('says what is missing before the answer can be checked', () => {
		const problems = drawn.quiz.questions.map(({ id }) => read(['do', 'answer'], ['item', id]));
		for (const [i, { interaction }] of drawn.quiz.questions.entries()) {
			if (interaction !== 'order') expect(problems[i]).toHaveProperty('problem.is');
		}
		expect(read(['do', 'answer'], ['item', 'sort-by-naming'], ['pair.ida', 'by-name'])).toEqual({
			problem: { is: 'no-partner', n: 2 }
		});
		expect(read(['do', 'prove'])).toHaveProperty('problem');
		expect(read()).toHaveProperty('problem');
		expect(read(['do', 'answer'], ['item', 'x'])).toHaveProperty('problem');
	});

	it('moves a thing one place, not past the ends, and keeps the other fields', () => {
		const fields: Fields = [
			['item', 'chain-never-seen'],
			['order', 'a'],
			['order', 'b'],
			['order', 'c']
		];
		const orderAfter = (move: string) => {
			const meaning = read(['do', move], ...fields);
			return 'moved' in meaning ? meaning.moved.map(([, value]) => value) : [];
		};
		expect(orderAfter('move:b:up')).toEqual(['chain-never-seen', 'b', 'a', 'c']);
		expect(orderAfter('move:b:down')).toEqual(['chain-never-seen', 'a', 'c', 'b']);
		expect(orderAfter('move:a:up')).toEqual(['chain-never-seen', 'a', 'b', 'c']);
		expect(orderAfter('move:c:down')).toEqual(['chain-never-seen', 'a', 'b', 'c']);
		expect(orderAfter('move:x:up')).toEqual(['chain-never-seen', 'a', 'b', 'c']);
	});
});

describe('a form from a stranger', () => {
	const { right, misproves } = studentOf(drawn);
	/** States in which different actions can happen. */
	const histories: StudentAction[][] = [
		[],
		[{ type: 'begin' }],
		[{ type: 'begin' }, right('who-failed-fast')],
		[{ type: 'begin' }, right('who-failed-fast'), misproves('who-failed-fast')],
		[{ type: 'begin' }, { type: 'open', item: 'what-to-ask' }, right('what-to-ask')],
		[{ type: 'begin' }, { type: 'finish' }]
	];
	const verbs = [
		'begin',
		'answer',
		'prove',
		'compare',
		'hint',
		'skip',
		'next',
		'retry',
		'open:find-cue',
		'move:a:up'
	];
	const name = fc.constantFrom(
		'item',
		'choice',
		'span',
		'order',
		'text',
		'sentence',
		'criterion',
		'confidence',
		'pair.ida'
	);
	const value = fc.oneof(
		fc.constantFrom(
			'',
			'0',
			'1',
			'-1',
			'1e99',
			'NaN',
			'brandt',
			'told',
			'p2.1',
			'sure',
			'what-to-ask',
			'__proto__'
		),
		fc.string()
	);

	it('never throws, and becomes only an action that is refused or that the log can keep', () => {
		let kept = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...histories),
				fc.oneof(fc.constantFrom(...verbs), fc.string()),
				fc.array(fc.tuple(name, value), { maxLength: 5 }),
				(history, done, fields) => {
					const snapshot = play(drawn, history);
					const meaning = readForm([['do', done], ...fields], snapshot.context);
					if (!('action' in meaning) || refusal(snapshot, meaning.action) !== null) return;
					kept += 1;
					const log = JSON.parse(JSON.stringify(logOf([...history, meaning.action]))) as unknown;
					expect(replay(drawn.quiz, drawn.keys, log)).toMatchObject({ ok: true });
				}
			),
			{ numRuns: 1000 }
		);
		expect(kept).toBeGreaterThan(0);
	});
});
