import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '$lib/server/db/database.ts';
import { publish } from '$lib/server/publish.ts';
import { ANN, BEN, FILES, retitle, save, serve, TITLE } from '../server/serving.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { load as loadList } from '../../src/routes/teach/[id]/history/+page.server.ts';
import { actions, load as loadVersion } from '../../src/routes/teach/[id]/history/[version]/+page.server.ts';
import { load as loadComparison } from '../../src/routes/teach/[id]/history/compare/+page.server.ts';
import { open, send } from './teaching.ts';

const served = vi.hoisted(() => vi.fn());
vi.mock('$lib/server/served.ts', () => ({ served }));

let db: Database | undefined;
afterEach(() => db?.close());

/** A server with one lesson, `river`. */
async function site() {
	db = await openDatabase({ folder: tempFolder() });
	const services = await serve(db);
	served.mockResolvedValue(services);
	return services;
}

const list = async (query = '') => (await open(loadList, { params: { id: 'river' }, query })).data!;
const view = async (version: string) => (await open(loadVersion, { params: { id: 'river', version } })).data!;
const compare = async (query: string) =>
	(await open(loadComparison, { params: { id: 'river' }, query })).data!;

describe('the history', () => {
	it('says who changed what, by name, and what was published', async () => {
		const services = await site();
		await save(services.drafts, { 'lesson.title': 'Ann’s' }, { at: 10 });
		await publish(services, 'river', { version: 2, note: 'A note' }, BEN, 20);
		const data = await list();
		expect(data).toMatchObject({
			lesson: { id: 'river', title: 'Ann’s' },
			conflicts: 0,
			newer: null,
			older: null,
			entries: [
				{ kind: 'publication', key: 'published-2', by: BEN, note: 'A note', isCurrent: true },
				{ kind: 'edits', key: '2', by: ANN, told: ['Title'], setAside: [] },
				{ kind: 'publication', key: 'published-1', by: FILES, isCurrent: false },
				{ kind: 'edits', key: '1', by: FILES }
			]
		});
		expect((data.entries as { told: string[] }[])[3]!.told).toContainEqual(
			expect.stringMatching(/^\d+ questions$/)
		);
	});

	it('names also what is not there any more', async () => {
		const { drafts } = await site();
		const item = (await drafts.unitsAt('river', 1))!['item.who-dam'] as { prompt: string };
		await save(drafts, { 'item.who-dam': null }, { at: 10 });
		const { entries } = await list();
		expect((entries as { told: string[] }[])[0]!.told).toEqual([`Question “${item.prompt}”`]);
	});

	it('calls a question by the words that it had then, so that nobody’s words stand under another name', async () => {
		const { drafts } = await site();
		const item = (await drafts.unitsAt('river', 1))!['item.who-dam'] as { prompt: string };
		await save(drafts, { 'item.who-dam': { ...item, prompt: 'Ann wrote this?' } }, { at: 10 });
		await save(drafts, { 'item.who-dam': { ...item, prompt: 'Ben wrote this?' } }, { at: 20, author: BEN });
		const { entries } = await list();
		expect((entries as { told: string[] }[]).slice(0, 2).map(({ told }) => told)).toEqual([
			['Question “Ben wrote this?”'],
			['Question “Ann wrote this?”']
		]);
	});

	it('has each version of a sitting, with what it changed in the words of then', async () => {
		const { drafts } = await site();
		const item = (await drafts.unitsAt('river', 1))!['item.who-dam'] as { prompt: string };
		await save(drafts, { 'item.who-dam': { ...item, prompt: 'First?' } }, { at: 10 });
		await save(
			drafts,
			{ 'item.who-dam': { ...item, prompt: 'Second?' }, 'article.body': 'Words.' },
			{ at: 20 }
		);
		await save(drafts, { 'item.who-dam': null }, { at: 30 });
		const { entries } = await list();
		const version = (version: number, at: number, ...told: string[]) => ({ version, at, told, choices: [] });
		expect((entries as unknown[])[0]).toMatchObject({
			key: '4',
			told: [expect.stringMatching(/words/i), 'Question “Second?”'],
			versions: [
				version(4, 30, 'Question “Second?”'),
				version(3, 20, expect.stringMatching(/words/i), 'Question “Second?”'),
				version(2, 10, 'Question “First?”')
			]
		});
	});

	it('says whose version somebody chose, where it was set aside and where they chose', async () => {
		const { drafts } = await site();
		const item = (await drafts.unitsAt('river', 1))!['item.who-dam'] as { prompt: string };
		const bens = { ...item, prompt: 'Ben’s?' };
		await save(drafts, { 'item.who-dam': { ...item, prompt: 'Ann’s?' } }, { at: 10 });
		const late = { client: 'page-of-ben', seq: 1, base: 1, patch: { 'item.who-dam': bens }, resolves: [] };
		await drafts.save('river', late, BEN, 20);
		const choice = { client: 'page-two', seq: 1, base: 3, patch: { 'item.who-dam': bens }, resolves: [1] };
		await drafts.save('river', choice, ANN, 30);
		expect((await list()).entries).toMatchObject([
			{ by: ANN, told: [], choices: [{ what: 'Question “Ben’s?”', of: BEN, isGone: false }] },
			{
				by: BEN,
				told: [],
				versions: [{ told: [], setAside: ['Question “Ben’s?”'] }],
				setAside: [{ what: 'Question “Ben’s?”', by: BEN, settled: { by: ANN, of: BEN, isThis: true } }]
			},
			{ by: ANN, told: ['Question “Ann’s?”'] },
			{ kind: 'publication' },
			{ by: FILES }
		]);
	});

	it('says what was set aside, by whom, and who chose', async () => {
		const { drafts, folder, lessons } = await site();
		await save(drafts, { 'lesson.title': 'Ann’s' }, { at: 10 });
		retitle(folder, 'On disk');
		await lessons.look('river');
		const data = await list();
		expect(data).toMatchObject({ conflicts: 1 });
		const all = (data.entries as { setAside?: unknown[] }[]).flatMap(({ setAside = [] }) => setAside);
		expect(all).toEqual([{ what: 'Title', by: FILES, settled: null }]);
	});

	it('has pages', async () => {
		const { drafts } = await site();
		for (let i = 0; i < 60; i++)
			await save(drafts, { 'lesson.title': `Title ${i}` }, { author: i % 2 === 0 ? ANN : BEN, at: 10 + i });
		const count = (data: Record<string, unknown>) => (data.entries as unknown[]).length;
		const first = await list();
		expect([count(first), first.newer, first.older]).toEqual([50, null, 50]);
		const second = await list('?from=50');
		expect([count(second), second.newer, second.older]).toEqual([12, 0, null]);
		for (const query of ['?from=-1', '?from=x', '?from=1e3']) expect(count(await list(query))).toBe(50);
		expect(count(await list('?from=9999999'))).toBe(0);
	});
});

