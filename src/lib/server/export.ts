import { draftFromLesson } from '../lesson/draft/read-draft.ts';
import { draftOf, type Units } from '../lesson/draft/units.ts';
import { writeBack } from '../lesson/draft/write-back.ts';
import type { LessonTexts } from '../lesson/files.ts';
import { textsOf, type Services } from './publish.ts';
import { currentPublication } from './publications.ts';
import { findRevisionTexts } from './revisions.ts';

/** The files of a lesson's draft, as publishing would write them now; null where there is no such lesson. */
export async function draftTexts(services: Services, id: string): Promise<LessonTexts | null> {
	const { db, lessons, drafts } = services;
	if (!(await lessons.has(id))) return null;
	return lessons.whileHeld(id, async ({ texts }) => {
		const state = await drafts.state(id, 0);
		return state && writeBack(texts ?? (await textsOf(db, id)), draftOf(state.patch as Units));
	});
}

/** The files of what students get; null where they get nothing. */
export async function publishedTexts({ db, lessons }: Services, id: string): Promise<LessonTexts | null> {
	const lesson = await lessons.get(id);
	const current = lesson && (await currentPublication(db.kysely, id));
	if (!current) return null;
	const texts = await findRevisionTexts(db.kysely, id, current.revision);
	return texts ?? writeBack({}, draftFromLesson(lesson));
}
