import { expect, it } from 'vitest';
import { history } from '$lib/server/history.ts';
import { publish } from '$lib/server/publish.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { ANN, BEN, FILES, retitle, save, serve } from './serving.ts';

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
		expect(await setAside()).toMatchObject([{ value: 'From the files', settled: { by: BEN, at: 77 } }]);
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
