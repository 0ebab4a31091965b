import { expect, it } from 'vitest';
import type { Json } from '$lib/lesson/draft/units.ts';
import type { Author } from '$lib/lesson/draft/wire.ts';
import { history, unitsBetween } from '$lib/server/history.ts';
import { publish } from '$lib/server/publish.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { ANN, BEN, FILES, retitle, save, serve, TITLE } from './serving.ts';

const MINUTE = 60_000;

describeOnEachDatabase('the history of a lesson', (open) => {
	it('tells who changed what and when, the newest first, and what was published in between', async () => {
		const site = await serve(await open());
		const start = Date.now();
		const at = (minutes: number) => start + minutes * MINUTE;
		await save(site.drafts, { 'lesson.title': 'A' }, { at: at(1) });
		await save(site.drafts, { 'lesson.title': 'B', 'lesson.summary': 'B' }, { at: at(30) });
		await save(site.drafts, { 'article.byline': 'Ben' }, { author: BEN, at: at(31) });
		await save(site.drafts, { 'lesson.title': 'C' }, { at: at(32) });
		await publish(site, 'river', { version: 5, note: 'First' }, BEN, at(33));
		await save(site.drafts, { 'lesson.title': 'D' }, { at: at(34) });
		await save(site.drafts, { 'lesson.title': 'E' }, { at: at(65) });

		const entries = (await history(site.db, 'river'))!;
		expect(entries.slice(0, -2)).toMatchObject([
			{ kind: 'edits', by: ANN, from: at(65), at: at(65), first: 7, version: 7, units: ['lesson.title'] },
			{ kind: 'edits', by: ANN, from: at(34), at: at(34), first: 6, version: 6 },
			{ kind: 'publication', number: 2, version: 5, by: BEN, at: at(33), note: 'First', isCurrent: true },
			{ kind: 'edits', by: ANN, from: at(32), first: 5, version: 5 },
			{ kind: 'edits', by: BEN, first: 4, version: 4, units: ['article.byline'] },
			{
				kind: 'edits',
				by: ANN,
				from: at(1),
				at: at(30),
				first: 2,
				version: 3,
				units: expect.toSatisfy(
					(units: string[]) => units.toSorted().join() === 'lesson.summary,lesson.title'
				)
			}
		]);
		expect(entries.slice(-2)).toMatchObject([
			{ kind: 'publication', number: 1, version: 1, by: FILES, isCurrent: false },
			{ kind: 'edits', by: FILES, first: 1, version: 1 }
		]);
	});

	it('keeps the version that was not chosen, and tells who chose', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'Ann’s' });
		retitle(site.folder, 'From the files');
		await site.lessons.look('river');
		const setAside = async () =>
			(await history(site.db, 'river'))!.flatMap((entry) => (entry.kind === 'edits' ? entry.setAside : []));
		expect(await setAside()).toMatchObject([
			{ unit: 'lesson.title', value: 'From the files', by: FILES, settled: null }
		]);
		const request = { client: 'page-of-ben', seq: 1, base: 3, patch: {}, resolves: [1] };
		await site.drafts.save('river', request, BEN, 77);
		expect(await setAside()).toMatchObject([
			{ value: 'From the files', settled: { by: BEN, at: 77, of: ANN } }
		]);
	});

	it('has each save of a sitting, with what it changed', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'A' }, { at: 10 });
		await save(site.drafts, { 'lesson.title': 'B', 'lesson.summary': 'B' }, { at: 20 });
		await save(site.drafts, { 'article.byline': 'Ben' }, { at: 30 });
		const [sitting] = (await history(site.db, 'river'))!;
		const version = (number: number, at: number, ...units: string[]) => ({
			...{ version: number, at, choices: [], setAside: [] },
			units: expect.toSatisfy((found: string[]) => found.toSorted().join() === units.join())
		});
		expect(sitting).toMatchObject({
			versions: [
				version(4, 30, 'article.byline'),
				version(3, 20, 'lesson.summary', 'lesson.title'),
				version(2, 10, 'lesson.title')
			]
		});
	});

	const ITEM = 'item.who-dam';
	it.each<[string, (own: Json) => Record<string, Json | null>, Author | null, boolean]>([
		['what is there', () => ({}), ANN, false],
		['the other version', (own) => ({ [ITEM]: own }), BEN, false],
		['neither, but a new one', (own) => ({ [ITEM]: { ...(own as object), prompt: 'New?' } }), null, false],
		['to be without it', () => ({ [ITEM]: null }), null, true]
	])('tells whose version was chosen: %s', async (_, chosen, of, isGone) => {
		const site = await serve(await open());
		const item = (await site.drafts.unitsAt('river', 1))![ITEM] as object;
		await save(site.drafts, { [ITEM]: { ...item, prompt: 'Ann’s?' } }, { at: 10 });
		const bens = { ...item, prompt: 'Ben’s?' } as Json;
		const late = { client: 'page-of-ben', seq: 1, base: 1, patch: { [ITEM]: bens }, resolves: [] };
		await site.drafts.save('river', late, BEN, 20);
		const settling = { client: 'page-of-cy', seq: 1, base: 3, patch: chosen(bens), resolves: [1] };
		await site.drafts.save('river', settling, { id: 'cy', name: 'Cy' }, 30);

		const [choice, conflict] = (await history(site.db, 'river'))!;
		expect(choice).toMatchObject({
			versions: [{ version: 4, units: [], choices: [{ unit: ITEM, of, isGone }] }]
		});
		expect(conflict).toMatchObject({
			by: BEN,
			versions: [{ setAside: [{ unit: ITEM }] }],
			setAside: [{ by: BEN, settled: { by: { name: 'Cy' }, at: 30, of, isThis: of === BEN } }]
		});
	});

	it('tells of each save only what came of it itself', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'Ann’s' }, { at: 10 });
		const late = { base: 1, patch: { 'lesson.title': 'Late' }, resolves: [] };
		await site.drafts.save('river', { ...late, client: 'page-of-ann-2', seq: 1 }, ANN, 20);
		await site.drafts.save(
			'river',
			{ ...late, client: 'page-of-ann-3', seq: 1, patch: { 'lesson.title': 'Later' } },
			ANN,
			30
		);
		expect((await history(site.db, 'river'))![0]).toMatchObject({
			setAside: [{ value: 'Late' }, { value: 'Later' }],
			versions: [{ setAside: [{ value: 'Later' }] }, { setAside: [{ value: 'Late' }] }, { setAside: [] }]
		});
		const begun = await serve(await open());
		await begun.drafts.save('river', { ...late, client: 'page-of-ann-2', seq: 1 }, ANN, 10);
		await save(begun.drafts, { 'lesson.title': 'Ben’s' }, { at: 20, author: BEN });
		for (const n of [3, 4]) {
			const patch = { 'lesson.title': `Late ${n}` };
			await begun.drafts.save('river', { ...late, client: `page-of-ann-${n}`, seq: 1, patch }, ANN, 20 + n);
		}
		expect((await history(begun.db, 'river'))![0]).toMatchObject({
			versions: [{ setAside: [{ value: 'Late 4' }] }, { setAside: [{ value: 'Late 3' }] }]
		});
	});

	it('tells of a deletion that was chosen whose it was', async () => {
		const site = await serve(await open());
		const item = (await site.drafts.unitsAt('river', 1))![ITEM] as object;
		await save(site.drafts, { [ITEM]: { ...item, prompt: 'Ann’s?' } }, { at: 10 });
		const late = { client: 'page-of-ben', seq: 1, base: 1, patch: { [ITEM]: null }, resolves: [] };
		await site.drafts.save('river', late, BEN, 20);
		const settling = { client: 'page-of-cy', seq: 1, base: 3, patch: { [ITEM]: null }, resolves: [1] };
		await site.drafts.save('river', settling, ANN, 30);
		expect((await history(site.db, 'river'))![0]).toMatchObject({
			versions: [{ units: [], choices: [{ of: BEN, isGone: true }] }]
		});
	});

	it('knows what units were, also those that are gone', async () => {
		const site = await serve(await open());
		const item = (await site.drafts.unitsAt('river', 1))![ITEM];
		await save(site.drafts, { 'lesson.title': 'A' }, { at: 10 });
		await save(site.drafts, { 'lesson.title': 'B', [ITEM]: null }, { at: 20 });
		await save(site.drafts, { 'lesson.title': 'C' }, { at: 30 });
		const then = await unitsBetween(site.db, 'river', 2, 3);
		expect([1, 2, 3].map((version) => then('lesson.title', version))).toEqual([TITLE, 'A', 'B']);
		expect([2, 3].map((version) => then(ITEM, version))).toEqual([item, item]);
		expect([then('article.body', 2), then('item.none', 2)]).toEqual(['', undefined]);
	});

	it('lets an old version be brought back, as a change like any other', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'Ann’s' });
		const before = (await site.drafts.unitsAt('river', 1))!;
		await save(site.drafts, { 'lesson.title': before['lesson.title'] }, { author: BEN });
		const [newest] = (await history(site.db, 'river'))!;
		expect(newest).toMatchObject({ by: BEN, version: 3, units: ['lesson.title'] });
		expect(await site.drafts.unitsAt('river', 3)).toEqual(before);
	});

	it('is none of a lesson that is not there', async () => {
		const { db } = await serve(await open());
		expect([await history(db, 'lake'), await history(db, '\0')]).toEqual([null, null]);
	});
});
