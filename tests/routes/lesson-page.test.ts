import { isRedirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { sourcesOf, type Sources } from '$lib/lesson/sources.ts';
import type { PageData } from '$lib/player/entry.ts';
import { draw } from '$lib/quiz/draw.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import type { Fields, Problem } from '$lib/quiz/form.ts';
import { habitsIn } from '$lib/quiz/habits-in.ts';
import { encodeLog } from '$lib/server/attempt-log.ts';
import { wordsOf } from '$lib/words/languages.ts';
import { lessonWith } from '../fixtures/quiz-lesson.ts';
import { logOf } from '../quiz/answering.ts';
import { actions, load } from '../../src/routes/lessons/[id]/+page.server.ts';
import { load as loadIndex } from '../../src/routes/+page.server.ts';

const LESSON = lessonWith(['what-to-ask', 'chain-never-seen', 'sort-by-naming']);
const { quiz } = draw(LESSON, 'k3');

vi.mock('$lib/server/served.ts', () => ({
	served: async () => ({
		lessons: {
			all: async () => [LESSON],
			get: async (id: string) => (id === LESSON.id ? LESSON : null),
			at: async (id: string, revision: string) =>
				id === LESSON.id && revision === LESSON.revision ? LESSON : null
		}
	})
}));

const PATH = `http://localhost/lessons/${LESSON.id}`;
const at = (actions: StudentAction[]) =>
	`?${new URLSearchParams({ seed: 'k3', revision: LESSON.revision, log: encodeLog(logOf(actions)) })}`;

/** Opens a page: all that it is made of. */
async function open(
	query: string
): Promise<{ page: PageData; sources: Sources | null; language: string | undefined }> {
	const url = new URL(query, PATH);
	const locals: App.Locals = { user: null };
	const event = {
		params: { id: LESSON.id },
		url,
		request: new Request(url),
		locals,
		setHeaders: () => undefined
	};
	const data = await load(event as unknown as Parameters<typeof load>[0]);
	if (!data) throw new Error('the page has no data');
	const { page, sources } = data;
	return { page, sources, language: locals.language };
}

/** Opens a page: what its player gets. */
const get = async (query: string): Promise<PageData> => (await open(query)).page;

/** Sends the form of a page without script. Returns the address that it leads to, or what is missing. */
async function post(
	query: string,
	fields: Fields
): Promise<string | ActionFailure<{ problem: Problem; draft: Fields }>> {
	const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
	const request = new Request(new URL(query, PATH), { method: 'POST', body });
	const event = { params: { id: LESSON.id }, url: new URL(query, PATH), request };
	try {
		const failed = await actions.default!(event as unknown as RequestEvent<{ id: string }, '/lessons/[id]'>);
		return failed as ActionFailure<{ problem: Problem; draft: Fields }>;
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		throw thrown;
	}
}

const OPEN = (item: string): StudentAction[] => [{ type: 'begin' }, { type: 'open', item }];

describe('a step without script', () => {
	it('leads to the address with one event more', async () => {
		const address = await post(at([{ type: 'begin' }]), [['do', 'review']]);
		const page = await get(String(address));
		expect(page.events.map(({ type }) => type)).toEqual(['begin', 'review']);
		expect(page.draft).toEqual([]);
		expect(address).toMatch(/#panel$/);
	});

	it('keeps what was written when the hint is asked for', async () => {
		const fields: Fields = [
			['item', 'what-to-ask'],
			['text', 'The makers & “others”\r\nof the hinge'],
			['do', 'hint']
		];
		const page = await get(String(await post(at(OPEN('what-to-ask')), fields)));
		expect(page.events.at(-1)).toMatchObject({ type: 'hint' });
		expect(page.draft).toEqual([['text', 'The makers & “others”\r\nof the hinge']]);
	});

	it('keeps the whole form when a thing is moved, and adds no event', async () => {
		const order = quiz.questions.find(({ id }) => id === 'chain-never-seen');
		if (order?.interaction !== 'order') throw new Error('not an order');
		const [first, second, ...rest] = order.order.map(({ id }) => id);
		const fields: Fields = [
			['item', order.id],
			...[first!, second!, ...rest].map((id): Fields[number] => ['order', id]),
			['confidence', 'sure'],
			['do', `move:${second}:up`]
		];
		const page = await get(String(await post(at(OPEN(order.id)), fields)));
		expect(page.events).toHaveLength(2);
		expect(page.draft).toEqual([
			['confidence', 'sure'],
			...[second!, first!, ...rest].map((id) => ['order', id])
		]);
		expect(page.address).not.toContain('sure');
	});

	it('that is not possible comes back with what was filled in, and the reason', async () => {
		const fields: Fields = [
			['item', 'sort-by-naming'],
			['pair.ida', 'by-name'],
			['do', 'answer']
		];
		expect(await post(at(OPEN('sort-by-naming')), fields)).toMatchObject({
			status: 400,
			data: { problem: { is: 'no-partner', n: 2 }, draft: fields }
		});
		expect(await post(at([]), [['do', 'finish']])).toMatchObject({ status: 400 });
	});

	it('to start again leads to the next draw, without the log', async () => {
		const done: StudentAction[] = [{ type: 'begin' }, { type: 'finish' }];
		expect(await post(at(done), [['do', 'restart']])).toBe('?seed=k3.2');
	});
});

describe('the sources', () => {
	it('come with the page when the attempt is over, and not before', async () => {
		expect((await open(at([{ type: 'begin' }]))).sources).toBeNull();
		expect((await open(at([{ type: 'begin' }, { type: 'finish' }]))).sources).toEqual(sourcesOf(LESSON));
	});
});

describe('the language that an address asks for', () => {
	it('is that of the page and of the sources, and is asked for by every address that the page leads to', async () => {
		const over = at([{ type: 'begin' }, { type: 'finish' }]);
		const { page, sources, language } = await open(`${over}&lang=de-AT`);
		expect([language, page.language, page.lang, page.words.check]).toEqual(['de', 'de', 'de', 'Prüfen']);
		expect(sources).toEqual(sourcesOf(LESSON, wordsOf('de').sources));
		expect(new URLSearchParams(page.address).get('lang')).toBe('de');
		expect(await post(`${over}&lang=de`, [['do', 'restart']])).toBe('?seed=k3.2&lang=de');
		const step = await post(`${at([{ type: 'begin' }])}&lang=de`, [['do', 'review']]);
		expect((await get(String(step))).words.check).toBe('Prüfen');
	});

	it('is the lesson’s own where none is asked for, or none that the player speaks', async () => {
		for (const query of ['?seed=k3', '?seed=k3&lang=', '?seed=k3&lang=tlh', '?seed=k3&lang=%00']) {
			const { page, language } = await open(query);
			expect([language, page.language, page.lang, page.words.check]).toEqual(['en', 'en', null, 'Check']);
			expect(page.address).not.toContain('lang');
		}
	});

	it('brings of the habits only those that the questions speak of', async () => {
		const { words, keys } = await get('?seed=k3&lang=fr');
		expect(Object.keys(words.habits).sort()).toEqual(habitsIn(keys).sort());
	});
});

describe('an address', () => {
	it.each([
		['cut off', at(OPEN('what-to-ask')).slice(0, -9), 400],
		['with a step that could not have happened', at([{ type: 'finish' }]), 400],
		['with a log of a revision that is gone', at([{ type: 'begin' }]).replace('f1x7u2e', 'gone'), 410],
		['with no sensible seed', `?seed=${'x'.repeat(65)}`, 400]
	])('%s is refused', async (_, query, status) => {
		await expect(get(query)).rejects.toThrow(expect.objectContaining({ status }));
	});

	it('of a revision that is gone, without a log, begins anew and says so', async () => {
		const page = await get('?seed=k3&revision=gone');
		expect(page.notice).toMatch(/has changed/);
		expect(page.quiz.revision).toBe(LESSON.revision);
	});
});

describe('the list of lessons', () => {
	it('counts the questions that are drawn, not more than there are of each skill', async () => {
		const { blueprint } = LESSON.lesson.quiz;
		LESSON.lesson.quiz.blueprint = { ...blueprint, attribution: 3, chain: 9, gaps: 0 };
		const data = await loadIndex({} as Parameters<typeof loadIndex>[0]);
		expect(draw(LESSON, 'k3').quiz.questions).toHaveLength(2);
		expect(data).toMatchObject({ lessons: [{ id: 'sluice', questions: 2 }] });
		LESSON.lesson.quiz.blueprint = blueprint;
	});
});
