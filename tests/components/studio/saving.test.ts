import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { applyPatch, patchBetween } from '$lib/lesson/draft/merge.ts';
import { unitsOf, type Patch, type Units } from '$lib/lesson/draft/units.ts';
import type { Conflict, DraftState, SaveRequest } from '$lib/lesson/draft/wire.ts';
import { browserStore, type Kept, type KeptStore } from '$lib/studio/kept.ts';
import { Session } from '$lib/studio/session.svelte.ts';
import type { Reply, Transport } from '$lib/studio/transport.ts';
import { smallLesson } from '../../support/small-lesson.ts';

const START = unitsOf(draftFromLesson(smallLesson()));
const NO = { ok: false, why: 'unreachable', message: 'The server cannot be reached.' } as const;

/** A server that can be out of reach, with one client only. */
class Server implements Transport {
	versions: Units[] = [{} as Units, START];
	requests: SaveRequest[] = [];
	conflicts: Conflict[] = [];
	answer: Extract<Reply, { ok: false }> | null = null;

	get units(): Units {
		return this.versions.at(-1)!;
	}

	stateNow(since: number): DraftState {
		return {
			version: this.versions.length - 1,
			patch: patchBetween(this.versions[since]!, this.units),
			conflicts: this.conflicts,
			published: null,
			disk: []
		};
	}

	state(since: number): Promise<Reply> {
		return Promise.resolve(this.answer ?? { ok: true, state: this.stateNow(since) });
	}

	save(request: SaveRequest): Promise<Reply> {
		if (this.answer) return Promise.resolve(this.answer);
		this.requests.push(request);
		this.versions.push(applyPatch(this.units, request.patch));
		this.conflicts = this.conflicts.filter(({ id }) => !request.resolves.includes(id));
		return Promise.resolve({ ok: true, state: this.stateNow(request.base) });
	}
}

/** A browser's store that can be looked into. */
class Memory implements KeptStore {
	kept = new Map<string, Kept>();
	isThere = true;
	put(kept: Kept) {
		if (this.isThere) this.kept.set(kept.client, structuredClone(kept));
		return Promise.resolve(this.isThere);
	}
	remove(client: string) {
		this.kept.delete(client);
		return Promise.resolve();
	}
	orphans(user: string, lesson: string) {
		return Promise.resolve([...this.kept.values()].filter((k) => k.user === user && k.lesson === lesson));
	}
}

const title = (text: string) => ({ 'lesson.title': text }) as unknown as Patch;

function sessionAt(server: Server, store: KeptStore, client = 'page-one') {
	const state = server.stateNow(0);
	return new Session({ lesson: 'river', user: 'ada', client, state, transport: server, store });
}

