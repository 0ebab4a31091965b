import { expect, it } from 'vitest';
import { draftTexts, publishedTexts } from '$lib/server/export.ts';
import { publish } from '$lib/server/publish.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { changed, smallTexts } from '../support/small-lesson.ts';
import { ANN, breakIt, retitle, save, serve, TITLE } from './serving.ts';

describeOnEachDatabase('the files of a lesson', (open) => {
	it('are those on disk, letter by letter, as long as nobody has changed anything', async () => {
		const site = await serve(await open());
		expect(await draftTexts(site, 'river')).toEqual(smallTexts());
		expect(await publishedTexts(site, 'river')).toEqual(smallTexts());
	});

	it('have what the draft has, and what students get apart from it', async () => {
		const site = await serve(await open());
		await save(site.drafts, { 'lesson.title': 'Ann’s' });
		expect(await draftTexts(site, 'river')).toEqual(changed('lesson.yaml', TITLE, 'Ann’s'));
		expect(await publishedTexts(site, 'river')).toEqual(smallTexts());
		await publish(site, 'river', { version: 2 }, ANN, 9);
		expect(await publishedTexts(site, 'river')).toEqual(changed('lesson.yaml', TITLE, 'Ann’s'));
	});

	it('have the comments of a zip that was never published', async () => {
		const site = await serve(await open());
		const texts = changed('lesson.yaml', 'version: 1', 'version: 1 # a comment');
		await site.lessons.create('lake', { texts }, ANN, 9);
		await save(site.drafts, { 'lesson.title': 'Ann’s' }, { lesson: 'lake' });
		const lake = await draftTexts(site, 'lake');
		expect(lake?.['lesson.yaml']).toContain('version: 1 # a comment\ntitle: Ann’s');
		expect(await publishedTexts(site, 'lake')).toBeNull();
	});

	it('are there also while those on disk have errors', async () => {
		const site = await serve(await open());
		retitle(site.folder, 'On disk');
		await site.lessons.look('river');
		breakIt(site.folder);
		expect(await draftTexts(site, 'river')).toEqual(changed('lesson.yaml', TITLE, 'On disk'));
	});

	it('are made where a revision was kept without them', async () => {
		const site = await serve(await open());
		await site.db.kysely.updateTable('revision').set({ texts: null }).execute();
		const texts = await publishedTexts(site, 'river');
		expect(texts?.['lesson.yaml']).toContain(TITLE);
		expect(texts?.['article.md']).toMatch(/^---\nversion: 1/);
	});

	it('are none of a lesson that is not there', async () => {
		const site = await serve(await open());
		for (const id of ['lake', '', '../river', 'river\0'])
			expect([await draftTexts(site, id), await publishedTexts(site, id)]).toEqual([null, null]);
	});
});
