import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavedAttempt } from '$lib/player/saved-attempt.ts';
import type { Drafts } from '$lib/player/attempt.svelte.ts';
import { logOf } from '../quiz/answering.ts';

const ATTEMPT = { lesson: 'sluice', revision: 'r1', seed: 's1' };
const EVENTS = logOf([{ type: 'begin' }]);
const DRAFTS: Drafts = [['who', [['choice', 'reyes']]]];

const KEY = 'who-says/sluice/s1';

/** Tells this tab, as a browser does, that another one has changed the storage. */
const otherTabWrites = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('a saved attempt', () => {
	it('is found again, with what was filled in', () => {
		new SavedAttempt(ATTEMPT).keep(EVENTS, DRAFTS);
		expect(new SavedAttempt(ATTEMPT).load()).toEqual({ ...ATTEMPT, events: EVENTS, drafts: DRAFTS });
		expect(localStorage.getItem('who-says/sluice')).toBe('s1');
	});

	it('is kept without the quiz that it is an attempt at', () => {
		const quiz = { ...ATTEMPT, title: 'The sluice', questions: ['Who says so?'] };
		new SavedAttempt(quiz).keep(EVENTS, DRAFTS);
		expect(new SavedAttempt(quiz).load()).toEqual({ ...ATTEMPT, events: EVENTS, drafts: DRAFTS });
	});

	it('is not found for another revision, seed or lesson', () => {
		new SavedAttempt(ATTEMPT).keep(EVENTS, DRAFTS);
		expect(new SavedAttempt({ ...ATTEMPT, revision: 'r2' }).load()).toBeNull();
		expect(new SavedAttempt({ ...ATTEMPT, seed: 's2' }).load()).toBeNull();
		expect(new SavedAttempt({ ...ATTEMPT, lesson: 'other' }).load()).toBeNull();
	});

	it.each([
		'',
		'{"events":',
		'null',
		'7',
		'{}',
		JSON.stringify({ ...ATTEMPT, events: [], drafts: 'none' }),
		JSON.stringify({ ...ATTEMPT, events: [null], drafts: [] }),
		JSON.stringify({ ...ATTEMPT, events: [], drafts: [['who', [['choice', 7]]]] }),
		JSON.stringify({ ...ATTEMPT, events: [], drafts: [['who']] }),
		JSON.stringify({ ...ATTEMPT, events: 'begin', drafts: [] })
	])('is none when what is kept is %j, and the storage is not held to be broken', (text) => {
		localStorage.setItem(KEY, text);
		const saved = new SavedAttempt(ATTEMPT);
		expect(saved.load()).toBeNull();
		expect(saved.works).toBe(true);
	});

	it('says that the storage does not work when reading or writing is refused', () => {
		const refuse = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
		const reading = new SavedAttempt(ATTEMPT);
		expect(reading.load()).toBeNull();
		expect(reading.works).toBe(false);

		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
		const writing = new SavedAttempt(ATTEMPT);
		writing.keep(EVENTS, DRAFTS);
		expect(writing.works).toBe(false);
	});

	it('is handed over when another tab goes on with it, and only then', () => {
		const heard = vi.fn();
		new SavedAttempt(ATTEMPT).onOtherTab(heard);
		new SavedAttempt(ATTEMPT).keep(EVENTS, DRAFTS);
		otherTabWrites('who-says/sluice/s2');
		otherTabWrites(null);
		expect(heard).not.toHaveBeenCalled();

		otherTabWrites(KEY);
		expect(heard).toHaveBeenCalledExactlyOnceWith({ ...ATTEMPT, events: EVENTS, drafts: DRAFTS });

		localStorage.clear();
		otherTabWrites(KEY);
		expect(heard).toHaveBeenCalledOnce();
	});
});
