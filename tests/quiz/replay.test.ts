import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '$lib/quiz/events.ts';
import { replay, replayFinished, type Rejection } from '$lib/quiz/replay.ts';
import { initialState, step, type QuizSnapshot } from '$lib/quiz/step.ts';
import { scoreQuiz } from '$lib/quiz/score.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { BOTTOMLESS } from './grade/refuses-nonsense.ts';
import { logOf, studentOf, walk } from './answering.ts';

/** A snapshot without the machinery around it. */
const bare = ({ value, context, status }: QuizSnapshot) => ({ value, context, status });

/** Draws of the fixture lesson under every combination of rules that the machine tells apart. */
const anyDraw = fc
	.record({
		seed: fc.string({ maxLength: 4 }),
		attempts: fc.integer({ min: 1, max: 3 }),
		feedback: fc.constantFrom('after-each' as const, 'at-end' as const)
	})
	.map(({ seed, ...rules }) => draw(quizLesson(rules), seed));

/** What a student did, by chance: each number picks one of what can be done then. */
const anyPicks = fc.array(fc.nat(), { minLength: 10, maxLength: 80, size: 'max' });

const snapshotOf = ({ quiz, keys }: Draw, events: unknown): QuizSnapshot => {
	const replayed = replay(quiz, keys, events);
	if (!replayed.ok) throw new Error(`event ${replayed.rejection.event}: ${replayed.rejection.why}`);
	return replayed.snapshot;
};
const rejectionOf = ({ quiz, keys }: Draw, events: unknown): Rejection | null => {
	const replayed = replay(quiz, keys, events);
	return replayed.ok ? null : replayed.rejection;
};

describe('a log of what can be done', () => {
	it('replays to the very state that the browser came to step by step, and to the same result', () => {
		fc.assert(
			fc.property(anyDraw, anyPicks, (drawn, picks) => {
				const { events, snapshot } = walk(drawn, picks);
				const replayed = snapshotOf(drawn, events);
				expect(bare(replayed)).toEqual(bare(snapshot));
				expect(scoreQuiz(drawn, replayed.context)).toEqual(scoreQuiz(drawn, snapshot.context));
			}),
			{ numRuns: 150 }
		);
	});

	it('replays to the same after a journey as JSON, of the draw and of the log', () => {
		fc.assert(
			fc.property(anyDraw, anyPicks, (drawn, picks) => {
				const { events, snapshot } = walk(drawn, picks);
				const travelled = JSON.parse(JSON.stringify({ drawn, events })) as { drawn: Draw; events: unknown };
				const replayed = snapshotOf(travelled.drawn, travelled.events);
				expect(bare(replayed)).toEqual(bare(snapshot));
				expect(scoreQuiz(travelled.drawn, replayed.context)).toEqual(scoreQuiz(drawn, snapshot.context));
			}),
			{ numRuns: 60 }
		);
	});

	it('can be interrupted anywhere and taken up again', () => {
		fc.assert(
			fc.property(anyDraw, anyPicks, fc.nat(), (drawn, picks, cut) => {
				const { events, snapshot } = walk(drawn, picks);
				const early = events.slice(0, cut % (events.length + 1));
				const resumed = events
					.slice(early.length)
					.reduce(
						(now, { at: _, ...action }) => step(now, action as StudentAction, drawn.keys),
						snapshotOf(drawn, early)
					);
				expect(bare(resumed)).toEqual(bare(snapshot));
			}),
			{ numRuns: 60 }
		);
	});

	it('never changes the log, the quiz or the keys', () => {
		fc.assert(
			fc.property(anyDraw, anyPicks, (drawn, picks) => {
				const { events } = walk(drawn, picks);
				const before = JSON.stringify([drawn, events]);
				snapshotOf(drawn, deepFrozen(events));
				expect(JSON.stringify([drawn, events])).toBe(before);
			}),
			{ numRuns: 20 }
		);
	});

	it('reaches deep into the quiz in these tests: retries, proofs, second tries, overviews, new draws', () => {
		const seen = new Set<string>();
		const sample = fc.sample(fc.tuple(anyDraw, anyPicks), { numRuns: 150, seed: 1 });
		for (const [drawn, picks] of sample) for (const { type } of walk(drawn, picks).events) seen.add(type);
		expect([...seen].sort()).toEqual(
			['answer', 'back', 'begin', 'compare', 'finish', 'hint', 'next', 'open', 'prove'].concat([
				'restart',
				'retry',
				'review',
				'skip',
				'try-again'
			])
		);
	});
});

