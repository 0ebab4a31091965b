import { expect, it } from 'vitest';
import { history } from '$lib/server/history.ts';
import { pastOf, publicationKey, replaceDraft } from '$lib/server/past.ts';
import { publish } from '$lib/server/publish.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { ANN, BEN, FILES, save, serve, TITLE } from './serving.ts';

describeOnEachDatabase('the past of a lesson', (open) => {
	it('is every version of its draft, and all that students ever got', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'A' }, { at: 10 });
		await publish(site, 'river', { version: 2 }, BEN, 20);
		await save(site.drafts, { 'lesson.title': 'B' }, { at: 30 });
		const titleAt = async (key: string) => {
			const past = await pastOf(site, 'river', key);
			return past && [past.key, past.units['lesson.title'], past.by];
		};
		expect(await titleAt('1')).toEqual(['1', TITLE, FILES]);
		expect(await titleAt('2')).toEqual(['2', 'A', ANN]);
		expect(await titleAt('now')).toEqual(['now', 'B', ANN]);
		expect(await titleAt(publicationKey(1))).toEqual(['published-1', TITLE, FILES]);
		expect(await titleAt(publicationKey(2))).toEqual(['published-2', 'A', BEN]);
	});

	it('is nothing else', async () => {
		const site = await serve(await open());
		const keys = ['', '0', '2', '-1', '1.0', '01', '1e0', '999999999', '9999999999', 'published-2'];
		for (const key of [...keys, 'published-', 'Now', 'constructor', "1'--", '1\0'])
			expect(await pastOf(site, 'river', key)).toBeNull();
		for (const lesson of ['lake', '', '../river', 'river\0'])
			for (const key of ['1', 'now', 'published-1']) expect(await pastOf(site, lesson, key)).toBeNull();
	});

	it('can be restored, which is an entry of the history of its own', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'A', 'article.byline': 'Ann' }, { at: 10 });
		await save(site.drafts, { 'item.who-dam': null }, { at: 11 });
		const { units } = (await pastOf(site, 'river', '1'))!;
		const act = { kind: 'restore', of: '1' } as const;
		expect(await replaceDraft(site, 'river', { seen: 3, units, act }, ANN, 12)).toMatchObject({ ok: true });
		expect((await pastOf(site, 'river', 'now'))!.units).toEqual(units);
		await save(site.drafts, { 'lesson.title': 'B' }, { at: 13 });
		const entries = (await history(site.db, 'river'))!.filter(({ by }) => by.id === 'ann');
		expect(entries).toMatchObject([
			{ version: 5, first: 5, act: null },
			{ version: 4, first: 4, act },
			{ version: 3, first: 2, act: null }
		]);
	});

	it('is restored beside what somebody else has changed since it was looked at', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'A', 'lesson.summary': 'A' });
		const { units } = (await pastOf(site, 'river', '1'))!;
		await save(site.drafts, { 'lesson.title': 'Ben’s' }, { author: BEN });
		const act = { kind: 'restore', of: '1' } as const;
		const replaced = await replaceDraft(site, 'river', { seen: 2, units, act }, ANN, 12);
		expect(replaced).toMatchObject({
			ok: true,
			state: { conflicts: [{ unit: 'lesson.title', value: TITLE, by: ANN }] }
		});
		expect((await pastOf(site, 'river', 'now'))!.units).toMatchObject({
			'lesson.title': 'Ben’s',
			'lesson.summary': units['lesson.summary']
		});
	});

	it('is not restored where there is nothing to do, or nothing to do it to', async () => {
		const site = await serve(await open());
		const { units } = (await pastOf(site, 'river', '1'))!;
		const act = { kind: 'import' } as const;
		const replace = (lesson: string, seen: number) =>
			replaceDraft(site, lesson, { seen, units, act }, ANN, 12);
		expect(await replace('river', 1)).toMatchObject({ ok: false, status: 409 });
		expect(await replace('river', 2)).toMatchObject({ ok: false, status: 404 });
		expect(await replace('lake', 1)).toMatchObject({ ok: false, status: 404 });
		expect(await pastOf(site, 'river', '2')).toBeNull();
	});
});
