import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standaloneData } from '$lib/interop/standalone-data.ts';
import { openStore } from '$lib/player/standalone/stores.ts';
import { Standalone } from '$lib/player/standalone/standalone.svelte.ts';
import Page from '$lib/player/standalone/Standalone.svelte';
import type { StudentAction } from '$lib/quiz/events.ts';
import { lessonWith } from '../fixtures/quiz-lesson.ts';
import { studentOf } from '../quiz/answering.ts';
import { CourseSystem, ENROLMENT, sessionOf, verbOf, type LaunchOptions } from '../support/course-system.ts';
import { giveTheDom } from './dom.ts';

const LESSON = lessonWith(['who-failed-fast', 'sort-by-naming', 'what-to-ask']);
const DATA = standaloneData(LESSON, 'cmi5');
const ORIGIN = 'https://lms.example';

let system: CourseSystem;
/** Whether a request gets through; what is answered where it does not: null is no answer at all. */
let reach: (path: string, method: string) => true | number | null;
/** What the page on the screen listens to: a page that is left hears nothing any more. */
let left: AbortController;

beforeEach(() => {
	giveTheDom();
	vi.stubGlobal('scrollTo', vi.fn());
	localStorage.clear();
	system = new CourseSystem();
	reach = () => true;
	left = new AbortController();
	const { addEventListener } = window;
	vi.stubGlobal('addEventListener', (name: string, listener: EventListener) => {
		addEventListener.call(window, name, listener, { signal: left.signal });
	});
	vi.stubGlobal('fetch', (address: string, { method = 'GET', headers, body }: RequestInit) => {
		const { pathname, searchParams } = new URL(address);
		const through = reach(pathname, method);
		if (through === null) return Promise.reject(new TypeError('Failed to fetch'));
		if (through !== true) return Promise.resolve(new Response(null, { status: through }));
		const given = new Headers(headers);
		const answer = system.handle({
			method,
			path: pathname,
			query: searchParams,
			authorization: given.get('authorization'),
			body: (body as string | null) ?? '',
			match: { is: given.get('if-match'), isNone: given.get('if-none-match') }
		});
		const text = answer.body === undefined ? null : JSON.stringify(answer.body);
		const etag = answer.etag ? { etag: answer.etag } : {};
		return Promise.resolve(new Response(text, { status: answer.status, headers: { ...etag } }));
	});
});
afterEach(() => {
	left.abort();
	vi.restoreAllMocks();
});

let chances = 0;
/** What is on the screen. */
let shown: Standalone;

/** The course opens the lesson, in this browser as it is. */
async function launch(options?: LaunchOptions): Promise<Standalone> {
	return open(system.launch(ORIGIN, options));
}

async function open(search: string): Promise<Standalone> {
	history.replaceState(null, '', `/index.html${search}`);
	return (shown = new Standalone(DATA, await openStore(DATA), () => `chance-${++chances}`));
}

/** Leaves the page, as closing its tab does. */
function leave(): void {
	window.dispatchEvent(new Event('pagehide'));
	left.abort();
	left = new AbortController();
}

/** Does things on the page, at once. */
function doAll({ attempt }: Standalone, actions: StudentAction[]): void {
	for (const action of actions) {
		expect(attempt.do(action, Date.now())).toBe(true);
		attempt.settle();
	}
}

const wayOf = ({ attempt }: Standalone) => studentOf(attempt.draw);
const allRight = (standalone: Standalone): StudentAction[] => {
	const items = standalone.attempt.draw.quiz.questions.map(({ id }) => id);
	return items.flatMap((item): StudentAction[] => [
		{ type: 'open', item },
		wayOf(standalone).right(item),
		...(item === 'who-failed-fast' ? [wayOf(standalone).proves(item)] : []),
		{ type: 'review' }
	]);
};
const BEGIN: StudentAction[] = [{ type: 'begin' }, { type: 'review' }];
const FINISH: StudentAction = { type: 'finish' };

const verbs = () => system.statements.map(verbOf);
const notice = (words: RegExp) => vi.waitFor(() => expect(shown.attempt.notice).toMatch(words));
const arrived = (...expected: string[]) => vi.waitFor(() => expect(verbs()).toEqual(expected));
const keptOnThere = () =>
	(system.kept() as { attempts: Record<string, { events: unknown[] }> } | undefined)?.attempts;
