import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import type { ItemRecord } from '$lib/quiz/machine.ts';
import type { Response } from '$lib/quiz/question.ts';
import { pointsOf, scoreQuiz, weakSkills, type Result } from '$lib/quiz/score.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { play, studentOf, walk } from './answering.ts';

const begin: StudentAction = { type: 'begin' };
const finish: StudentAction = { type: 'finish' };
const retry: StudentAction = { type: 'retry' };
const next = (item: string): StudentAction => ({ type: 'next', item });
const again = (item: string): StudentAction => ({ type: 'try-again', item });
const open = (item: string): StudentAction => ({ type: 'open', item });
const answer = (item: string, response: Response): StudentAction => ({ type: 'answer', item, response });

const resultOf = (drawn: Draw, ...actions: StudentAction[]): Result =>
	scoreQuiz(drawn, play(drawn, [begin, ...actions]).context);

/** A record of tries that were graded so. */
const graded = (...scores: number[]): ItemRecord => ({
	tries: scores.map((score) => ({
		response: { choices: [] },
		confidence: null,
		grade: { score, outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong', parts: {} }
	})),
	proof: null,
	hinted: false,
	skipped: false,
	compared: []
});

describe('the points of one question', () => {
	const [question] = drawWith(['sort-by-naming']).quiz.questions;
	const points = (attempts: number, ...scores: number[]) => pointsOf(question!, graded(...scores), attempts);

	it('are all of them for the first try, half for the second of two', () => {
		expect(points(2, 1)).toBe(3);
		expect(points(2, 0, 1)).toBe(1.5);
		expect(points(1, 1)).toBe(3);
	});

	it('are a third less for each further try of three', () => {
		expect(points(3, 0, 1)).toBeCloseTo(2);
		expect(points(3, 0, 0, 1)).toBeCloseTo(1);
	});

	it('are the share that was right', () => {
		expect(points(1, 2 / 3)).toBe(2);
		expect(points(2, 0, 2 / 3)).toBe(1);
	});

	it('are none where nothing is right or nothing is answered', () => {
		expect(points(2, 0, 0)).toBe(0);
		expect(points(2)).toBe(0);
	});

	it('are none while the verdict is awaited', () => {
		const waiting = graded(1);
		expect(pointsOf(question!, { ...waiting, tries: [{ ...waiting.tries[0]!, grade: null }] }, 1)).toBe(0);
	});

	it('are never fewer for having tried again: a partly right answer keeps what it got', () => {
		expect(points(2, 2 / 3, 1)).toBe(2);
		expect(points(2, 1 / 3, 1)).toBe(1.5);
		expect(points(2, 2 / 3, 0)).toBe(2);
		const scores = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(scores, (list) => {
				expect(points(5, ...list)).toBeGreaterThanOrEqual(points(5, ...list.slice(0, -1)));
				expect(points(5, ...list)).toBeLessThanOrEqual(3);
			})
		);
	});
});

