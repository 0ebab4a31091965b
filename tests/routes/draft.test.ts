import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '$lib/server/db/database.ts';
import { serve } from '../server/serving.ts';
import { tempFolder } from '../support/temp-folder.ts';
import * as draft from '../../src/routes/teach/[id]/draft/+server.ts';
import * as publishing from '../../src/routes/teach/[id]/publish/+server.ts';

const served = vi.hoisted(() => vi.fn());
vi.mock('$lib/server/served.ts', () => ({ served }));

let db: Database | undefined;
afterEach(() => db?.close());

/** A server with one lesson, `river`, whose addresses are asked as Ann, who has signed in. */
async function site() {
	db = await openDatabase({ folder: tempFolder() });
	const services = await serve(db);
	served.mockResolvedValue(services);
	const ask = async (
		handler: unknown,
		{ id = 'river', query = '', body = null, type = 'application/json' }: Asked = {}
	) => {
		const url = `http://localhost/teach/${encodeURIComponent(id)}/draft${query}`;
		const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
		const request =
			text === null
				? new Request(url)
				: new Request(url, { method: 'POST', headers: { 'content-type': type }, body: text });
		const locals = { user: { id: 'ann', name: 'Ann', email: 'ann@school.example', role: 'teacher' } };
		const event = { params: { id }, url: new URL(url), request, locals } as unknown as RequestEvent;
		const answer = await (handler as (event: RequestEvent) => Promise<Response>)(event);
		return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
	};
	return { ...services, ask };
}

interface Asked {
	id?: string;
	query?: string;
	body?: unknown;
	type?: string;
}

const SAVE = { client: 'page-one', seq: 1, base: 1, patch: { 'lesson.title': 'Ann’s' } };

describe('a draft by HTTP', () => {
	it('is told, saved, and told from a version on', async () => {
		const { ask } = await site();
		expect(await ask(draft.GET)).toMatchObject({
			status: 200,
			body: { version: 1, conflicts: [], disk: [] }
		});
		const saved = await ask(draft.POST, { body: SAVE });
		expect(saved).toMatchObject({ status: 200, body: { version: 2, patch: { 'lesson.title': 'Ann’s' } } });
		expect(await ask(draft.GET, { query: '?since=1' })).toEqual(saved);
		expect(await ask(draft.GET, { query: '?since=2' })).toMatchObject({ body: { version: 2, patch: {} } });
	});

	it('is saved as whoever is signed in, whatever the request says', async () => {
		const { ask, db } = await site();
		await ask(draft.POST, { body: SAVE });
		const row = await db.kysely
			.selectFrom('draft_version')
			.selectAll()
			.where('version', '=', 2)
			.executeTakeFirst();
		expect(row).toMatchObject({ by_id: 'ann', by_name: 'Ann' });
		expect(await ask(draft.POST, { body: { ...SAVE, by: { id: 'ben' } } })).toMatchObject({ status: 422 });
	});

	it.each([
		['no JSON', { body: '{"client":' }, 400],
		['bytes that are no text', { body: '"\ud800"' }, 422],
		['nothing', { body: '' }, 400],
		['a form', { body: 'client=a', type: 'application/x-www-form-urlencoded' }, 415],
		['plain text, as other sites may send it', { body: JSON.stringify(SAVE), type: 'text/plain' }, 415],
		['a list', { body: [] }, 422],
		['null', { body: 'null' }, 422],
		['no client', { body: { ...SAVE, client: undefined } }, 422],
		['a client that is none', { body: { ...SAVE, client: '../..' } }, 422],
		['a number of another kind', { body: { ...SAVE, seq: '1' } }, 422],
		['a number that is too large', { body: { ...SAVE, seq: 1e300 } }, 422],
		['a version that never was', { body: { ...SAVE, base: 1e300 } }, 422],
		['a patch that is none', { body: { ...SAVE, patch: [1] } }, 422],
		['a unit that no lesson has', { body: { ...SAVE, patch: { 'lesson.price': 1 } } }, 422],
		['more than it may be', { body: { ...SAVE, patch: { 'lesson.title': 'x'.repeat(4_000_000) } } }, 413],
		['a lesson that is not there', { body: SAVE, id: 'lake' }, 404],
		['a lesson that can be none', { body: SAVE, id: '../river' }, 404],
		['a lesson with a byte that no name has', { body: SAVE, id: 'river\0' }, 404]
	])('that is saved with %s is refused with a message, and stays as it is', async (_, asked, status) => {
		const { ask, drafts } = await site();
		const before = await drafts.state('river', 0);
		expect(await ask(draft.POST, asked)).toEqual({
			status,
			body: { message: expect.stringMatching(/^[A-Z].*\.|:/) }
		});
		expect(await drafts.state('river', 0)).toEqual(before);
	});

	it.each(['-1', 'x', '1.5', '9'.repeat(40), ''])('is not told from the version “%s”', async (since) => {
		const { ask } = await site();
		expect(await ask(draft.GET, { query: `?since=${since}` })).toMatchObject({ status: 400 });
	});

	it('of a lesson that is not there is not told', async () => {
		const { ask } = await site();
		for (const id of ['lake', '..', 'river\0', '%'])
			expect(await ask(draft.GET, { id })).toEqual({
				status: 404,
				body: { message: 'There is no such lesson.' }
			});
	});
});

describe('publishing by HTTP', () => {
	it('tells what it would do, and does it', async () => {
		const { ask, title } = await site();
		await ask(draft.POST, { body: SAVE });
		expect(await ask(publishing.GET)).toMatchObject({
			status: 200,
			body: { version: 2, changes: [{ unit: 'lesson.title' }], conflicts: 0, disk: [] }
		});
		expect(await ask(publishing.POST, { body: { version: 2, note: ' For 9b\0 ' } })).toMatchObject({
			status: 200,
			body: { version: 2, folder: 'written' }
		});
		expect(await title()).toBe('Ann’s');
	});

	it.each([
		['an old version', { version: 1 }, 409],
		['a version that is none', { version: '2' }, 422],
		['no version', {}, 422],
		['more than a version', { version: 2, force: true }, 422],
		['a note that is a novel', { version: 2, note: 'x'.repeat(501) }, 422],
		['far too much', { version: 2, note: 'x'.repeat(20_000) }, 413]
	])('is refused for %s, and changes nothing', async (_, body, status) => {
		const { ask, title } = await site();
		await ask(draft.POST, { body: SAVE });
		const answer = await ask(publishing.POST, { body });
		expect(answer).toEqual({ status, body: { message: expect.any(String) } });
		expect(await title()).not.toBe('Ann’s');
	});

	it('is refused with what is wrong in the draft', async () => {
		const { ask } = await site();
		await ask(draft.POST, { body: { ...SAVE, patch: { 'lesson.title': '' } } });
		expect(await ask(publishing.POST, { body: { version: 2 } })).toMatchObject({
			status: 422,
			body: { message: expect.any(String), problems: [{ unit: 'lesson.title', severity: 'error' }] }
		});
	});

	it('of a lesson that is not there is refused', async () => {
		const { ask } = await site();
		expect(await ask(publishing.GET, { id: 'lake' })).toMatchObject({ status: 404 });
		expect(await ask(publishing.POST, { id: 'lake', body: { version: 1 } })).toMatchObject({ status: 404 });
	});
});
