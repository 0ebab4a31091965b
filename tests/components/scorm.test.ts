import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCORM12, SCORM2004, type Standard } from '$lib/interop/scorm/standard.ts';
import { standaloneData } from '$lib/interop/standalone-data.ts';
import { Course } from '$lib/player/standalone/scorm/course.ts';
import { openScorm } from '$lib/player/standalone/scorm/open-scorm.ts';
import { ScormStore } from '$lib/player/standalone/scorm/scorm-store.ts';
import { BrowserStore } from '$lib/player/standalone/store.ts';
import { draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { LONGEST_TEXT } from '$lib/quiz/question.ts';
import { course } from '$lib/words/en/course.ts';
import { drawWith, lessonWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';

const LESSON = quizLesson();
const HOUR = 3_600_000;

/** A window in a window in a window, as far as the search for a course system looks at them. */
interface FakeWindow {
	API?: unknown;
	parent: FakeWindow;
	top: FakeWindow;
	opener: FakeWindow | null;
}
function windows(...around: Partial<FakeWindow>[]): Window {
	let inner: FakeWindow | null = null;
	for (const fields of around.toReversed()) {
		const made = { opener: null } as unknown as FakeWindow;
		Object.defineProperties(made, Object.getOwnPropertyDescriptors(fields));
		made.parent = inner ?? made;
		made.top = inner?.top ?? made;
		inner = made;
	}
	return inner as unknown as Window;
}

const api = () => ({ LMSInitialize: () => 'true', LMSGetValue: () => 'here' });
/** A window of another site. */
const closed: Partial<FakeWindow> = {
	get API(): never {
		throw new DOMException('not yours', 'SecurityError');
	}
};

describe('the course system', () => {
	const found = (here: Window) => {
		const course = Course.open(SCORM12, here);
		return course instanceof Course ? course.get('cmi.core.student_name') : course;
	};

	it.each<[string, Window]>([
		['in the window itself', windows({ API: api() })],
		['around it', windows({}, {}, { API: api() })],
		['behind a window of another site', windows({}, closed, { API: api() })],
		[
			'in the window that has opened it',
			windows({ opener: windows({ API: api() }) as unknown as FakeWindow })
		],
		[
			'around the window that has opened the one around it',
			windows({}, { opener: windows({}, { API: api() }) as unknown as FakeWindow })
		]
	])('is found %s', (_, here) => {
		expect(found(here)).toBe('here');
	});

	it('is not found where there is none, however deep the windows are', () => {
		expect(found(windows({}, closed, {}))).toBe('none');
		const endless = windows({}) as unknown as FakeWindow;
		Object.defineProperty(endless, 'parent', { get: () => ({ ...windows({}), parent: endless }) });
		expect(found(endless as unknown as Window)).toBe('none');
	});

	it('may refuse, or answer with nothing', () => {
		expect(found(windows({ API: { LMSInitialize: () => 'false' } }))).toBe('refused');
		expect(found(windows({ API: {} }))).toBe('refused');
		const mute = windows({
			API: {
				LMSInitialize: () => true,
				LMSGetValue() {
					throw new Error('gone');
				}
			}
		});
		expect(found(mute)).toBe('');
	});
});

/** Both systems as scorm-again has them, seen in the same way. */
interface System {
	lmsGetValue(element: string): unknown;
	LMSSetValue(element: string, value: string): unknown;
	SetValue(element: string, value: string): unknown;
	lmsFinish(): unknown;
	cmi: { toJSON(): object };
	loadFromJSON(json: object, at: string): void;
	on(event: string, callback: () => void): void;
}
const open = (standard: Standard, kept?: object): System => {
	const settings = { logLevel: 'NONE' as const, autocommit: false };
	const system = (standard === SCORM12
		? new Scorm12API(settings)
		: new Scorm2004API(settings)) as unknown as System;
	if (kept) system.loadFromJSON(kept as never, '');
	vi.stubGlobal(standard.api, system);
	return system;
};
const storeOf = (standard: Standard, lesson = LESSON) =>
	openScorm(standaloneData(lesson, 'scorm12'), standard) as ScormStore;
/** What the system has kept for another visit. */
const keptBy = (system: System) => ({ cmi: JSON.parse(JSON.stringify(system.cmi)) as object });
const leave = () => dispatchEvent(new Event('pagehide'));

function run(store: ScormStore, seed: string, actions: StudentAction[], lesson = LESSON, from = 0): void {
	const drawn = draw(lesson, seed);
	store.latest = seed;
	store.keeperOf(drawn).keep(
		logOf(actions).map((event) => ({ ...event, at: event.at + from })),
		[]
	);
}
const allOf = (seed: string, how: 'right' | 'wrong', lesson = LESSON): StudentAction[] => {
	const drawn = draw(lesson, seed);
	const student = studentOf(drawn);
	return [
		{ type: 'begin' },
		...drawn.quiz.questions.flatMap(({ id: item }): StudentAction[] => [
			{ type: 'open', item },
			student[how](item)
		]),
		{ type: 'finish' }
	];
};

beforeEach(() => localStorage.clear());
afterEach(() => {
	leave();
	vi.unstubAllGlobals();
});

describe.each([
	['SCORM 1.2', SCORM12],
	['SCORM 2004', SCORM2004]
] as const)('a store in %s', (_, standard) => {
	const score = `${standard.core}score.raw`;
	const exit = `${standard.core}exit`;
	const valuesOf = (system: System, ...elements: string[]) =>
		elements.map((element) => String(system.lmsGetValue(element)));

	it('says from the start that the lesson is not completed', () => {
		const system = open(standard);
		expect(storeOf(standard).latest).toBeNull();
		expect(valuesOf(system, standard.status)).toEqual(['incomplete']);
	});

	it('gives back what it was given, in another visit', () => {
		const system = open(standard);
		run(storeOf(standard), 'k3', allOf('k3', 'wrong').slice(0, 7));
		leave();
		open(standard, keptBy(system));
		const store = storeOf(standard);
		expect(store.latest).toBe('k3');
		expect(store.keeperOf(draw(LESSON, 'k3')).load()).toEqual({
			lesson: LESSON.id,
			revision: LESSON.revision,
			seed: 'k3',
			events: logOf(allOf('k3', 'wrong').slice(0, 7)),
			drafts: []
		});
		expect(store.keeperOf(draw(LESSON, 'k4')).load()).toBeNull();
	});

	it('begins afresh where another revision was kept', () => {
		const system = open(standard);
		run(storeOf(standard), 'k3', allOf('k3', 'wrong').slice(0, 7));
		leave();
		open(standard, keptBy(system));
		expect(storeOf(standard, { ...LESSON, revision: 'other' }).latest).toBeNull();
	});

	it('lets no later attempt lower a score, and a better one raise it, with its answers after the others', () => {
		const system = open(standard);
		const store = storeOf(standard);
		run(store, 'k3', [...allOf('k3', 'wrong').slice(0, 3), { type: 'finish' }]);
		expect(valuesOf(system, score, 'cmi.interactions._count')).toEqual(['0', '1']);
		run(store, 'k4', allOf('k4', 'right').slice(0, -1), LESSON, HOUR);
		expect(valuesOf(system, score, 'cmi.interactions._count')).toEqual(['0', '1']);
		run(store, 'k4', allOf('k4', 'right'), LESSON, HOUR);
		const count = String(1 + draw(LESSON, 'k4').quiz.questions.length);
		expect(valuesOf(system, score, 'cmi.interactions._count')).toEqual(['100', count]);
		run(store, 'k5', allOf('k5', 'wrong'), LESSON, 2 * HOUR);
		expect(valuesOf(system, score, 'cmi.interactions._count')).toEqual(['100', count]);
	});

	it('keeps to the score of an earlier visit, though nothing else is left of that', () => {
		const system = open(standard);
		run(storeOf(standard), 'k3', allOf('k3', 'right'));
		leave();
		const kept = keptBy(system);
		const bare = { cmi: { ...kept.cmi, suspend_data: '' } };
		const again = open(standard, bare);
		run(storeOf(standard), 'k4', allOf('k4', 'wrong'), LESSON, HOUR);
		expect(valuesOf(again, score)).toEqual(['100']);
	});

	it('reports no practice', () => {
		const system = open(standard);
		run(storeOf(standard), 'k3~voice', allOf('k3~voice', 'right'));
		expect(valuesOf(system, standard.status, 'cmi.interactions._count')).toEqual(['incomplete', '0']);
	});

	it('has the system store each answer and the end, and not each key that is pressed', () => {
		const system = open(standard);
		const stored = vi.fn();
		system.on(standard === SCORM12 ? 'LMSCommit' : 'Commit', stored);
		const store = storeOf(standard);
		const actions = allOf('k3', 'right');
		run(store, 'k3', actions.slice(0, 2));
		expect(stored).toHaveBeenCalledTimes(0);
		run(store, 'k3', actions.slice(0, 3));
		expect(stored).toHaveBeenCalledTimes(1);
		const events = store.keeperOf(draw(LESSON, 'k3')).load()!.events;
		store.keeperOf(draw(LESSON, 'k3')).keep(events, [['what-to-ask', [['text', 'Who']]]]);
		expect(stored).toHaveBeenCalledTimes(1);
		run(store, 'k3', actions);
		expect(stored).toHaveBeenCalledTimes(2);
	});

	it('ends a visit once: to be gone on with, or over', () => {
		for (const [actions, how] of [
			[allOf('k3', 'right').slice(0, 4), 'suspend'],
			[allOf('k3', 'right'), standard.over]
		] as const) {
			const system = open(standard);
			const told = vi.spyOn(system, standard === SCORM12 ? 'LMSSetValue' : 'SetValue');
			const ended = vi.fn();
			system.on(standard.end, ended);
			run(storeOf(standard), 'k3', actions);
			leave();
			leave();
			expect(ended).toHaveBeenCalledTimes(1);
			const exits = told.mock.calls.filter(([element]) => element === exit).map(([, value]) => value);
			expect(exits.at(-1)).toBe(how);
			expect(told.mock.calls.map(([element]) => element)).toContain(`${standard.core}session_time`);
		}
	});

	it('says so when the system takes nothing more', () => {
		open(standard);
		const store = storeOf(standard);
		const keeper = store.keeperOf(draw(LESSON, 'k3'));
		run(store, 'k3', allOf('k3', 'right').slice(0, 3));
		expect(keeper.notice).toBeNull();
		leave();
		run(store, 'k3', allOf('k3', 'right').slice(0, 5));
		expect(keeper.notice).toBe(course.scorm.notTaken);
	});

	it('says so when the system only shows the lesson, and tells it nothing', () => {
		const kept =
			standard === SCORM12 ? { cmi: { core: { lesson_mode: 'review' } } } : { cmi: { mode: 'review' } };
		const system = open(standard, kept);
		const store = storeOf(standard);
		run(store, 'k3', allOf('k3', 'right'));
		expect(store.isReported).toBe(false);
		expect(store.keeperOf(draw(LESSON, 'k3')).notice).toBe(course.scorm.looking);
		expect(valuesOf(system, 'cmi.suspend_data', 'cmi.interactions._count')).toEqual(['', '0']);
	});

	it('is the browser where the system lets nobody in a second time', () => {
		const system = open(standard);
		storeOf(standard);
		system.lmsFinish();
		const store = storeOf(standard);
		expect(store).toBeInstanceOf(BrowserStore);
		expect(store.keeperOf(draw(LESSON, 'k3')).notice).toBe(course.scorm.refused);
	});
});

describe('own words', () => {
	const lesson = lessonWith(['what-to-ask', 'who-is-missing']);
	const words = (item: string): StudentAction[] => [
		{ type: 'open', item },
		{ type: 'answer', item, response: { text: 'ы'.repeat(LONGEST_TEXT) } }
	];
	const actions: StudentAction[] = [{ type: 'begin' }, ...words('what-to-ask'), ...words('who-is-missing')];
	const seed = drawWith(['what-to-ask', 'who-is-missing']).quiz.seed;

	it('that SCORM 1.2 has no room for are told to the student', () => {
		const system = open(SCORM12);
		const store = storeOf(SCORM12, lesson);
		run(store, seed, actions, lesson);
		expect(String(system.lmsGetValue('cmi.suspend_data')).length).toBeLessThanOrEqual(4096);
		expect(store.keeperOf(draw(lesson, seed)).notice).toBe(course.scorm.words);
	});

	it('have room in SCORM 2004', () => {
		open(SCORM2004);
		const store = storeOf(SCORM2004, lesson);
		run(store, seed, actions, lesson);
		expect(store.keeperOf(draw(lesson, seed)).notice).toBeNull();
		expect(store.keeperOf(draw(lesson, seed)).load()?.events).toEqual(logOf(actions));
	});
});

describe('without a course system', () => {
	it('the browser keeps the attempts, and says that nothing is recorded', () => {
		const store = openScorm(standaloneData(LESSON, 'scorm12'), SCORM12);
		expect(store).toBeInstanceOf(BrowserStore);
		expect(store.forgetting).not.toBeNull();
		expect(store.keeperOf(draw(LESSON, 'k3')).notice).toBe(course.scorm.noCourse);
	});
});