describe('the score', () => {
	// Points: 2, 3, 1, 1 and a text that is not scored.
	const items = ['who-reported-early', 'sort-by-naming', 'what-is-shown', 'chain-never-seen', 'what-to-ask'];
	const drawn = drawWith(items, { attempts: 2, 'pass-mark': 0.6 });
	const { right, wrong } = studentOf(drawn);

	it('adds up points: a second try counts half, the unscored not at all, the unanswered nothing', () => {
		const result = resultOf(
			drawn,
			wrong('who-reported-early'),
			again('who-reported-early'),
			right('who-reported-early'), // 1 of 2
			next('who-reported-early'),
			answer('sort-by-naming', {
				pairs: [
					['ida', 'by-name'],
					['tom', 'by-name'],
					['nn', 'nobody']
				]
			}), // 2 of 3
			next('sort-by-naming'),
			answer('what-is-shown', { choices: ['worn'] }), // 0.5 of 1
			open('what-to-ask'),
			right('what-to-ask'), // not scored
			finish // chain-never-seen: 0 of 1
		);
		expect(result.score).toEqual({ got: 3.5, of: 7 });
		expect(result.bySkill).toEqual([
			{ skill: 'attribution', score: { got: 1, of: 2 } },
			{ skill: 'chain', score: { got: 0, of: 1 } },
			{ skill: 'naming', score: { got: 2, of: 3 } },
			{ skill: 'verification', score: { got: 0.5, of: 1 } }
		]);
		expect(result.passed).toBe(false);
		expect(result.missed).toEqual(['sort-by-naming', 'what-is-shown', 'chain-never-seen']);
	});

	it('is nothing of everything when nothing is answered', () => {
		const result = resultOf(drawn, finish);
		expect(result).toMatchObject({ score: { got: 0, of: 7 }, passed: false, missed: items, retried: null });
		expect(result.habits).toEqual([]);
		expect(result.calibration).toEqual([]);
	});

	it('is everything of everything when all is right at once', () => {
		const result = resultOf(drawn, ...items.flatMap((item) => [right(item), next(item)]));
		expect(result).toMatchObject({ score: { got: 7, of: 7 }, passed: true, missed: [] });
	});

	it('counts the last answer where feedback comes at the end', () => {
		const atEnd = drawWith(['naming-clerk', 'find-cue'], { feedback: 'at-end', attempts: 2 });
		const student = studentOf(atEnd);
		const back: StudentAction = { type: 'back', item: 'find-cue' };
		const changed = [student.wrong('naming-clerk'), back, student.right('naming-clerk'), finish];
		expect(resultOf(atEnd, ...changed).score).toEqual({ got: 1, of: 2 });
		const spoilt = [student.right('naming-clerk'), back, student.wrong('naming-clerk'), finish];
		expect(resultOf(atEnd, ...spoilt).score).toEqual({ got: 0, of: 2 });
	});

	it('is the same for a student who looked at the hint', () => {
		const hint: StudentAction = { type: 'hint', item: 'what-to-ask' };
		const student = [open('what-to-ask'), hint, right('what-to-ask'), next('what-to-ask'), finish];
		expect(resultOf(drawn, ...student).score).toEqual(resultOf(drawn, finish).score);
	});
});

describe('passing', () => {
	const right3 = (mark: number, third: Response) => {
		const drawn = drawWith(['find-cue', 'naming-clerk', 'chain-never-seen'], {
			'pass-mark': mark,
			attempts: 1
		});
		const { right } = studentOf(drawn);
		return resultOf(
			drawn,
			right('find-cue'),
			next('find-cue'),
			right('naming-clerk'),
			next('naming-clerk'),
			answer('chain-never-seen', third),
			finish
		);
	};
	const half: Response = { order: ['station', 'mayor', 'post', 'reader'] };

	it('takes as many points as the pass mark says, and no fewer', () => {
		expect(right3(2.5 / 3, half)).toMatchObject({ score: { got: 2.5, of: 3 }, passed: true });
		expect(right3(0.84, half).passed).toBe(false);
	});

	it('does not fail by a rounding: 2.4 of 3 points are 80 %', () => {
		const drawn = drawWith(['find-cue', 'naming-clerk', 'sort-by-naming'], { 'pass-mark': 0.8 });
		const questions = drawn.quiz.questions.map((question) => ({ ...question, points: 1 }));
		const one = { ...drawn, quiz: { ...drawn.quiz, questions } };
		const records = { 'find-cue': graded(1), 'naming-clerk': graded(1), 'sort-by-naming': graded(0.4) };
		const context = {
			...play(one, [begin]).context,
			rounds: [{ items: Object.keys(records), records }]
		};
		expect(scoreQuiz(one, context)).toMatchObject({ score: { got: 2.4, of: 3 }, passed: true });
	});

	it('is given where nothing is scored', () => {
		const drawn = drawWith(['what-to-ask'], { 'pass-mark': 1 });
		expect(resultOf(drawn, finish)).toMatchObject({ score: { got: 0, of: 0 }, passed: true, bySkill: [] });
	});
});

