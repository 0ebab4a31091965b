import fc from 'fast-check';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { reportOf } from '$lib/interop/report.ts';
import {
	interactionOf,
	SCORM12,
	SCORM2004,
	standingOf,
	type Standard,
	type Values
} from '$lib/interop/scorm/standard.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '$lib/quiz/events.ts';
import { LONGEST_TEXT } from '$lib/quiz/question.ts';
import { drawWith, lessonWith, quizLesson } from '../../fixtures/quiz-lesson.ts';
import { logOf, studentOf, walk } from '../../quiz/answering.ts';
import { hostileLesson, hostileText } from '../lessons.ts';

/** A course system that others wrote: it refuses what its standard does not allow. */
const SYSTEMS = {
	'SCORM 1.2': {
		standard: SCORM12,
		open() {
			const api = new Scorm12API({ logLevel: 'NONE' });
			api.lmsInitialize();
			return {
				set: (element: string, value: string) => api.lmsSetValue(element, value),
				get: (element: string) => api.lmsGetValue(element),
				why: () => api.lmsGetLastError()
			};
		}
	},
	'SCORM 2004': {
		standard: SCORM2004,
		open() {
			const api = new Scorm2004API({ logLevel: 'NONE' });
			api.lmsInitialize();
			return {
				set: (element: string, value: string) => api.lmsSetValue(element, value),
				get: (element: string) => api.lmsGetValue(element),
				why: () => api.lmsGetLastError()
			};
		}
	}
};

/** All that a system is told of an attempt. */
function told(standard: Standard, lesson: Lesson, drawn: Draw, events: readonly AttemptEvent[]): Values {
	const report = reportOf(drawn, events);
	return [
		...standingOf(standard, report),
		...report.items.flatMap((item, i) =>
			interactionOf(standard, item, lesson, -60, `cmi.interactions.${i}.`)
		),
		[`${standard.core}session_time`, standard.span(5_025_678)]
	];
}

const ALL = quizLesson().bank.items.map(({ id }) => id);
const lesson = lessonWith(ALL);
const drawn = drawWith(ALL);
const { right, wrong } = studentOf(drawn);
const answerTo = (action: StudentAction, item: string): StudentAction[] => [{ type: 'open', item }, action];

/** What is told of one answer, by element. */
const interaction = (standard: Standard, action: StudentAction, item: string) => {
	const events = logOf([{ type: 'begin' }, ...answerTo(action, item)]);
	const [reported] = reportOf(drawn, events).items;
	return Object.fromEntries(interactionOf(standard, reported!, lesson, -60, ''));
};

describe.each(Object.entries(SYSTEMS))('%s', (_, { standard, open }) => {
	it('is told nothing that it does not take, of any attempt at any lesson', () => {
		const anyLesson = fc.oneof(
			fc.record({ feedback: fc.constantFrom('after-each' as const, 'at-end' as const) }).map(quizLesson),
			hostileLesson()
		);
		const picks = fc.array(fc.nat(), { minLength: 5, maxLength: 60, size: 'max' });
		fc.assert(
			fc.property(
				anyLesson,
				fc.string({ maxLength: 3 }),
				picks,
				hostileText,
				(lesson, seed, picks, words) => {
					const any = draw(lesson, seed);
					const text = words.trim() === '' ? '…' : words.repeat(300).slice(0, LONGEST_TEXT);
					const events = walk(any, picks).events.map((event): AttemptEvent =>
						event.type === 'answer' && 'text' in event.response ? { ...event, response: { text } } : event
					);
					const system = open();
					const refused = told(standard, lesson, any, events).filter(
						([element, value]) => system.set(element, value) !== 'true'
					);
					expect(refused).toEqual([]);
				}
			),
			{ numRuns: 25 }
		);
	});

	it('can be told the same again in a later visit, in the same places', () => {
		const events = logOf([
			{ type: 'begin' },
			...ALL.flatMap((item, i) => answerTo((i % 2 === 0 ? right : wrong)(item), item))
		]);
		const system = open();
		for (const part of [events.slice(0, 9), events, events])
			for (const [element, value] of told(standard, lesson, drawn, part))
				expect([element, system.set(element, value), system.why()]).toEqual([element, 'true', '0']);
		expect(Number(system.get('cmi.interactions._count'))).toBe(ALL.length);
	});

	it('is told where an attempt stands', () => {
		const system = open();
		const standing = (actions: StudentAction[]) => {
			const values = standingOf(standard, reportOf(drawn, logOf(actions)));
			for (const [element, value] of values) expect(system.set(element, value)).toBe('true');
			return Object.fromEntries(values);
		};
		const score = `${standard.core}score.raw`;
		expect(standing([{ type: 'begin' }])).toMatchObject({ [score]: '0' });
		const begun = standing([{ type: 'begin' }, ...answerTo(right('sort-by-naming'), 'sort-by-naming')]);
		expect(begun).toMatchObject({ [score]: '20' });
		const failed = standing([{ type: 'begin' }, { type: 'finish' }]);
		const passed = standing([
			{ type: 'begin' },
			...ALL.flatMap((item) => answerTo(right(item), item)),
			{ type: 'finish' }
		]);
		expect(passed).toMatchObject({ [score]: '100' });
		if (standard === SCORM12) {
			expect([begun, failed, passed].map((all) => all['cmi.core.lesson_status'])).toEqual([
				'incomplete',
				'failed',
				'passed'
			]);
			expect([begun, passed].map((all) => all['cmi.core.lesson_location'])).toEqual([
				'sort-by-naming',
				'result'
			]);
			return;
		}
		const statuses = (all: Record<string, string>) => [
			all['cmi.completion_status'],
			all['cmi.success_status'],
			all['cmi.score.scaled'],
			all['cmi.progress_measure'],
			all['cmi.location']
		];
		expect([begun, failed, passed].map(statuses)).toEqual([
			['incomplete', 'unknown', '0.2', '0.0714', 'sort-by-naming'],
			['completed', 'failed', '0', '1', 'result'],
			['completed', 'passed', '1', '1', 'result']
		]);
	});
});

