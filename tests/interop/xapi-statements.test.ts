import type { Statement } from '@xapi/xapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SESSION_ID, type Session } from '$lib/interop/xapi/session.ts';
import { initialized, terminated, untold, type Tried } from '$lib/interop/xapi/statements.ts';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf, walk } from '../quiz/answering.ts';
import {
	categoriesOf,
	CourseSystem,
	ENROLMENT,
	verbOf,
	warningsOf,
	type LaunchOptions
} from '../support/course-system.ts';
import { hostileLesson } from './lessons.ts';

const START = 1_000_000;

/** A visit of the enrolment, as the lesson has it after a launch. */
class Visit {
	readonly session: Session;
	readonly #token: string;

	constructor(
		private readonly system: CourseSystem,
		readonly launch: LaunchOptions = {},
		start = START
	) {
		const query = new URLSearchParams(system.launch('http://lms.example', launch));
		const at = (path: string, query: Record<string, string>, method = 'GET', body = '') =>
			system.handle({
				method,
				path,
				query: new URLSearchParams(query),
				authorization: this.#authorization,
				body
			});
		const token = new URL(query.get('fetch')!).searchParams.get('visit')!;
		this.#token = token;
		at('/token', { visit: token }, 'POST');
		const ofStudent = { agent: query.get('actor')!, profileId: 'cmi5LearnerPreferences' };
		at('/lrs/agents/profile', ofStudent);
		const { body } = at('/lrs/activities/state', {
			agent: query.get('actor')!,
			activityId: query.get('activityId')!,
			registration: query.get('registration')!,
			stateId: 'LMS.LaunchData'
		});
		const { contextTemplate: template } = body as { contextTemplate: Session['template'] };
		this.session = {
			id: template.extensions![SESSION_ID] as string,
			actor: ENROLMENT.actor,
			activity: ENROLMENT.activity,
			registration: ENROLMENT.registration,
			isCmi5: true,
			template,
			masteryScore: launch.masteryScore ?? null,
			start
		};
	}

	get #authorization(): string {
		return `Basic ${this.#token}`;
	}

	tell(statements: readonly Statement[]): void {
		for (const statement of statements)
			this.system.handle({
				method: 'POST',
				path: '/lrs/statements',
				query: new URLSearchParams(),
				authorization: this.#authorization,
				body: JSON.stringify(statement)
			});
	}

	/** A whole visit, in which attempts get as far as these. Gives what has been told by then. */
	run(tried: readonly Tried[], told = new Set<string>()): Set<string> {
		const say = (statements: readonly Statement[]) => {
			this.tell(statements);
			for (const { id } of statements) told.add(id!);
		};
		say([initialized(this.session)]);
		say(untold(tried, 'en', this.session, told, false));
		say(untold(tried, 'en', this.session, told, true));
		const ends = tried.map(({ events }) => events.at(-1)?.at ?? 0);
		say([terminated(this.session, Math.max(this.session.start + 60_000, ...ends))]);
		return told;
	}
}

const ITEMS = ['who-failed-fast', 'sort-by-naming', 'find-brandt', 'what-to-ask'];
const drawn = drawWith(ITEMS);
const student = studentOf(drawn);

/** Answers everything, rightly or wrongly, and finishes. */
const finished = (of: Draw, how: 'right' | 'wrong', from = 0): Tried => {
	const { right, wrong } = studentOf(of);
	const actions = of.quiz.questions.flatMap(({ id }): StudentAction[] => [
		{ type: 'open', item: id },
		how === 'right' ? right(id) : wrong(id),
		{ type: 'review' }
	]);
	const events = logOf([{ type: 'begin' }, { type: 'review' }, ...actions, { type: 'finish' }]);
	return { draw: of, events: events.map((event) => ({ ...event, at: event.at + from })) };
};

const verbs = (system: CourseSystem) => system.statements.map(verbOf);
const answeredBy = (tried: Tried) => {
	const system = new CourseSystem();
	new Visit(system).run([tried]);
	expect(system.broken).toEqual([]);
	return system.statements.filter((statement) => verbOf(statement) === 'answered');
};