describe('the evidence', () => {
	const items = ['who-failed-fast', 'who-never-seen', 'headline-or-body', 'find-cue'];
	const drawn = drawWith(items, { attempts: 2 });
	const { right, wrong, proves, misproves } = studentOf(drawn);

	it('is a score of its own: right answer and wrong sentence, wrong answer and right sentence', () => {
		const result = resultOf(
			drawn,
			right('who-failed-fast'),
			misproves('who-failed-fast'),
			next('who-failed-fast'),
			wrong('who-never-seen'),
			proves('who-never-seen'),
			next('who-never-seen'),
			right('headline-or-body'),
			{ type: 'prove', item: 'headline-or-body', sentence: null },
			next('headline-or-body'),
			right('find-cue'),
			next('find-cue')
		);
		expect(result.score).toEqual({ got: 3, of: 4 });
		expect(result.evidence).toEqual({ got: 1, of: 3 });
		expect(result.rightWithWrongSentence).toEqual(['who-failed-fast']);
		expect(result.missed).toEqual(['who-failed-fast', 'who-never-seen', 'headline-or-body']);
	});

	it('is found when it is found at the second try', () => {
		const item = 'who-failed-fast';
		const result = resultOf(
			drawn,
			wrong(item),
			misproves(item),
			again(item),
			right(item),
			proves(item),
			finish
		);
		expect(result.evidence).toEqual({ got: 1, of: 3 });
		expect(result.rightWithWrongSentence).toEqual([]);
		expect(result.score).toEqual({ got: 0.5, of: 4 });
	});

	it("is asked of a student's own text too, and a text whose proof is not found is missed", () => {
		const text = drawWith(['who-is-missing']);
		const student = studentOf(text);
		const missed = resultOf(
			text,
			student.right('who-is-missing'),
			student.misproves('who-is-missing'),
			finish
		);
		expect(missed).toMatchObject({
			evidence: { got: 0, of: 1 },
			missed: ['who-is-missing'],
			rightWithWrongSentence: []
		});
		const found = resultOf(text, student.right('who-is-missing'), student.proves('who-is-missing'), finish);
		expect(found).toMatchObject({ evidence: { got: 1, of: 1 }, missed: [], score: { got: 0, of: 0 } });
	});
});

describe('the calibration', () => {
	it('counts for each level of confidence how many first answers were right', () => {
		const items = [
			'find-cue',
			'naming-clerk',
			'what-is-shown',
			'chain-never-seen',
			'what-to-ask',
			'spot-the-voice'
		];
		const drawn = drawWith(items, { attempts: 2 });
		const { right, wrong } = studentOf(drawn);
		const being = (confidence: 'sure' | 'guessing', action: StudentAction) =>
			({ ...action, confidence }) as StudentAction;
		const result = resultOf(
			drawn,
			being('sure', right('find-cue')),
			next('find-cue'),
			being('sure', wrong('naming-clerk')),
			again('naming-clerk'),
			being('guessing', right('naming-clerk')), // the second answer does not count
			next('naming-clerk'),
			being('sure', answer('what-is-shown', { choices: ['worn'] })), // partly is not right
			next('what-is-shown'),
			being('guessing', wrong('chain-never-seen')),
			next('chain-never-seen'),
			being('guessing', right('what-to-ask')), // unscored
			next('what-to-ask'),
			right('spot-the-voice'), // without a word on how sure
			next('spot-the-voice')
		);
		expect(result.calibration).toEqual([
			{ confidence: 'sure', right: 1, of: 3 },
			{ confidence: 'guessing', right: 0, of: 1 }
		]);
	});
});