describe('a version', () => {
	it('is told in words, whole', async () => {
		const { drafts } = await site();
		await save(drafts, { 'lesson.title': 'Ann’s', 'item.who-dam': null }, { at: 10 });
		const data = await view('1');
		expect(data).toMatchObject({
			lesson: { title: 'Ann’s' },
			past: { key: '1', by: FILES },
			earlier: null,
			later: 2,
			isNow: false,
			seen: 2
		});
		const parts = data.parts as { title: string; entries: { title: string; facts: { text: string }[] }[] }[];
		expect(parts.map(({ title }) => title)).toEqual([
			'The lesson',
			'The article',
			'Questions',
			'Claims',
			'Sources'
		]);
		expect(parts[0]!.entries).toContainEqual({
			unit: 'lesson.title',
			title: 'Title',
			facts: [{ label: 'Title', text: TITLE }]
		});
		for (const { entries } of parts) expect(entries.length).toBeGreaterThan(0);
		expect(await view('2')).toMatchObject({ isNow: true, earlier: 1, later: null });
	});

	it('can be what students got', async () => {
		await site();
		expect(await view('published-1')).toMatchObject({ past: { by: FILES }, earlier: null, later: null });
	});

	it('can be restored, as a change of whoever does it', async () => {
		const { drafts, draftTitle } = await site();
		await save(drafts, { 'lesson.title': 'Ann’s' }, { author: BEN, at: 10 });
		for (const [version, seen] of [
			['1', '2'],
			['2', '3'],
			['published-1', '4']
		] as const) {
			const sent = await send(actions.default, { seen }, { params: { id: 'river', version } });
			expect(sent).toEqual({ status: 303, location: '/teach/river/history' });
			expect(await draftTitle()).toBe(version === '2' ? 'Ann’s' : TITLE);
		}
		expect((await list()).entries).toMatchObject([
			{ by: ANN, act: { kind: 'restore', of: 'published-1' }, told: ['Title'] },
			{ by: ANN, act: { kind: 'restore', of: '2' } },
			{ by: ANN, act: { kind: 'restore', of: '1' } },
			{ by: BEN },
			{ kind: 'publication' },
			{ by: FILES }
		]);
	});

	it.each<[string, string, Parameters<typeof send>[1], number, string?]>([
		['what is there already', '2', { seen: '2' }, 409],
		['what never was', '9', { seen: '2' }, 404],
		['what is there now', 'now', { seen: '2' }, 404],
		['from a version that never was', '1', { seen: '9' }, 404],
		['from no version', '1', {}, 400],
		['by what is no form', '1', '{}', 400, 'application/json'],
		['by too much', '1', { seen: '2', x: 'x'.repeat(10_000) }, 413]
	])('is not restored: %s', async (_, version, body, status, type) => {
		const { drafts } = await site();
		await save(drafts, { 'lesson.title': 'Ann’s' }, { at: 10 });
		const asked = { params: { id: 'river', version }, ...(type === undefined ? {} : { type }) };
		expect(await send(actions.default, body, asked)).toMatchObject({ status });
		expect((await drafts.state('river', 0))!.version).toBe(2);
	});
});