describe('what is told of an answer', () => {
	const log = logOf([
		{ type: 'begin' },
		student.wrong('who-failed-fast'),
		student.misproves('who-failed-fast'),
		{ type: 'try-again', item: 'who-failed-fast' },
		student.right('who-failed-fast'),
		student.proves('who-failed-fast'),
		{ type: 'next', item: 'who-failed-fast' },
		student.right('sort-by-naming'),
		{ type: 'next', item: 'sort-by-naming' },
		student.right('find-brandt'),
		{ type: 'next', item: 'find-brandt' },
		student.right('what-to-ask')
	]);
	const answers = answeredBy({ draw: drawn, events: log });

	it('is each try, and each sentence that was pointed at, with its result', () => {
		const told = answers.map(({ object, result }) => [
			(object as { id: string }).id.replace(`${ENROLMENT.activity}/`, ''),
			result?.success,
			result?.score?.scaled
		]);
		expect(told).toEqual([
			['who-failed-fast', false, 0],
			['who-failed-fast/proof', false, undefined],
			['who-failed-fast', true, 1],
			['who-failed-fast/proof', true, undefined],
			['sort-by-naming', true, 1],
			['find-brandt', true, 1],
			['what-to-ask', undefined, undefined]
		]);
	});

	it('describes each interaction with its options and what is right', () => {
		const definitions = [0, 4, 5, 6].map((i) => (answers[i]!.object as { definition: unknown }).definition);
		expect(definitions).toMatchObject([
			{
				interactionType: 'choice',
				name: { en: drawn.quiz.questions[0]!.prompt },
				choices: expect.arrayContaining([{ id: 'brandt', description: { en: 'Ida Brandt' } }]) as unknown,
				correctResponsesPattern: ['brandt']
			},
			{
				interactionType: 'matching',
				correctResponsesPattern: [expect.stringMatching(/^ida\[\.\]by-name\[,\]/)]
			},
			{ interactionType: 'choice', correctResponsesPattern: ['p2.1', 'p2.2'] },
			{ interactionType: 'long-fill-in' }
		]);
		expect(definitions[3]).not.toHaveProperty('correctResponsesPattern');
		expect(answers[4]!.result?.response).toBe(
			(definitions[1] as { correctResponsesPattern: string[] }).correctResponsesPattern[0]
		);
	});

	it('says the sentence itself of a proof', () => {
		const { object, result } = answers[3]!;
		expect(result?.response).toMatch(/^“The gate failed within minutes,” said Ida Brandt/);
		expect(object).toMatchObject({ definition: { correctResponsesPattern: [result!.response] } });
	});

	it('has a half character of the student’s own words as �, which every system can hold', () => {
		const events = log.slice(0, -1);
		const text = 'a\ud800b\0c';
		const answer = { type: 'answer', item: 'what-to-ask', response: { text }, at: 20_000 } as const;
		expect(answeredBy({ draw: drawn, events: [...events, answer] }).at(-1)?.result?.response).toBe('a�b�c');
	});
});

