import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findRevision, importRevisionFiles, keepRevision } from '$lib/server/revisions.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { smallLesson, smallTexts } from '../support/small-lesson.ts';
import { contentsOf, tempFolder, writeIn } from '../support/temp-folder.ts';

const LESSON = smallLesson();

describeOnEachDatabase('kept revisions', (open) => {
	it('are found again, whole, by another server', async () => {
		const db = await open();
		await keepRevision(db.kysely, LESSON, smallTexts(), 1);
		expect(await findRevision((await open(db)).kysely, 'river', LESSON.revision)).toEqual(LESSON);
	});

	it('are never written again', async () => {
		const { kysely } = await open();
		await keepRevision(kysely, LESSON, smallTexts(), 1);
		await keepRevision(kysely, { ...LESSON, lesson: { ...LESSON.lesson, title: 'Another' } }, null, 2);
		expect(await findRevision(kysely, 'river', LESSON.revision)).toEqual(LESSON);
	});

	it('are none of another name, whatever the name', async () => {
		const { kysely } = await open();
		await keepRevision(kysely, LESSON, null, 1);
		for (const [id, revision] of [
			['river', 'nothing'],
			['river', '../../secret'],
			['lake', LESSON.revision],
			['river', ''],
			['river', `${LESSON.revision}\0`],
			['river', 'a'.repeat(101)],
			['river\0', LESSON.revision]
		] as const) {
			expect(await findRevision(kysely, id, revision)).toBeNull();
		}
	});

	it('are taken in from the files that they were before, once, and the files stay', async () => {
		const { kysely } = await open();
		const folder = tempFolder();
		writeIn(folder, `river/${LESSON.revision}.json`, JSON.stringify(LESSON));
		writeIn(folder, 'river/before.json', JSON.stringify({ ...LESSON, revision: 'before' }));
		const files = contentsOf(folder);
		const reports: string[] = [];
		for (let start = 0; start < 2; start++)
			await importRevisionFiles(kysely, folder, (line) => reports.push(line));
		expect(await findRevision(kysely, 'river', LESSON.revision)).toEqual(LESSON);
		expect(await findRevision(kysely, 'river', 'before')).toMatchObject({ revision: 'before' });
		expect(contentsOf(folder)).toEqual(files);
		expect(reports).toEqual([]);
	});

	it('that are files and cannot be read are told of, and hinder no other', async () => {
		const { kysely } = await open();
		const folder = tempFolder();
		writeIn(folder, 'river/cut-off.json', JSON.stringify(LESSON).slice(0, 100));
		writeIn(folder, 'river/other.json', JSON.stringify(LESSON));
		writeIn(folder, `river/${LESSON.revision}.json`, JSON.stringify(LESSON));
		writeFileSync(join(folder, 'README'), '');
		const reports: string[] = [];
		await importRevisionFiles(kysely, folder, (line) => reports.push(line));
		expect(await findRevision(kysely, 'river', LESSON.revision)).toEqual(LESSON);
		expect(await findRevision(kysely, 'river', 'other')).toBeNull();
		expect(reports.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
			join(folder, 'river/cut-off.json'),
			join(folder, 'river/other.json')
		]);
	});

	it('are none where there was no folder of them', async () => {
		const { kysely } = await open();
		await importRevisionFiles(kysely, '/nowhere/revisions', () => expect.unreachable());
		expect(await kysely.selectFrom('revision').select('revision').execute()).toEqual([]);
	});
});