describe('a comparison', () => {
	it('tells what is different between any two states, with the words that are', async () => {
		const { drafts } = await site();
		await save(drafts, { 'lesson.title': 'Who says so?' }, { at: 10 });
		await save(drafts, { 'lesson.title': 'Who says this?' }, { at: 11 });
		const change = (before: string, after: string) => ({
			unit: 'lesson.title',
			details: [
				{
					before: [{ text: 'Who says ', isOther: false }, { text: before, isOther: true }, expect.anything()],
					after: [{ text: 'Who says ', isOther: false }, { text: after, isOther: true }, expect.anything()]
				}
			]
		});
		expect(await compare('?from=2&to=3')).toMatchObject({ changes: [change('so', 'this')] });
		expect(await compare('?from=3&to=2')).toMatchObject({ changes: [change('this', 'so')] });
		expect(await compare('?from=2')).toMatchObject({ to: { key: 'now' }, changes: [change('so', 'this')] });
		expect(await compare('?from=1&to=published-1')).toMatchObject({ changes: [] });
	});

	it('offers every entry of the history, and the two that are compared', async () => {
		const { drafts } = await site();
		await save(drafts, { 'lesson.title': 'A' }, { at: 10 });
		await save(drafts, { 'lesson.title': 'B' }, { at: 11 });
		const { choices } = await compare('?from=2&to=now');
		expect((choices as { key: string }[]).map(({ key }) => key)).toEqual([
			'now',
			'3',
			'published-1',
			'1',
			'2'
		]);
	});
});

describe('the pages of the history', () => {
	it.each([
		['lake', '1'],
		['../river', '1'],
		['river\0', '1'],
		['river', '0'],
		['river', '2'],
		['river', 'published-2'],
		['river', 'now\0'],
		['river', "1' or '1'='1"]
	])('are not there for %j at %j', async (id, version) => {
		await site();
		expect(await open(loadVersion, { params: { id, version } })).toMatchObject({ status: 404 });
		const query = `?from=${encodeURIComponent(version)}&to=now`;
		expect(await open(loadComparison, { params: { id }, query })).toMatchObject({ status: 404 });
		if (id !== 'river') expect(await open(loadList, { params: { id } })).toMatchObject({ status: 404 });
	});
});
