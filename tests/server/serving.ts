import { join } from 'node:path';
import type { Author } from '$lib/lesson/draft/wire.ts';
import type { Database } from '$lib/server/db/database.ts';
import { Drafts } from '$lib/server/drafts.ts';
import { Lessons } from '$lib/server/lessons.ts';
import { changed } from '../support/small-lesson.ts';
import { tempLesson, writeIn } from '../support/temp-folder.ts';

export const TITLE = 'Who says the river is poisoned?';
export const ANN: Author = { id: 'ann', name: 'Ann' };
export const BEN: Author = { id: 'ben', name: 'Ben' };
export const FILES: Author = { id: null, name: 'the files on disk' };

/** What a server works with, on lessons in a real folder, and what it has reported so far. */
export async function serve(db: Database, folder = tempLesson(), place = folder) {
	const reports: string[] = [];
	const lessons = await Lessons.open({
		db,
		root: join(folder, 'questions'),
		data: join(folder, 'data'),
		report: (line) => reports.push(line),
		place
	});
	const drafts = new Drafts(db, (id) => lessons.problemsOf(id));
	return {
		db,
		folder,
		lessons,
		drafts,
		reports,
		title: async () => (await lessons.get('river'))?.lesson.title,
		draftTitle: async () => (await drafts.state('river', 0))?.patch['lesson.title']
	};
}

/** Gives the lesson another title, as an editor saves it. */
export function retitle(folder: string, title: string): void {
	writeIn(folder, 'questions/river/lesson.yaml', changed('lesson.yaml', TITLE, title)['lesson.yaml']);
}

export const breakIt = (folder: string): void =>
	writeIn(folder, 'questions/river/lesson.yaml', 'version: 1\ntitle: [unclosed\n');

/** A teacher's save on what is there now. @returns the draft's version */
export async function save(
	drafts: Drafts,
	patch: Record<string, unknown>,
	{ lesson = 'river', author = ANN, at = 5 } = {}
): Promise<number> {
	const base = (await drafts.state(lesson, 0))!.version;
	const request = { client: `page-of-${author.id}`, seq: base, base, patch, resolves: [] };
	const saved = await drafts.save(lesson, request, author, at);
	if (!saved.ok) throw new Error(saved.message);
	return saved.state.version;
}