describe('an answer in SCORM 1.2', () => {
	const answer = (action: StudentAction, item: string) => interaction(SCORM12, action, item);

	it('to a choice is its letter in the question bank', () => {
		expect(answer(wrong('who-failed-fast'), 'who-failed-fast')).toEqual({
			id: 'who-failed-fast',
			time: '01:00:03',
			type: 'choice',
			'correct_responses.0.pattern': 'a',
			weighting: '1',
			student_response: 'b',
			result: 'wrong',
			latency: '0000:00:02.00'
		});
	});

	it('to a match is pairs of letters, to an order the letters in their order', () => {
		expect(answer(right('sort-by-naming'), 'sort-by-naming')).toMatchObject({
			type: 'matching',
			student_response: 'a.d,b.d,c.e',
			'correct_responses.0.pattern': 'a.d,b.d,c.e',
			result: 'correct',
			weighting: '3'
		});
		expect(answer(wrong('chain-never-seen'), 'chain-never-seen')).toMatchObject({
			type: 'sequencing',
			student_response: 'b,c,d,a',
			'correct_responses.0.pattern': 'a,b,c,d',
			result: 'wrong'
		});
	});

	it('in the article is its words', () => {
		expect(answer(right('which-words-hedge'), 'which-words-hedge')).toMatchObject({
			type: 'fill-in',
			student_response: '“might”, “allegedly”',
			'correct_responses.0.pattern': '“might”, “allegedly”'
		});
	});

	it('in own words is what fits of them, and neither right nor wrong', () => {
		const text = `First line\n\tsecond 😀 ${'x'.repeat(300)}`;
		const said = answer({ type: 'answer', item: 'what-to-ask', response: { text } }, 'what-to-ask');
		expect(said).toMatchObject({ type: 'fill-in', result: 'neutral', weighting: '0' });
		expect(said.student_response).toBe(`First line second 😀 ${'x'.repeat(300)}`.slice(0, 255));
		expect(said).not.toHaveProperty('correct_responses.0.pattern');
	});

	it('that is partly right is told as its share', () => {
		const action: StudentAction = { type: 'answer', item: 'what-is-shown', response: { choices: ['worn'] } };
		expect(answer(action, 'what-is-shown')).toMatchObject({ result: '0.5', student_response: 'a' });
	});
});

describe('an answer in SCORM 2004', () => {
	const answer = (action: StudentAction, item: string) => interaction(SCORM2004, action, item);

	it('is told by the ids of the lesson, with the prompt', () => {
		expect(answer(wrong('who-failed-fast'), 'who-failed-fast')).toEqual({
			id: 'who-failed-fast',
			type: 'choice',
			timestamp: '1970-01-01T00:00:03.00Z',
			'correct_responses.0.pattern': 'brandt',
			weighting: '1',
			learner_response: 'reyes',
			result: 'incorrect',
			latency: 'PT2.00S',
			description: 'Who says that the gate failed within minutes?'
		});
		expect(answer(right('sort-by-naming'), 'sort-by-naming')).toMatchObject({
			type: 'matching',
			learner_response: 'ida[.]by-name[,]nn[.]by-role[,]tom[.]by-name'
		});
		expect(answer(right('chain-never-seen'), 'chain-never-seen')).toMatchObject({
			type: 'sequencing',
			learner_response: 'mayor[,]station[,]post[,]reader'
		});
	});

	it('has each right answer where any of several is right', () => {
		expect(answer(right('find-brandt'), 'find-brandt')).toMatchObject({
			type: 'choice',
			learner_response: 'p2.1',
			'correct_responses.0.pattern': 'p2.1',
			'correct_responses.1.pattern': 'p2.2'
		});
	});

	it('in own words is the whole text', () => {
		const text = '{lang=de} 😀 “x”';
		const action: StudentAction = { type: 'answer', item: 'what-to-ask', response: { text } };
		expect(answer(action, 'what-to-ask')).toMatchObject({
			type: 'long-fill-in',
			learner_response: ` ${text}`
		});
	});

	it.each(['{', '{lang=de}', '{lang=de} Wer?', ' { '])('and its question may begin as %j does', (text) => {
		const { bank, ...rest } = lesson;
		const items = bank.items.map((item) => ({ ...item, prompt: text }));
		const any = draw({ ...rest, bank: { ...bank, items } }, drawn.quiz.seed);
		const answered: StudentAction = { type: 'answer', item: 'what-to-ask', response: { text: `${text}.` } };
		const events = logOf([{ type: 'begin' }, ...answerTo(answered, 'what-to-ask')]);
		const system = SYSTEMS['SCORM 2004'].open();
		const values = told(SCORM2004, lesson, any, events);
		expect(values.map(([element]) => element)).toContain('cmi.interactions.0.learner_response');
		expect(values.filter(([element, value]) => system.set(element, value) !== 'true')).toEqual([]);
	});
});

describe('a time span', () => {
	it.each([
		[0, '0000:00:00.00', 'PT0.00S'],
		[61_239, '0000:01:01.23', 'PT61.24S'],
		[36_000_000 * 250, '2500:00:00.00', 'PT9000000.00S'],
		[1e15, '9999:00:00.00', 'PT1000000000000.00S']
	])('of %i ms', (ms, in12, in2004) => {
		expect([SCORM12.span(ms), SCORM2004.span(ms)]).toEqual([in12, in2004]);
	});
});