const isKeptThere = (seed: string, count: number) =>
	vi.waitFor(() => expect(keptOnThere()?.[seed]?.events).toHaveLength(count));

const ANSWERS = ['answered', 'answered', 'answered', 'answered'];

describe('a lesson that a course has opened by cmi5', () => {
	it('tells of a whole visit, and nobody has anything to complain of', async () => {
		const standalone = await launch({ masteryScore: 0.6 });
		await arrived('initialized');
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		await arrived('initialized', ...ANSWERS, 'completed', 'passed');
		expect(shown.attempt.notice).toBeNull();
		leave();
		await arrived('initialized', ...ANSWERS, 'completed', 'passed', 'terminated');
		expect(system.broken).toEqual([]);
		expect(system.again).toEqual({ same: 0, other: 0 });
	});

	it.each([true, false])('goes on on another machine (documents with versions: %s)', async (hasVersions) => {
		system.hasVersions = hasVersions;
		const first = await launch();
		const [item] = first.attempt.draw.quiz.questions.map(({ id }) => id);
		doAll(first, [...BEGIN, { type: 'open', item: item! }, wayOf(first).right(item!)]);
		await isKeptThere(first.seed, 4);
		leave();
		localStorage.clear();
		const second = await launch();
		expect(second.seed).toBe(first.seed);
		expect(second.attempt.events).toEqual(first.attempt.events);
		await vi.waitFor(() => expect(verbs()).toEqual(['initialized', 'answered', 'terminated', 'initialized']));
		doAll(second, [{ type: 'finish' }]);
		leave();
		await vi.waitFor(() => expect(verbs().slice(4)).toEqual(['completed', 'failed', 'terminated']));
		expect(system.broken).toEqual([]);
		expect(system.again.other).toBe(0);
	});

	it('takes the longer of two logs, here or there, and none that is not possible', async () => {
		const first = await launch();
		doAll(first, BEGIN);
		await isKeptThere(first.seed, 2);
		const { revision } = LESSON;
		leave();
		// Meanwhile, on another machine.
		const there = system.kept() as { attempts: Record<string, { events: object[]; drafts: [] }> };
		there.attempts[first.seed]!.events.push({ ...FINISH, at: Date.now() });
		there.attempts['odd'] = {
			events: [
				{ type: 'finish', at: 1 },
				{ type: 'nonsense', at: 2 }
			],
			drafts: []
		};
		system.keep(`who-says@${revision}`, there);
		const second = await launch();
		expect(second.attempt.events).toHaveLength(3);
		await vi.waitFor(() => expect(verbs()).toContain('completed'));
		expect(Object.keys(JSON.parse(localStorage.getItem(keyOf())!).attempts as object)).toEqual([first.seed]);
		leave();
		system.keep(`who-says@${revision}`, { attempts: {}, latest: null, told: [] });
		expect((await launch()).attempt.events).toHaveLength(3);
		await isKeptThere(first.seed, 3);
		expect(system.broken).toEqual([]);
	});

	it('keeps nothing and tells nothing where it is to be looked at only', async () => {
		const standalone = await launch({ launchMode: 'Browse' });
		await notice(/to look round: your answers are neither kept nor reported/);
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		leave();
		await arrived('initialized', 'terminated');
		expect(system.kept()).toBeUndefined();
		expect((await launch()).attempt.events).toEqual([]);
		expect(system.broken).toEqual([]);
	});

	it('shows what was done where it is to be reviewed, and changes nothing', async () => {
		const first = await launch();
		doAll(first, [...BEGIN, ...allRight(first), FINISH]);
		await isKeptThere(first.seed, first.attempt.events.length);
		leave();
		const before = system.kept();
		const again = await launch({ launchMode: 'Review' });
		expect(again.attempt.events).toEqual(first.attempt.events);
		await again.goTo('other');
		doAll(again, BEGIN);
		leave();
		await vi.waitFor(() => expect(verbs().slice(-2)).toEqual(['initialized', 'terminated']));
		expect(system.kept()).toEqual(before);
		expect(system.broken).toEqual([]);
	});

	it('leads back where the course wants, and has nobody start over', async () => {
		const standalone = await launch({ returnURL: 'https://lms.example/course/5?x=1&y=2' });
		render(Page, { standalone });
		const link = screen.getByRole('link', { name: 'Back to the course' });
		expect(link).toHaveAttribute('href', 'https://lms.example/course/5?x=1&y=2');
		expect(screen.queryByRole('link', { name: 'Not you? Start over' })).toBeNull();
		expect(screen.getByText(/kept by the course system, where your teacher can see them/)).toBeVisible();
		expect(standalone.attempt.course).toBe(link.getAttribute('href'));
		leave();
		expect((await launch({ returnURL: 'javascript:alert(1)' })).exit).toBeNull();
	});
});

