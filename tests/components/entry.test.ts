import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { mount, unmount, type hydrate } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageData } from '$lib/player/entry.ts';
import { SavedAttempt } from '$lib/player/saved-attempt.ts';
import { pageWords } from '$lib/words/page-words.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';
import { giveTheDom } from './dom.ts';
import { button, prompt } from './stage.ts';

// There is no server here whose markup could be taken over, so the player is mounted instead.
const running: Record<string, unknown>[] = [];
vi.mock('svelte', async (original) => {
	const svelte = await original<{ mount: typeof mount; hydrate: typeof hydrate }>();
	const hydrateInto: typeof hydrate = (component, options) => {
		const app = svelte.mount(component, options);
		running.push(app);
		return app;
	};
	return { ...svelte, hydrate: hydrateInto };
});

let pages = 0;

const DRAWN = drawWith(['naming-clerk', 'what-to-ask']);
const STUDENT = studentOf(DRAWN);
const DONE: StudentAction[] = [
	{ type: 'begin' },
	STUDENT.right('naming-clerk'),
	{ type: 'next', item: 'naming-clerk' },
	STUDENT.right('what-to-ask'),
	{ type: 'next', item: 'what-to-ask' }
];

/** Opens the lesson's page in this browser and lets its script start. */
async function openPage(page: Partial<PageData> = {}): Promise<void> {
	const data: PageData = {
		...DRAWN,
		summary: 'A lesson for tests.',
		address: '?seed=seed',
		events: [],
		draft: [],
		problem: null,
		notice: null,
		language: 'en',
		words: pageWords('en', DRAWN.keys),
		lang: null,
		...page
	};
	document.body.innerHTML = '<div id="player"></div>';
	const element = document.createElement('script');
	element.type = 'application/json';
	element.id = 'player-data';
	element.textContent = JSON.stringify(data);
	document.body.append(element);
	// Each page runs the script anew; all that it imports stays the same.
	const script: string = `../../src/lib/player/entry.ts?page=${++pages}`;
	await import(/* @vite-ignore */ script);
	// The script starts by itself; what it does at once is done when this turn is over.
	await new Promise((resolve) => setTimeout(resolve));
}

/** What this browser has kept of an earlier visit. */
const keep = (actions: StudentAction[], ...drafts: Parameters<SavedAttempt['keep']>[1]) =>
	new SavedAttempt(DRAWN.quiz).keep(logOf(actions), drafts);

const kept = () => new SavedAttempt(DRAWN.quiz).load();

beforeEach(() => {
	giveTheDom();
	localStorage.clear();
	history.replaceState(null, '', '/lessons/sluice');
});
afterEach(async () => {
	vi.restoreAllMocks();
	for (const app of running.splice(0)) await unmount(app);
});

describe('the page', () => {
	it('keeps each step from the first', async () => {
		await openPage();
		await userEvent.click(button('I have read it. Start'));
		expect(kept()?.events).toMatchObject([{ type: 'begin' }]);
	});

	it('goes on where the last visit stopped, with what was filled in', async () => {
		keep(DONE.slice(0, 3), ['what-to-ask', [['text', 'The makers']]]);
		await openPage();
		expect(prompt()).toHaveTextContent('Whom would you ask next');
		expect(screen.getByRole('textbox')).toHaveValue('The makers');
	});

	it('shows the result again when it is opened after the end', async () => {
		keep(DONE);
		await openPage();
		expect(await screen.findByText('Skill by skill')).toBeVisible();
	});

	it('shows all questions again when it was left there', async () => {
		keep([{ type: 'begin' }, { type: 'review' }]);
		await openPage();
		expect(await screen.findByText('2 questions are still open.')).toBeVisible();
	});

	it('goes on from the address where that is further, and keeps it from then on', async () => {
		history.replaceState(null, '', '/lessons/sluice?seed=seed&revision=f1x7u2e&log=abc');
		keep(DONE.slice(0, 1));
		await openPage({ events: logOf(DONE.slice(0, 3)) });
		expect(prompt()).toHaveTextContent('Whom would you ask next');
		expect(kept()?.events).toHaveLength(3);
		expect(location.search).toBe('?seed=seed&revision=f1x7u2e');
	});

	it('begins anew and says so when what was kept is no possible attempt', async () => {
		keep([{ type: 'finish' }, { type: 'begin' }]);
		await openPage();
		expect(button('I have read it. Start')).toBeVisible();
		expect(screen.getByText(/cannot be read. It begins anew/)).toBeVisible();
	});

	it('says when the browser stops keeping what is done', async () => {
		await openPage();
		expect(screen.queryByText(/does not let the page remember/)).toBeNull();
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await userEvent.click(button('I have read it. Start'));
		expect(screen.getByText(/does not let the page remember/)).toBeVisible();
		expect(prompt()).toHaveTextContent('Is the clerk named?');
	});

	it('goes on with what another tab did while the browser had put this page aside', async () => {
		await openPage();
		keep(DONE.slice(0, 3));
		window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
		await vi.waitFor(() => expect(prompt()).toHaveTextContent('Whom would you ask next'));
	});

	it('goes on with another tab', async () => {
		await openPage();
		keep(DONE.slice(0, 3));
		window.dispatchEvent(new StorageEvent('storage', { key: 'who-says/sluice/seed' }));
		expect(await screen.findByRole('textbox')).toBeVisible();
	});

	it('does what was done before it was there', async () => {
		window.whoSays = { ready: false, keys: ['Enter', '1'], submit: null };
		await openPage();
		expect(screen.getAllByRole('radio')[0]).toBeChecked();
		expect(window.whoSays.ready).toBe(true);
		delete window.whoSays;
	});
});