describe('what is told of a course', () => {
	it('is that it was finished and passed, once, as soon as it is', () => {
		const system = new CourseSystem();
		const told = new Visit(system, { masteryScore: 0.8 }).run([finished(drawn, 'right')]);
		expect(verbs(system)).toEqual([
			'initialized',
			...Array<string>(4).fill('answered'),
			'completed',
			'passed',
			'terminated'
		]);
		expect(system.statements.at(-2)).toMatchObject({
			result: { score: { scaled: 1 }, success: true, duration: 'PT14.00S' },
			context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 } }
		});
		new Visit(system, { masteryScore: 0.8 }, START + 1e6).run([finished(drawn, 'right')], told);
		expect(verbs(system).slice(-2)).toEqual(['initialized', 'terminated']);
		expect(system.broken).toEqual([]);
	});

	it('is that it was failed, when the visit ends, and that it was passed, when that follows', () => {
		const system = new CourseSystem();
		const bad = finished(drawn, 'wrong');
		const visit = new Visit(system, { masteryScore: 0.5 });
		const live = untold([bad], 'en', visit.session, new Set(), false).map(verbOf);
		expect(live).not.toContain('failed');
		const told = visit.run([bad]);
		expect(verbs(system).slice(-3)).toEqual(['completed', 'failed', 'terminated']);
		const good = finished(drawWith(ITEMS, {}, 'other'), 'right', 2e6);
		new Visit(system, { masteryScore: 0.5 }, START + 1e6).run([bad, good], told);
		expect(verbs(system).slice(-2)).toEqual(['passed', 'terminated']);
		new Visit(system, { masteryScore: 1 }, START + 9e6).run([bad, good], told);
		expect(verbs(system).slice(-2)).toEqual(['initialized', 'terminated']);
		expect(system.broken).toEqual([]);
	});

	it('is the better of two attempts in one visit', () => {
		const system = new CourseSystem();
		const attempts = [finished(drawn, 'wrong'), finished(drawWith(ITEMS, {}, 'b'), 'right', 2e6)];
		new Visit(system).run(attempts);
		expect(verbs(system).filter((verb) => verb !== 'answered')).toEqual([
			'initialized',
			'completed',
			'passed',
			'terminated'
		]);
		expect(system.broken).toEqual([]);
	});

	it.each([
		[0.9, 'failed'],
		[0.1, 'passed']
	])('goes by the mark of the system, not of the lesson: %d', (masteryScore, verb) => {
		const system = new CourseSystem();
		const half = { ...drawn, quiz: { ...drawn.quiz, questions: drawn.quiz.questions } };
		const actions: StudentAction[] = [
			{ type: 'begin' },
			student.right('who-failed-fast'),
			{ type: 'finish' }
		];
		const proof: StudentAction = student.proves('who-failed-fast');
		actions.splice(2, 0, proof);
		new Visit(system, { masteryScore }).run([{ draw: half, events: logOf(actions) }]);
		expect(verbs(system)).toContain(verb);
		expect(system.broken).toEqual([]);
	});

	it('is nothing of a practice, nor of a retry', () => {
		const lesson = quizLesson();
		const practice = draw(lesson, 'k3~voice.wording');
		expect(practice.quiz.practised).not.toEqual([]);
		expect(answeredBy(finished(practice, 'right'))).toEqual([]);
		const missed = finished(drawn, 'wrong');
		const { id } = drawn.quiz.questions[0]!;
		const again = [...missed.events, { type: 'retry' as const, at: 90_000 }];
		const answer = { ...student.right(id), at: 91_000 };
		expect(answeredBy({ ...missed, events: [...again, answer] })).toEqual(answeredBy(missed));
	});

	it('before cmi5 has no rules of cmi5 in it', () => {
		const session: Session = {
			id: 'visit',
			actor: { mbox: 'mailto:student@school.example' },
			activity: 'urn:uuid:11111111-1111-5111-a111-111111111111',
			registration: null,
			isCmi5: false,
			template: {},
			masteryScore: null,
			start: START
		};
		const statements = [
			initialized(session),
			...untold([finished(drawn, 'right')], 'en', session, new Set(), true),
			terminated(session, START + 1e6)
		];
		expect(statements.map(verbOf)).toEqual([
			'initialized',
			...Array<string>(4).fill('answered'),
			'completed',
			'passed',
			'terminated'
		]);
		expect(statements.flatMap(warningsOf)).toEqual([]);
		expect(statements.flatMap(categoriesOf)).toEqual([]);
	});
});

const picks = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 });

describe('what is told', () => {
	it('keeps xAPI and cmi5 whatever students do, in however many visits', () => {
		const lesson = quizLesson();
		const seeds = ['a', 'a.2', 'b~voice.wording', 'c'];
		const draws = seeds.map((seed) => draw(lesson, seed));
		const visits = fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.constantFrom(undefined, 0, 0.4, 0.6, 1)), {
			minLength: 1,
			maxLength: 4
		});
		fc.assert(
			fc.property(fc.array(picks, { minLength: 4, maxLength: 4 }), visits, (walks, visited) => {
				const logs = draws.map((of, i) => walk(of, walks[i]!).events);
				const system = new CourseSystem();
				const reached = [0, 0, 0, 0];
				let told = new Set<string>();
				for (const [n, [which, more, masteryScore]] of visited.entries()) {
					reached[which] = Math.min(logs[which]!.length, reached[which]! + more);
					const tried = draws.map((of, i) => ({ draw: of, events: logs[i]!.slice(0, reached[i]) }));
					const launch = masteryScore === undefined ? {} : { masteryScore };
					told = new Visit(system, launch, START * (n + 1)).run(tried, told);
				}
				expect(system.broken).toEqual([]);
				expect(system.again).toEqual({ same: 0, other: 0 });
				expect(new Set(system.statements.map(({ id }) => id)).size).toBe(told.size);
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps every text as it is', () => {
		fc.assert(
			fc.property(hostileLesson(), picks, (lesson, steps) => {
				const of = draw(lesson, 'k3');
				const system = new CourseSystem();
				const tried = { draw: of, events: walk(of, steps).events };
				new Visit(system).run([tried]);
				expect(system.broken).toEqual([]);
				for (const { object } of system.statements) {
					const { id, definition } = object as { id: string; definition?: { name: { en: string } } };
					const question = of.quiz.questions.find((one) => id === `${ENROLMENT.activity}/${one.id}`);
					if (question) expect(definition?.name.en).toBe(question.prompt);
				}
			}),
			{ numRuns: 30 }
		);
	});
});