describe('a log that was tampered with', () => {
	const drawn = drawWith(['who-never-seen', 'find-cue', 'chain-never-seen', 'what-to-ask'], { attempts: 2 });
	const { right, wrong, proves } = studentOf(drawn);
	const log = logOf([
		{ type: 'begin' },
		right('who-never-seen'),
		proves('who-never-seen'),
		{ type: 'next', item: 'who-never-seen' },
		wrong('find-cue'),
		{ type: 'next', item: 'find-cue' },
		right('chain-never-seen'),
		{ type: 'next', item: 'chain-never-seen' },
		right('what-to-ask'),
		{ type: 'compare', item: 'what-to-ask', criteria: [1] },
		{ type: 'next', item: 'what-to-ask' }
	]);
	/** The log with event n (from 1) replaced. */
	const withEvent = (n: number, event: unknown): unknown[] =>
		log.map((old, i) => (i === n - 1 ? event : old));
	/** The log with fields of event n changed. */
	const withFields = (n: number, fields: object): unknown[] => withEvent(n, { ...log[n - 1], ...fields });

	it('is legal before', () => {
		expect(rejectionOf(drawn, log)).toBeNull();
		expect(replayFinished(drawn.quiz, drawn.keys, log)).toMatchObject({ ok: true });
	});

	it.each<[what: string, event: number, why: string, log: unknown]>([
		['no list', 1, 'the log is not a list of events', { length: 1, 0: log[0] }],
		['nothing', 1, 'the log is not a list of events', null],
		['a text', 1, 'the log is not a list of events', JSON.stringify(log)],
		['null for an event', 2, 'it is not an event', withEvent(2, null)],
		['a list for an event', 2, 'it is not an event', withEvent(2, [log[1]])],
		['a hole', 2, 'it is not an event', Object.assign([log[0]], { 2: log[2] })],
		['an event without a type', 2, '(not a word) is nothing', withEvent(2, { at: 2000 })],
		['a type without end', 2, '(not a word) is nothing', withFields(2, { type: BOTTOMLESS })],
		['a long type', 2, 'is nothing that a student can do', withFields(2, { type: 'x'.repeat(1e6) })],
		[
			'a forged verdict',
			3,
			'"verdict" is nothing',
			withEvent(3, { type: 'verdict', at: 3000, grade: { score: 1 } })
		],
		['an event of every object', 2, '"constructor" is nothing', withFields(2, { type: 'constructor' })],
		['a prototype', 2, '"__proto__" is nothing', withFields(2, { type: '__proto__' })],
		['a score', 5, '"answer" has no "score"', withFields(5, { score: 1 })],
		[
			'a grade',
			5,
			'"answer" has no "grade"',
			withFields(5, { grade: { score: 1, outcome: 'right', parts: {} } })
		],
		['a score for a proof', 3, '"prove" has no "score"', withFields(3, { score: 1 })],
		[
			'a score in a response',
			5,
			'the answer cannot be graded',
			withFields(5, { response: { spans: ['told'], score: 1 } })
		],
		['an item for `begin`', 1, '"begin" has no "item"', withFields(1, { item: 'find-cue' })],
		['no item', 4, '"next" needs "item"', withEvent(4, { type: 'next', at: 4000 })],
		[
			'no response',
			2,
			'"answer" needs "response"',
			withEvent(2, { type: 'answer', item: 'find-cue', at: 2000 })
		],
		['an item that is a list', 4, '"item" must be an id', withFields(4, { item: ['who-never-seen'] })],
		['an unknown question', 4, 'no question "x" is in this draw', withFields(4, { item: 'x' })],
		['a question of every object', 4, 'no question "constructor"', withFields(4, { item: 'constructor' })],
		['a prototype for a question', 4, 'no question "__proto__"', withFields(4, { item: '__proto__' })],
		[
			'a question not drawn',
			4,
			'no question "naming-clerk" is in this draw',
			withFields(4, { item: 'naming-clerk' })
		],
		['another question', 2, 'but question "who-never-seen" is open', withFields(2, { item: 'find-cue' })],
		["another question's answer", 5, 'there is no span', withFields(5, { response: { spans: ['reyes'] } })],
		[
			"another interaction's answer",
			5,
			'is answered with',
			withFields(5, { response: { choices: ['told'] } })
		],
		['a choice twice', 5, 'is chosen twice', withFields(5, { response: { spans: ['told', 'told'] } })],
		['an answer without end', 5, 'there is no span', withFields(5, { response: { spans: [BOTTOMLESS] } })],
		['null for an answer', 5, 'is answered with', withFields(5, { response: null })],
		['an unknown confidence', 5, '"confidence" must be one of', withFields(5, { confidence: 'certain' })],
		['a proof that is no sentence', 3, 'there is no sentence "p9.1"', withFields(3, { sentence: 'p9.1' })],
		['a proof that is a number', 3, '"sentence" must be', withFields(3, { sentence: 1 })],
		['criteria that are no numbers', 10, '"criteria" must be', withFields(10, { criteria: ['0'] })],
		['a criterion twice', 10, '"criteria" must be', withFields(10, { criteria: [1, 1] })],
		['a negative criterion', 10, '"criteria" must be', withFields(10, { criteria: [-1] })],
		['a huge criterion', 10, '"criteria" must be', withFields(10, { criteria: [1e15] })],
		['criteria that are no list', 10, '"criteria" must be', withFields(10, { criteria: { length: 1 } })],
		['no time', 2, '"at" must be milliseconds', withFields(2, { at: undefined })],
		['a time as text', 2, '"at" must be milliseconds', withFields(2, { at: '2000' })],
		['a time before 1970', 1, '"at" must be milliseconds', withFields(1, { at: -1 })],
		['half a millisecond', 2, '"at" must be milliseconds', withFields(2, { at: 2000.5 })],
		['a huge time', 2, '"at" must be milliseconds', withFields(2, { at: 1e300 })],
		['no number for a time', 2, '"at" must be milliseconds', withFields(2, { at: NaN })],
		['a time without end', 2, '"at" must be milliseconds', withFields(2, { at: Infinity })],
		['a time that goes back', 3, 'earlier than the event before it', withFields(3, { at: 1999 })],
		['its beginning cut off', 1, '"answer" cannot happen while the quiz is at "reading"', log.slice(1)],
		['a second beginning', 2, '"begin" cannot happen', [log[0], log[0], ...log.slice(1)]],
		[
			'an event left out',
			3,
			'"next" cannot happen while the quiz is at "proving"',
			log.filter((_, i) => i !== 2)
		],
		[
			'an answer twice',
			3,
			'"answer" cannot happen while the quiz is at "proving"',
			[...log.slice(0, 2), log[1]]
		],
		['something after the end', 12, '"finish" cannot happen', [...log, { type: 'finish', at: 99_000 }]]
	])('is rejected, at the event and with the reason: %s', (_, event, why, forged) => {
		const rejection = rejectionOf(drawn, forged);
		expect(rejection?.event).toBe(event);
		expect(rejection?.why).toContain(why);
		expect(rejection?.why.length).toBeLessThan(200);
		expect(replayFinished(drawn.quiz, drawn.keys, forged)).toEqual({ ok: false, rejection });
	});

	it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'is rejected where JSON brings a key "%s", and pollutes nothing',
		(key) => {
			const text = (n: number, inner: string) =>
				JSON.stringify(withEvent(n, 'HERE')).replace('"HERE"', inner);
			const event = `{"type":"answer","at":5000,"item":"find-cue","response":{"spans":["told"]},"${key}":{"score":1}}`;
			expect(rejectionOf(drawn, JSON.parse(text(5, event)))).toEqual({
				event: 5,
				why: `"answer" has no "${key}"`
			});
			const response = `{"type":"answer","at":5000,"item":"find-cue","response":{"spans":["told"],"${key}":{"score":1}}}`;
			expect(rejectionOf(drawn, JSON.parse(text(5, response)))?.event).toBe(5);
			expect(({} as Record<string, unknown>).score).toBeUndefined();
		}
	);

	it('is rejected whatever JSON stands in for an event, without a throw', () => {
		const known = fc.constantFrom(...log.map(({ type }) => type));
		const almost = fc.record(
			{ type: known, at: fc.oneof(fc.nat(), fc.jsonValue()), item: fc.jsonValue(), response: fc.jsonValue() },
			{ requiredKeys: ['type'] }
		);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: log.length }), fc.oneof(fc.jsonValue(), almost), (n, event) => {
				const forged = withEvent(n, event);
				const rejection = rejectionOf(drawn, forged);
				// `begin` has nothing but a type and a time: a random one may be right.
				if (rejection === null)
					expect(forged[n - 1]).toEqual({ type: 'begin', at: expect.any(Number) as number });
				else expect([n, n + 1]).toContain(rejection.event);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('a log that was cut off', () => {
	const drawn = drawWith(['find-cue', 'who-never-seen'], { attempts: 1 });
	const { wrong, right, misproves, proves } = studentOf(drawn);
	const toTheEnd = logOf([
		{ type: 'begin' },
		wrong('find-cue'),
		{ type: 'next', item: 'find-cue' },
		right('who-never-seen'),
		misproves('who-never-seen'),
		{ type: 'next', item: 'who-never-seen' }
	]);

	it('is a state to go on from, but not a finished attempt', () => {
		for (const [length] of toTheEnd.entries()) {
			const cut = toTheEnd.slice(0, length);
			expect(rejectionOf(drawn, cut)).toBeNull();
			const finished = replayFinished(drawn.quiz, drawn.keys, cut);
			expect(finished).toMatchObject({ ok: false, rejection: { event: length + 1 } });
			expect(finished.ok || finished.rejection.why).toContain('cut off or not finished');
		}
		expect(replayFinished(drawn.quiz, drawn.keys, toTheEnd)).toMatchObject({ ok: true });
	});

	it('says where the quiz was', () => {
		const finished = replayFinished(drawn.quiz, drawn.keys, toTheEnd.slice(0, 4));
		expect(finished.ok || finished.rejection.why).toContain('ends while the quiz is at "proving"');
	});

	it('is finished once the first round is, wherever a retry broke off, and scores the same', () => {
		const later: StudentAction[] = [
			{ type: 'retry' },
			right('find-cue'),
			{ type: 'next', item: 'find-cue' },
			right('who-never-seen'),
			proves('who-never-seen')
		];
		const actions = toTheEnd.map(({ at: _, ...action }) => action as StudentAction);
		const { score } = scoreQuiz(drawn, snapshotOf(drawn, toTheEnd).context);
		for (const [i] of later.entries()) {
			const events = logOf([...actions, ...later.slice(0, i + 1)]);
			expect(replayFinished(drawn.quiz, drawn.keys, events)).toMatchObject({ ok: true });
			expect(scoreQuiz(drawn, snapshotOf(drawn, events).context).score).toEqual(score);
		}
	});
});

describe('a log whose events were put in another order', () => {
	const drawn = drawWith(['who-never-seen', 'find-cue', 'naming-clerk'], { attempts: 2 });
	const { right, proves } = studentOf(drawn);

	/** Two events change places. Their times either go with them or stay where they were. */
	const swapped = (events: AttemptEvent[], i: number, j: number, withTimes: boolean): AttemptEvent[] =>
		events.map((event, n) => {
			const other = n === i ? events[j]! : n === j ? events[i]! : event;
			return withTimes ? other : { ...other, at: event.at };
		});

	const anySwap = fc
		.tuple(anyDraw, anyPicks, fc.nat(), fc.nat())
		.map(([any, picks, i, j]) => ({ any, events: walk(any, picks).events, i, j }))
		.filter(({ events, i, j }) => i % events.length < j % events.length)
		.map(({ any, events, i, j }) => ({ any, events, i: i % events.length, j: j % events.length }));

	it('is always rejected, at the place of the swap, when the times went with the events', () => {
		fc.assert(
			fc.property(anySwap, ({ any, events, i, j }) => {
				const rejection = rejectionOf(any, swapped(events, i, j, true));
				expect(rejection).not.toBeNull();
				expect([i + 1, i + 2]).toContain(rejection!.event);
			}),
			{ numRuns: 60 }
		);
	});

	it('is rejected, when the times stayed, unless a student could have done it in that order too', () => {
		let taken = 0;
		let refused = 0;
		fc.assert(
			fc.property(anySwap, ({ any, events, i, j }) => {
				const forged = swapped(events, i, j, false);
				const rejection = rejectionOf(any, forged);
				// The oracle is the bare machine: the first event that it does not take, if there is one.
				let snapshot = initialState(any.quiz);
				const impossible = forged.findIndex(({ at: _, ...action }) => {
					if (!snapshot.can(action as StudentAction)) return true;
					snapshot = step(snapshot, action as StudentAction, any.keys);
					return false;
				});
				expect(rejection?.event ?? 0).toBe(impossible + 1);
				if (rejection) refused += 1;
				else taken += 1;
			}),
			{ numRuns: 100, seed: 1 }
		);
		// Both happen: what cannot be told from another order is not claimed to be.
		expect(Math.min(taken, refused)).toBeGreaterThan(0);
	});

	it('is rejected when an answer comes before its question is open, a proof before its answer, anything after the end', () => {
		const log = logOf([
			{ type: 'begin' },
			right('who-never-seen'),
			proves('who-never-seen'),
			{ type: 'next', item: 'who-never-seen' },
			right('find-cue'),
			{ type: 'finish' }
		]);
		expect(rejectionOf(drawn, swapped(log, 1, 4, false))).toEqual({
			event: 2,
			why: '"answer" is for question "find-cue", but question "who-never-seen" is open'
		});
		expect(rejectionOf(drawn, swapped(log, 1, 2, false))).toEqual({
			event: 2,
			why: '"prove" cannot happen while the quiz is at "answering"'
		});
		expect(rejectionOf(drawn, swapped(log, 4, 5, false))).toEqual({
			event: 6,
			why: '"answer" cannot happen while the quiz is at "finished"'
		});
	});

	it('is taken when the student merely looked at two questions in another order: that log is as good', () => {
		const log = logOf([
			{ type: 'begin' },
			{ type: 'open', item: 'naming-clerk' },
			{ type: 'open', item: 'find-cue' },
			{ type: 'finish' }
		]);
		expect(rejectionOf(drawn, swapped(log, 1, 2, false))).toBeNull();
	});
});

describe('a log for another draw', () => {
	it('is rejected where it names a question that was not drawn', () => {
		const one = drawWith(['find-cue']);
		const other = drawWith(['naming-clerk']);
		const log = logOf([{ type: 'begin' }, studentOf(one).right('find-cue')]);
		expect(rejectionOf(one, log)).toBeNull();
		expect(rejectionOf(other, log)).toEqual({ event: 2, why: 'no question "find-cue" is in this draw' });
	});
});

describe('a step', () => {
	it('that the state does not take changes nothing', () => {
		const drawn = drawWith(['find-cue']);
		const before = initialState(drawn.quiz);
		const after = step(before, studentOf(drawn).right('find-cue'), drawn.keys);
		expect(bare(after)).toEqual(bare(before));
	});
});

function deepFrozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
	return value;
}