describe('the habits', () => {
	it('tell each wrong option with a habit behind it, in every interaction and every try', () => {
		const items = [
			'who-failed-fast',
			'what-is-shown',
			'spot-the-voice',
			'sort-by-naming',
			'chain-never-seen'
		];
		const drawn = drawWith(items, { attempts: 2 });
		const { proves } = studentOf(drawn);
		const result = resultOf(
			drawn,
			answer('who-failed-fast', { choices: ['reyes'] }),
			proves('who-failed-fast'),
			again('who-failed-fast'),
			answer('who-failed-fast', { choices: ['paper'] }),
			next('who-failed-fast'),
			answer('what-is-shown', { choices: ['worn', 'sue', 'fast'] }),
			next('what-is-shown'),
			answer('spot-the-voice', { spans: ['h.1', 'p1.1', 'p2.1'] }),
			next('spot-the-voice'),
			// nn with by-name has a habit of its own, tom has feedback without a habit.
			answer('sort-by-naming', {
				pairs: [
					['ida', 'by-name'],
					['tom', 'nobody'],
					['nn', 'by-name']
				]
			}),
			next('sort-by-naming'),
			answer('chain-never-seen', { order: ['station', 'mayor', 'post', 'reader'] }),
			next('chain-never-seen')
		);
		expect(result.habits).toEqual([
			{ habit: 'topic-as-source', round: 0, item: 'who-failed-fast', option: 'reyes' },
			{ habit: 'reporter-as-source', round: 0, item: 'who-failed-fast', option: 'paper' },
			{ habit: 'conditional-as-fact', round: 0, item: 'what-is-shown', option: 'sue' },
			{ habit: 'quoted-means-verified', round: 0, item: 'what-is-shown', option: 'fast' },
			{ habit: 'headline-as-finding', round: 0, item: 'spot-the-voice', option: 'h.1' },
			{ habit: 'named-means-true', round: 0, item: 'sort-by-naming', option: 'nn>by-name' },
			{ habit: 'relay-as-origin', round: 0, item: 'chain-never-seen', option: 'mayor' }
		]);
	});

	it('are none where all is right, though a right option has one that it shows when it is put wrong', () => {
		const drawn = drawWith(['sort-by-naming', 'chain-never-seen', 'who-reported-early']);
		const { right } = studentOf(drawn);
		const all = drawn.quiz.questions.flatMap(({ id }) => [right(id), next(id)]);
		expect(resultOf(drawn, ...all).habits).toEqual([]);
	});

	it('tell what showed in a retry too', () => {
		const drawn = drawWith(['who-reported-early'], { attempts: 1 });
		const { wrong } = studentOf(drawn);
		const twice = [
			wrong('who-reported-early'),
			next('who-reported-early'),
			retry,
			wrong('who-reported-early')
		];
		const seen = { habit: 'topic-as-source', item: 'who-reported-early', option: 'brandt' };
		expect(resultOf(drawn, ...twice).habits).toEqual([
			{ ...seen, round: 0 },
			{ ...seen, round: 1 }
		]);
	});
});

describe('a retry', () => {
	const items = ['find-cue', 'naming-clerk', 'who-never-seen'];
	const drawn = drawWith(items, { attempts: 1 });
	const { right, wrong, proves, misproves } = studentOf(drawn);
	const first = [
		wrong('find-cue'),
		next('find-cue'),
		wrong('naming-clerk'),
		next('naming-clerk'),
		right('who-never-seen'),
		misproves('who-never-seen'),
		next('who-never-seen')
	];
	const second = [
		retry,
		right('find-cue'),
		next('find-cue'),
		wrong('naming-clerk'),
		next('naming-clerk'),
		right('who-never-seen'),
		misproves('who-never-seen'),
		next('who-never-seen')
	];
	const third = [retry, right('naming-clerk'), next('naming-clerk'), right('who-never-seen')];

	it('counts what is right by now, over all rounds after the first', () => {
		expect(resultOf(drawn, ...first).retried).toBeNull();
		expect(resultOf(drawn, ...first, retry).retried).toEqual({ got: 0, of: 3 });
		expect(resultOf(drawn, ...first, ...second).retried).toEqual({ got: 1, of: 3 });
		expect(resultOf(drawn, ...first, ...second, ...third).retried).toEqual({ got: 2, of: 3 });
		const all = [...first, ...second, ...third, proves('who-never-seen'), next('who-never-seen')];
		expect(resultOf(drawn, ...all).retried).toEqual({ got: 3, of: 3 });
	});

	it('changes nothing else of the result but the habits', () => {
		const { retried: _, habits: __, ...before } = resultOf(drawn, ...first);
		const { retried: ___, habits: ____, ...after } = resultOf(drawn, ...first, ...second, ...third);
		expect(after).toEqual(before);
	});
});

