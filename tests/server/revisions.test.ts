import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RevisionStore } from '$lib/server/revisions.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { contentsOf, tempFolder } from '../support/temp-folder.ts';

const LESSON = smallLesson();

function storeIn(folder: string) {
	const reports: string[] = [];
	return { store: new RevisionStore(folder, (line) => reports.push(line)), reports };
}

describe('kept revisions', () => {
	it('are found again, whole, by another server', () => {
		const folder = tempFolder();
		storeIn(folder).store.keep(LESSON);
		const { store, reports } = storeIn(folder);
		expect(store.find('river', LESSON.revision)).toEqual(LESSON);
		expect(reports).toEqual([]);
	});

	it('are one file each, with nothing left beside it', () => {
		const folder = join(tempFolder(), 'data/revisions');
		const { store } = storeIn(folder);
		store.keep(LESSON);
		store.keep(LESSON);
		store.keep({ ...LESSON, revision: 'abc' });
		expect(readdirSync(join(folder, 'river')).toSorted()).toEqual(
			[`${LESSON.revision}.json`, 'abc.json'].toSorted()
		);
	});

	it('are never written again', () => {
		const folder = tempFolder();
		const { store } = storeIn(folder);
		store.keep(LESSON);
		const before = contentsOf(folder);
		store.keep({ ...LESSON, lesson: { ...LESSON.lesson, title: 'Another' } });
		expect(contentsOf(folder)).toEqual(before);
	});

	it('are none of another name, and no name leads out of the folder', () => {
		const folder = tempFolder();
		const { store } = storeIn(join(folder, 'revisions'));
		store.keep(LESSON);
		writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
		for (const [id, revision] of [
			['river', 'nothing'],
			['river', '../../secret'],
			['..', 'secret'],
			['river/..', LESSON.revision],
			['river', ''],
			['river', `${LESSON.revision}\0`],
			['river', 'a'.repeat(101)]
		] as const) {
			expect(store.find(id, revision)).toBeNull();
		}
	});

	it('that cannot be read are told of, and count as gone', () => {
		const folder = tempFolder();
		const { store, reports } = storeIn(folder);
		store.keep(LESSON);
		const file = join(folder, 'river', `${LESSON.revision}.json`);
		writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
		expect(store.find('river', LESSON.revision)).toBeNull();
		expect(reports).toHaveLength(1);
		expect(reports[0]).toContain(file);
	});
});