/** Under which key this browser has the attempts of the enrolment. */
const keyOf = () => Object.keys(localStorage).find((key) => !key.endsWith('/outbox'))!;

describe('where the course cannot be reached, a lesson', () => {
	const down = () => (reach = () => null);
	const up = () => (reach = () => true);

	it('says so, goes on, and tells all when the network is back', async () => {
		const standalone = await launch();
		await arrived('initialized');
		down();
		doAll(standalone, [...BEGIN, ...allRight(standalone)]);
		await notice(/Your course cannot be reached/);
		up();
		window.dispatchEvent(new Event('online'));
		await arrived('initialized', ...ANSWERS);
		await vi.waitFor(() => expect(shown.attempt.notice).toBeNull());
		expect(system.broken).toEqual([]);
	});

	it.each([500, 503, 429])('waits for a system that answers %d', async (status) => {
		const standalone = await launch();
		await arrived('initialized');
		reach = () => status;
		doAll(standalone, [...BEGIN, ...allRight(standalone)]);
		await notice(/Your course cannot be reached/);
		up();
		doAll(standalone, [FINISH]);
		await arrived('initialized', ...ANSWERS, 'completed', 'passed');
	});

	it('tells all at the next launch, in a system that still takes the earlier visit', async () => {
		system.closesVisits = false;
		const standalone = await launch();
		await arrived('initialized');
		down();
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		leave();
		up();
		await launch();
		await arrived('initialized', ...ANSWERS, 'completed', 'passed', 'terminated', 'initialized');
		expect(system.statements.map(sessionOf)).toEqual([...Array<string>(8).fill('visit-1'), 'visit-2']);
		expect(system.broken).toEqual([]);
	});

	it('tells all in the next visit, where the system has closed the earlier one', async () => {
		const standalone = await launch();
		await arrived('initialized');
		down();
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		leave();
		up();
		await launch();
		await arrived('initialized', 'initialized', ...ANSWERS, 'completed', 'passed');
		expect(system.statements.slice(1).map(sessionOf)).toEqual(Array<string>(7).fill('visit-2'));
		expect(system.broken).toEqual([]);
		expect(system.again).toEqual({ same: 0, other: 0 });
	});

	it('tells what the system has taken but could not say so once', async () => {
		const standalone = await launch();
		await arrived('initialized');
		reach = (path, method) => {
			// The answer gets lost.
			if (path !== '/lrs/statements' || method !== 'POST') return true;
			reach = () => true;
			return null;
		};
		doAll(standalone, [...BEGIN, ...allRight(standalone)]);
		doAll(standalone, [FINISH]);
		await arrived('initialized', ...ANSWERS, 'completed', 'passed');
		expect(system.again.other).toBe(0);
	});

	it('reads the system’s copy before it puts its own there', async () => {
		const first = await launch();
		doAll(first, BEGIN);
		await isKeptThere(first.seed, 2);
		leave();
		localStorage.clear();
		reach = (path, method) => (path.endsWith('/state') && method === 'GET' && isLessonState() ? 503 : true);
		let asked = 0;
		const isLessonState = () => ++asked > 1;
		const second = await launch();
		expect(second.seed).not.toBe(first.seed);
		up();
		doAll(second, BEGIN);
		await isKeptThere(second.seed, 2);
		expect(keptOnThere()?.[first.seed]?.events).toHaveLength(2);
	});
});

