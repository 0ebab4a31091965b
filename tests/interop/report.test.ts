import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '$lib/interop/report.ts';
import { draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { replayFinished } from '$lib/quiz/replay.ts';
import { scoreQuiz } from '$lib/quiz/score.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, rightResponse, studentOf, walk } from '../quiz/answering.ts';

const drawn = drawWith(['who-failed-fast', 'sort-by-naming', 'find-brandt', 'what-to-ask']);
const { right, wrong, proves, misproves } = studentOf(drawn);
const next = (item: string): StudentAction => ({ type: 'next', item });

const LOG = logOf([
	{ type: 'begin' },
	wrong('who-failed-fast'),
	misproves('who-failed-fast'),
	{ type: 'try-again', item: 'who-failed-fast' },
	right('who-failed-fast'),
	proves('who-failed-fast'),
	next('who-failed-fast'),
	{ type: 'skip', item: 'sort-by-naming' },
	wrong('find-brandt'),
	next('find-brandt'),
	right('what-to-ask'),
	{ type: 'compare', item: 'what-to-ask', criteria: [0] },
	next('what-to-ask'),
	{ type: 'finish' }
]);

describe('the report of an attempt', () => {
	it('has nothing but the place before the first answer', () => {
		const nothing = { progress: 0, isFinished: false, passed: null, score: { got: 0, of: 5 }, items: [] };
		expect(reportOf(drawn, [])).toEqual({ ...nothing, place: 'reading' });
		expect(reportOf(drawn, LOG.slice(0, 1))).toEqual({ ...nothing, place: 'who-failed-fast' });
	});

	it('tells each answered question with its latest answer, in the order of the first answers', () => {
		const { items, ...rest } = reportOf(drawn, LOG.slice(0, -1));
		expect(rest).toEqual({
			progress: 0.75,
			isFinished: false,
			passed: null,
			score: { got: 0.5, of: 5 },
			place: 'review'
		});
		expect(items.map(({ question }) => question.id)).toEqual([
			'who-failed-fast',
			'find-brandt',
			'what-to-ask'
		]);
		expect(items[0]).toMatchObject({
			response: { choices: ['brandt'] },
			words: 'Ida Brandt',
			right: [{ choices: ['brandt'] }],
			rightWords: 'Ida Brandt',
			outcome: 'right',
			score: 1,
			points: { got: 0.5, of: 1 },
			tries: 2,
			confidence: null,
			proof: { isRight: true },
			at: 5000,
			latency: 1000
		});
		expect(items[1]).toMatchObject({
			outcome: 'wrong',
			score: 0,
			right: [{ spans: ['p2.1'] }, { spans: ['p2.2'] }]
		});
		expect(items[2]).toMatchObject({
			outcome: 'unscored',
			right: [],
			rightWords: '',
			points: { got: 0, of: 0 }
		});
	});

	it('counts how long a question stood open, with a way out and back', () => {
		const log = logOf([
			{ type: 'begin' },
			{ type: 'open', item: 'find-brandt' },
			{ type: 'open', item: 'who-failed-fast' },
			{ type: 'review' },
			{ type: 'open', item: 'who-failed-fast' },
			right('who-failed-fast')
		]);
		expect(reportOf(drawn, log).items[0]).toMatchObject({ at: 6000, latency: 3000 });
	});

	it('tells at the end whether the pass mark is reached', () => {
		expect(reportOf(drawn, LOG)).toMatchObject({
			progress: 1,
			isFinished: true,
			passed: false,
			place: 'result'
		});
		const all = drawWith(['find-cue'], { 'pass-mark': 1 });
		const passing = logOf([{ type: 'begin' }, studentOf(all).right('find-cue'), next('find-cue')]);
		expect(reportOf(all, passing)).toMatchObject({
			isFinished: true,
			passed: true,
			score: { got: 1, of: 1 }
		});
	});

	it('tells of no pass where nothing is scored', () => {
		const own = drawWith(['what-to-ask']);
		const log = logOf([{ type: 'begin' }, studentOf(own).right('what-to-ask'), next('what-to-ask')]);
		expect(reportOf(own, log)).toMatchObject({ isFinished: true, passed: null, score: { got: 0, of: 0 } });
	});

	it('stays as it is at the end, whatever is tried again after it', () => {
		const { place: _, ...ended } = reportOf(drawn, LOG);
		const retried = logOf([
			...LOG.map(({ at: _, ...action }) => action as StudentAction),
			{ type: 'retry' },
			right('sort-by-naming')
		]);
		expect(reportOf(drawn, retried)).toMatchObject(ended);
	});

	it('ends at what the draw does not take', () => {
		expect(reportOf(drawn, [...LOG.slice(0, 2), { ...LOG[1]!, at: 9000 }])).toEqual(
			reportOf(drawn, LOG.slice(0, 2))
		);
	});

	it('comes to the score of the quiz, and only ever adds items, for any attempt', () => {
		const picks = fc.array(fc.nat(), { minLength: 5, maxLength: 60, size: 'max' });
		const rules = fc.record({ feedback: fc.constantFrom('after-each' as const, 'at-end' as const) });
		fc.assert(
			fc.property(fc.string({ maxLength: 3 }), rules, picks, (seed, rule, picks) => {
				const any = draw(quizLesson(rule), seed);
				const { events, snapshot } = walk(any, picks);
				const report = reportOf(any, events);
				expect(report.score).toEqual(scoreQuiz(any, snapshot.context).score);
				expect(report.isFinished).toBe(replayFinished(any.quiz, any.keys, events).ok);
				const before = reportOf(any, events.slice(0, -1)).items.map(({ question }) => question.id);
				expect(report.items.map(({ question }) => question.id).slice(0, before.length)).toEqual(before);
				for (const { question, right, points, latency } of report.items) {
					if (!question.interaction.startsWith('extended'))
						expect(right).toContainEqual(rightResponse(question, any.keys[question.id]!));
					expect(points.got).toBeLessThanOrEqual(points.of);
					expect(latency).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