describe('whatever a student does', () => {
	it('the numbers of the result fit together', () => {
		const anyWalk = fc.tuple(
			fc.string({ maxLength: 3 }),
			fc.constantFrom('after-each' as const, 'at-end' as const),
			fc.array(fc.nat(), { minLength: 10, maxLength: 80, size: 'max' })
		);
		fc.assert(
			fc.property(anyWalk, ([seed, feedback, picks]) => {
				const drawn = draw(quizLesson({ feedback }), seed);
				const { context } = walk(drawn, picks).snapshot;
				const result = scoreQuiz(drawn, context);
				const { score, evidence, bySkill, rightWithWrongSentence, missed, retried, calibration } = result;
				expect(score.got).toBeGreaterThanOrEqual(0);
				expect(score.got).toBeLessThanOrEqual(score.of);
				expect(bySkill.reduce((sum, entry) => sum + entry.score.got, 0)).toBeCloseTo(score.got);
				expect(bySkill.reduce((sum, entry) => sum + entry.score.of, 0)).toBeCloseTo(score.of);
				expect(evidence.got).toBeLessThanOrEqual(evidence.of - rightWithWrongSentence.length);
				for (const item of rightWithWrongSentence) expect(missed).toContain(item);
				for (const entry of [...calibration, ...(retried ? [{ ...retried, right: retried.got }] : [])]) {
					expect(entry.right).toBeLessThanOrEqual(entry.of);
				}
				if (context.rounds.length > 1) expect(retried?.of).toBe(missed.length);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('the skills that are worth practising', () => {
	const drawn = drawWith([
		'who-failed-fast',
		'naming-clerk',
		'chain-never-seen',
		'what-is-shown',
		'what-to-ask'
	]);
	const student = studentOf(drawn);
	const weakAfter = (...actions: StudentAction[]) =>
		weakSkills(resultOf(drawn, ...actions, finish), drawn.quiz.questions);

	it('are none after an attempt without a fault', () => {
		const all = drawn.quiz.questions.flatMap(({ id, asksProof }) => [
			student.right(id),
			...(asksProof ? [student.proves(id)] : []),
			next(id)
		]);
		expect(weakSkills(resultOf(drawn, ...all), drawn.quiz.questions)).toEqual([]);
	});

	it('are those of missed questions, the weakest first, three at the most', () => {
		expect(
			weakAfter(open('what-is-shown'), answer('what-is-shown', { choices: ['worn', 'dated', 'fast'] }))
		).toEqual(['attribution', 'chain', 'naming']);
	});

	it('count a right answer with the wrong sentence, after those that got no points', () => {
		expect(
			weakAfter(
				student.right('who-failed-fast'),
				student.misproves('who-failed-fast'),
				next('who-failed-fast'),
				open('chain-never-seen'),
				student.right('chain-never-seen'),
				next('chain-never-seen'),
				open('what-is-shown'),
				student.right('what-is-shown'),
				next('what-is-shown')
			)
		).toEqual(['naming', 'attribution', 'gaps']);
	});
});
