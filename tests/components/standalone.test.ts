import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { standaloneData } from '$lib/interop/standalone-data.ts';
import { SavedAttempt } from '$lib/player/saved-attempt.ts';
import { Standalone } from '$lib/player/standalone/standalone.svelte.ts';
import Page from '$lib/player/standalone/Standalone.svelte';
import { BrowserStore, type Store } from '$lib/player/standalone/store.ts';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';
import { giveTheDom } from './dom.ts';
import { button, prompt } from './stage.ts';

const LESSON = quizLesson();
const DATA = standaloneData(LESSON, 'browser');

/** Opens the file, as a browser does at an address. */
function open(address = '/lesson.html', store: Store = new BrowserStore(DATA)): Standalone {
	// A visit of its own has no history.
	history.replaceState(null, '', address);
	let chances = 0;
	const standalone = new Standalone(DATA, store, () => `chance-${++chances}`);
	render(Page, { standalone });
	return standalone;
}

/** What a browser has kept of an earlier visit to the file. */
function keep(seed: string, actions: StudentAction[], revision = LESSON.revision): void {
	const store = new BrowserStore({ ...DATA, lesson: { ...LESSON, revision } });
	store.latest = seed;
	store.keeperOf(draw({ ...LESSON, revision }, seed)).keep(logOf(actions), []);
}

/** Everything that a student does who misses the first question. */
function missedOne(drawn: Draw): StudentAction[] {
	const { right, wrong } = studentOf(drawn);
	const [first, ...others] = drawn.quiz.questions.map(({ id }) => id);
	return [
		{ type: 'begin' },
		wrong(first!),
		{ type: 'review' },
		...others.flatMap((item): StudentAction[] => [{ type: 'open', item }, right(item), { type: 'review' }]),
		{ type: 'finish' }
	];
}

const start = () => screen.queryByRole('button', { name: 'I have read it. Start' });

async function goBack(): Promise<void> {
	const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
	history.back();
	await arrived;
}