describe('where the launch is broken, a lesson', () => {
	it.each([
		['has been used', () => 'used'],
		['cannot be reached', () => 'down']
	])('goes on in the browser and says so: the token %s', async (_, how) => {
		const search = system.launch(ORIGIN);
		if (how() === 'used') {
			await open(search);
			await arrived('initialized');
			leave();
		} else reach = () => null;
		const standalone = await open(search);
		await notice(/Your course is not told of this visit/);
		expect(standalone.attempt.isReported).toBe(false);
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		leave();
		reach = () => true;
		const told = verbs().length;
		const next = await launch();
		expect(next.attempt.events).toEqual(standalone.attempt.events);
		await vi.waitFor(() =>
			expect(verbs().slice(told)).toEqual(['initialized', ...ANSWERS, 'completed', 'passed'])
		);
		expect(system.broken).toEqual([]);
	});

	it('says that the system lets nobody in any more, and tells all in the next visit', async () => {
		const standalone = await launch();
		await arrived('initialized');
		reach = () => 401;
		doAll(standalone, [...BEGIN, ...allRight(standalone)]);
		await notice(/no longer accepts reports of this visit/);
		leave();
		reach = () => true;
		await launch();
		await arrived('initialized', 'initialized', ...ANSWERS);
	});

	it('says that a visit is over when the page comes back from the browser’s memory', async () => {
		const standalone = await launch();
		await arrived('initialized');
		window.dispatchEvent(new Event('pagehide'));
		await arrived('initialized', 'terminated');
		window.dispatchEvent(new Event('pageshow'));
		await notice(/takes this visit as over/);
		doAll(standalone, [...BEGIN, ...allRight(standalone)]);
		leave();
		expect(verbs()).toEqual(['initialized', 'terminated']);
		await launch();
		await arrived('initialized', 'terminated', 'initialized', ...ANSWERS);
		expect(system.broken).toEqual([]);
	});

	it('says where no course has opened it, and is a lesson in a browser', async () => {
		const standalone = await open('');
		await notice(/No course has opened this lesson/);
		expect(standalone.canStartOver).toBe(true);
		expect(standalone.attempt.isReported).toBe(false);
	});

	it('asks to be kept open where the browser keeps nothing either', async () => {
		const search = system.launch(ORIGIN);
		reach = () => null;
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		await open(search);
		await notice(/not told of this visit.*Keep this page open until you are done/);
	});
});

describe('where another student sits down at the same browser, a lesson', () => {
	it('shows nothing of the one before', async () => {
		const first = await launch();
		doAll(first, [...BEGIN, ...allRight(first)]);
		leave();
		reach = () => null;
		const search = system.launch(ORIGIN).replace(encodeURIComponent(ENROLMENT.registration), 'another');
		expect((await open(search)).attempt.events).toEqual([]);
	});
});

describe('a lesson that was launched as before cmi5', () => {
	it('tells the same with what the address brings', async () => {
		const sent: string[] = [];
		vi.stubGlobal('fetch', (address: string, { headers, method, body }: RequestInit) => {
			expect(new Headers(headers).get('authorization')).toBe('Basic YTpi');
			if (address.endsWith('/statements') && method === 'POST') sent.push(body as string);
			return Promise.resolve(new Response(null, { status: method === 'GET' ? 404 : 204 }));
		});
		const actor = JSON.stringify({ name: ['A student'], mbox: ['mailto:student@school.example'] });
		const query = { endpoint: 'https://lrs.example/xapi', auth: 'Basic YTpi', actor, activity_id: 'urn:x:1' };
		const standalone = await open(`?${new URLSearchParams(query)}`);
		doAll(standalone, [...BEGIN, ...allRight(standalone), FINISH]);
		await vi.waitFor(() => expect(sent).toHaveLength(7));
		leave();
		const statements = sent.map((text) => JSON.parse(text) as Parameters<typeof verbOf>[0]);
		expect(statements.map(verbOf)).toEqual(['initialized', ...ANSWERS, 'completed', 'passed', 'terminated']);
		expect(statements[0]).toMatchObject({
			actor: { name: 'A student', mbox: 'mailto:student@school.example' },
			object: { id: 'urn:x:1' }
		});
	});
});