describe('saving', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('brings every change to the server within two seconds, also while somebody goes on typing', async () => {
		const server = new Server();
		const session = sessionAt(server, new Memory());
		await session.open();
		for (let n = 1; n <= 20; n++) {
			session.edit(title(`Title ${n}`));
			await vi.advanceTimersByTimeAsync(200);
		}
		// Four seconds of typing: what was typed two seconds ago is there.
		expect(server.units['lesson.title']).toMatch(/^Title 1\d|Title 20$/);
		await vi.advanceTimersByTimeAsync(1_300);
		expect(server.units['lesson.title']).toBe('Title 20');
		expect(session.status).toBe('saved');
		session.close();
	});

	it('keeps a change in the browser before the server has it, and no longer', async () => {
		const [server, store] = [new Server(), new Memory()];
		const session = sessionAt(server, store);
		await session.open();
		session.edit(title('Mine'));
		await vi.advanceTimersByTimeAsync(0);
		expect(store.kept.get('page-one')?.batches).toEqual([{ base: 1, patch: title('Mine'), resolves: [] }]);
		expect(session.status).toBe('saving');
		await vi.advanceTimersByTimeAsync(2_000);
		expect(store.kept.size).toBe(0);
		session.close();
	});

	it('says that changes are kept here while the server cannot be reached, and goes on by itself', async () => {
		const [server, store] = [new Server(), new Memory()];
		const session = sessionAt(server, store);
		await session.open();
		server.answer = NO;
		session.edit(title('Offline'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(session.status).toBe('kept here');
		session.edit(title('Offline, and on'));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(session.draft.lesson.title).toBe('Offline, and on');
		server.answer = null;
		await vi.advanceTimersByTimeAsync(16_000);
		expect(session.status).toBe('saved');
		expect(server.units['lesson.title']).toBe('Offline, and on');
		session.close();
	});

	it('says so when neither server nor browser keep anything', async () => {
		const [server, store] = [new Server(), new Memory()];
		store.isThere = false;
		server.answer = NO;
		const session = sessionAt(server, store);
		await session.open();
		session.edit(title('Nowhere'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(session.status).toBe('unsafe');
		session.close();
	});

	it('keeps what is typed after a session has expired, and saves it after the next sign-in', async () => {
		const server = new Server();
		const session = sessionAt(server, new Memory());
		await session.open();
		server.answer = { ok: false, why: 'signed-out', message: 'You are not signed in any more.' };
		session.edit(title('After the bell'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(session.status).toBe('signed out');
		server.answer = null;
		session.hurry();
		await vi.advanceTimersByTimeAsync(0);
		expect(session.status).toBe('saved');
		expect(server.units['lesson.title']).toBe('After the bell');
		session.close();
	});

	it('takes up what a page that crashed has left, under that page’s name', async () => {
		const [server, store] = [new Server(), new Memory()];
		const before = sessionAt(server, store, 'page-gone');
		server.answer = NO;
		await before.open();
		before.edit(title('Left behind'));
		await vi.advanceTimersByTimeAsync(600);
		before.close();
		await vi.advanceTimersByTimeAsync(0);
		server.answer = null;
		const session = sessionAt(server, store, 'page-new');
		await session.open();
		expect(session.draft.lesson.title).toBe('Left behind');
		expect(session.notice?.text).toMatch(/had not reached the server/);
		expect(server.requests).toEqual([expect.objectContaining({ client: 'page-gone', base: 1 })]);
		expect(store.kept.size).toBe(0);
		session.close();
	});

	it('shows what others have done while nothing is typed here', async () => {
		const server = new Server();
		const session = sessionAt(server, new Memory());
		await session.open();
		server.versions.push(applyPatch(server.units, title('Theirs')));
		await vi.advanceTimersByTimeAsync(3_000);
		expect(session.draft.lesson.title).toBe('Theirs');
		session.close();
	});

	it('does not undo what somebody else has changed since, and says so', async () => {
		const server = new Server();
		const session = sessionAt(server, new Memory());
		await session.open();
		session.edit(title('Mine'), { label: 'title' });
		expect(session.undoLabel).toBe('title');
		await vi.advanceTimersByTimeAsync(2_000);
		server.versions.push(applyPatch(server.units, title('Theirs')));
		await vi.advanceTimersByTimeAsync(3_000);
		session.undo();
		expect(session.draft.lesson.title).toBe('Theirs');
		expect(session.notice?.text).toBe('That cannot be undone: somebody else has changed the same since.');
		session.close();
	});

	it('settles a conflict by the version that was chosen, and tells the server which', async () => {
		const server = new Server();
		const conflict: Conflict = {
			id: 7,
			unit: 'lesson.title',
			value: 'The other',
			by: { id: 'ben', name: 'Ben' },
			at: 1,
			against: { by: { id: 'ada', name: 'Ada' }, at: 2 }
		};
		server.conflicts = [conflict];
		const session = sessionAt(server, new Memory());
		await session.open();
		session.settle(conflict, 'other');
		expect(session.conflicts).toEqual([]);
		expect(session.draft.lesson.title).toBe('The other');
		expect(await session.flush()).toBe(true);
		expect(server.requests).toEqual([expect.objectContaining({ resolves: [7], patch: title('The other') })]);
		session.close();
	});
});

describe('what the browser keeps', () => {
	const kept = (client: string, user: string, lesson: string): Kept => ({
		client,
		user,
		lesson,
		seq: 1,
		batches: [{ base: 1, patch: title('Kept'), resolves: [] }],
		at: 1
	});

	it('is found again for the same person and lesson, and for nobody else', async () => {
		const store = browserStore();
		await store.put(kept('page-a', 'ada', 'river'));
		await store.put(kept('page-b', 'ben', 'river'));
		await store.put(kept('page-c', 'ada', 'bridge'));
		expect(await store.orphans('ada', 'river')).toEqual([kept('page-a', 'ada', 'river')]);
		await store.remove('page-a');
		expect(await store.orphans('ada', 'river')).toEqual([]);
	});

	it('is not taken from a page that is still open', async () => {
		const held = [{ name: 'who-says-studio/page-d' }];
		vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held }) } });
		const store = browserStore();
		await store.put(kept('page-d', 'cy', 'river'));
		expect(await store.orphans('cy', 'river')).toEqual([]);
		held.length = 0;
		expect(await store.orphans('cy', 'river')).toHaveLength(1);
		vi.unstubAllGlobals();
	});
});