beforeEach(() => {
	giveTheDom();
	vi.stubGlobal('scrollTo', vi.fn());
	localStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('a lesson that runs by itself', () => {
	it('draws the same quiz as the site for the same seed', () => {
		expect(open('/lesson.html?seed=k3').attempt.draw).toEqual(draw(LESSON, 'k3'));
		expect(open('/lesson.html#seed=k4').attempt.draw).toEqual(draw(LESSON, 'k4'));
	});

	it('keeps the seed that chance gave it at the first visit', () => {
		expect(open().seed).toBe('chance-1');
		localStorage.setItem('who-says/other', 'another lesson');
		const again = new Standalone(DATA, new BrowserStore(DATA), () => 'another');
		expect(again.seed).toBe('chance-1');
	});

	it('shows the page of the seed that stands behind the #, whatever was on the screen before', () => {
		keep('k3', [{ type: 'begin' }]);
		expect(open('/lesson.html?seed=k3#seed=a%2Bb%20c').seed).toBe('a+b c');
		expect(start()).toBeVisible();
	});

	it('goes on where the last visit stopped', async () => {
		open();
		await userEvent.click(button('I have read it. Start'));
		document.body.replaceChildren();
		const again = open();
		expect(again.attempt.events).toMatchObject([{ type: 'begin' }]);
		expect(start()).toBeNull();
	});

	it('leaves alone what is kept of the lesson as it was before, and of the site', () => {
		keep('k3', [{ type: 'begin' }], 'before');
		new SavedAttempt({ lesson: LESSON.id, revision: LESSON.revision, seed: 'k3' }).keep(
			logOf([{ type: 'begin' }]),
			[]
		);
		const kept = { ...localStorage };
		const now = open('/lesson.html#seed=k3');
		expect(now.attempt.events).toEqual([]);
		expect({ ...localStorage }).toMatchObject(kept);
	});

	it('begins anew and says so when what was kept is no possible attempt', () => {
		keep('k3', [{ type: 'finish' }]);
		open();
		expect(start()).toBeVisible();
		expect(screen.getByText(/cannot be read. It begins anew/)).toBeVisible();
	});

	it('follows what another tab does', async () => {
		const { attempt, seed } = open();
		keep(seed, [{ type: 'begin' }]);
		const key = `who-says/${LESSON.id}@${LESSON.revision}/${seed}`;
		window.dispatchEvent(new StorageEvent('storage', { key }));
		expect(attempt.events).toMatchObject([{ type: 'begin' }]);
	});

	it('has no link that leads out of the file', () => {
		open();
		expect(screen.getByText('Who Says?')).not.toHaveAttribute('href');
		const out = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '#');
		expect(out.filter((address) => !/^[#?]/.test(address))).toEqual([]);
	});
});

// What stands on a result page is found by its words: it is long, and to look for a role there takes seconds.
describe('at its end, a lesson that runs by itself', () => {
	it('shows the map and the ledger that it has brought, and the map as a picture', async () => {
		keep('k3', missedOne(draw(LESSON, 'k3')));
		open();
		const picture = await screen.findByText('Save the map as SVG');
		expect(screen.getByText('The source ledger', { selector: 'h3' })).toBeVisible();
		const [head, body] = picture.getAttribute('href')!.split(',');
		expect(head).toBe('data:image/svg+xml;charset=utf-8');
		const svg = new DOMParser().parseFromString(decodeURIComponent(body!), 'image/svg+xml');
		expect(svg.documentElement.tagName).toBe('svg');
		expect(svg.documentElement.textContent).toContain(
			'Who says what in “Sluice gate failed within minutes, engineer says”'
		);
	});

	it('begins with other questions in the same page, and goes back to the result', async () => {
		keep('k3', missedOne(draw(LESSON, 'k3')));
		const standalone = open();
		await userEvent.click(screen.getByText('Start again with other questions'));
		expect(standalone.seed).toBe('k3.2');
		expect(location.hash).toBe('#seed=k3.2');
		expect(start()).toBeVisible();
		expect(document.activeElement).toHaveAttribute('id', 'panel');
		await goBack();
		expect(standalone.seed).toBe('k3');
		expect(await screen.findByText('Skill by skill')).toBeVisible();
	});

	it('practises the skills that were missed, and goes back to the first result', async () => {
		const first = draw(LESSON, 'k3');
		keep('k3', missedOne(first));
		const standalone = open();
		await userEvent.click(screen.getByText(/^Practise these/));
		expect(standalone.seed).toMatch(/^k3~/);
		expect(standalone.attempt.draw).toEqual(draw(LESSON, standalone.seed));
		expect(standalone.attempt.draw.quiz.practised).toContain(first.quiz.questions[0]!.skill);
		expect(standalone.summary).toMatch(/^A practice, on the same article/);
		await userEvent.click(button('I have read it. Start'));
		await userEvent.click(button('All questions'));
		await userEvent.click(button('Finish with what I have'));
		await userEvent.click(screen.getByText('Back to my first result'));
		expect(standalone.seed).toBe('k3');
		expect(await screen.findByText('Skill by skill')).toBeVisible();
	});

	it('asks what was missed once more', async () => {
		const first = draw(LESSON, 'k3');
		keep('k3', missedOne(first));
		open();
		await userEvent.click(screen.getByText('Try the missed ones again'));
		expect(prompt()).toHaveTextContent(first.quiz.questions[0]!.prompt);
	});

	it('stays with its attempt when a link leads to another part of the page', async () => {
		keep('k3', missedOne(draw(LESSON, 'k3')));
		const standalone = open();
		location.hash = '#map';
		standalone.arrive();
		expect(standalone.seed).toBe('k3');
		expect(location.hash).toBe('#map');
	});
});

describe('“Start over”', () => {
	const startOver = () => userEvent.click(screen.getByRole('link', { name: 'Not you? Start over' }));

	it('forgets all that is kept of this lesson, and nothing else', async () => {
		keep('k2', [{ type: 'begin' }]);
		keep('k3', [{ type: 'begin' }]);
		localStorage.setItem('who-says/other@1', 'k3');
		vi.stubGlobal('confirm', () => true);
		const standalone = open();
		await startOver();
		expect(standalone.seed).toBe('chance-1');
		expect(standalone.attempt.events).toEqual([]);
		expect({ ...localStorage }).toEqual({
			'who-says/other@1': 'k3',
			[`who-says/${LESSON.id}@${LESSON.revision}`]: 'chance-1'
		});
	});

	it('forgets nothing when the student thinks better of it', async () => {
		keep('k3', [{ type: 'begin' }]);
		vi.stubGlobal('confirm', () => false);
		const standalone = open();
		await startOver();
		expect(standalone.seed).toBe('k3');
		expect(standalone.attempt.events).toHaveLength(1);
	});
});

describe('where a browser keeps nothing, a lesson that runs by itself', () => {
	const refuse = () => {
		throw new DOMException('refused', 'SecurityError');
	};
	beforeEach(() => {
		for (const method of ['getItem', 'setItem', 'removeItem'] as const)
			vi.spyOn(Storage.prototype, method).mockImplementation(refuse);
	});

	it('says so from the start', () => {
		open();
		expect(screen.getByText(/does not let the page remember. Keep this tab open/)).toBeVisible();
	});

	it('can still go from one attempt to another and back', async () => {
		const standalone = open('/lesson.html#seed=k3');
		await userEvent.click(button('I have read it. Start'));
		await standalone.goTo('k4');
		expect(start()).toBeVisible();
		await standalone.goTo('k3');
		expect(start()).toBeNull();
		expect(standalone.attempt.events).toHaveLength(1);
	});
});

describe('another keeper', () => {
	it('whose attempts are an account’s has nobody start over, and does not say that answers stay in the browser', () => {
		open();
		expect(screen.getByText(/Your answers stay in this browser/)).toBeVisible();
		cleanup();
		open('/lesson.html', {
			latest: null,
			keeperOf: () => ({ notice: null, keep: vi.fn(), load: () => null, onOtherTab: () => undefined }),
			forgetting: null
		});
		expect(screen.queryByText(/Your answers stay in this browser/)).toBeNull();
		expect(screen.getByText(/are kept by the course system/)).toBeVisible();
		expect(screen.queryByRole('link', { name: 'Not you? Start over' })).toBeNull();
	});

	it('is given each step, and what it gives back is gone on with', async () => {
		const kept = vi.fn<SavedAttempt['keep']>();
		const events = logOf([{ type: 'begin' }, { type: 'review' }]);
		const store: Store = {
			latest: 'course',
			keeperOf: ({ quiz: { lesson, revision, seed } }) => ({
				notice: null,
				keep: kept,
				load: () => (seed === 'course' ? { lesson, revision, seed, events, drafts: [] } : null),
				onOtherTab: () => undefined
			}),
			forgetting: null
		};
		const standalone = open('/lesson.html', store);
		expect(standalone.seed).toBe('course');
		await userEvent.click(button('Finish with what I have'));
		expect(kept.mock.lastCall?.[0]).toMatchObject([...events, { type: 'finish' }]);
		expect(localStorage).toHaveLength(0);
	});
});
