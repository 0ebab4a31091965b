import { changesBetween } from '../lesson/draft/changes.ts';
import { checkDraft, type DraftProblem } from '../lesson/draft/check.ts';
import type { Draft } from '../lesson/draft/draft.ts';
import { draftFromLesson, tidyBody } from '../lesson/draft/read-draft.ts';
import { draftOf, unitsOf, type Units } from '../lesson/draft/units.ts';
import type { Author, Published, PublishPlan } from '../lesson/draft/wire.ts';
import { writeBack } from '../lesson/draft/write-back.ts';
import type { LessonFileName, LessonTexts } from '../lesson/files.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { loadLesson } from '../lesson/load.ts';
import { formatProblem } from '../lesson/problem.ts';
import type { Database } from './db/database.ts';
import { finishPending, notePending, type Folder } from './disk.ts';
import { countOpenConflicts, lockDraft } from './draft-log.ts';
import type { Drafts } from './drafts.ts';
import { isWritable } from './lesson-folder.ts';
import type { Lessons } from './lessons.ts';
import { addPublication, lockLesson } from './publications.ts';
import { findRevision, keepRevision } from './revisions.ts';

/** What publishing works with: the services of this server. */
export interface Services {
	db: Database;
	lessons: Lessons;
	drafts: Drafts;
}

/** Why a draft was not published; `status` is that of HTTP. */
export type Refused = { ok: false; message: string } & (
	{ status: 404 | 409 } | { status: 422; problems: DraftProblem[] }
);

/** What publishing a draft would do now; null where there is no such lesson. */
export async function publishPlan(
	{ db, lessons, drafts }: Services,
	id: string
): Promise<PublishPlan | null> {
	if (!(await lessons.has(id))) return null;
	const state = await drafts.state(id, 0);
	if (!state) return null;
	const draft = draftOf(state.patch as Units);
	const published = state.published && (await findRevision(db.kysely, id, state.published.revision));
	const before = published ? unitsOf(draftFromLesson(published)) : ({} as Units);
	return {
		version: state.version,
		changes: changesBetween(before, asFiled(draft)),
		problems: checkDraft(id, draft),
		conflicts: state.conflicts.length,
		disk: state.disk
	};
}

/**
 * Publishes a draft: keeps it as a revision, gives it to students who begin from now on, and writes the folder under
 * `questions/`. What has changed on disk is taken into the draft first, and then the draft is not any more what was looked
 * at. A server that dies over it has either done nothing, or the next one finishes it.
 *
 * @param version what the person has looked at
 * @param at milliseconds since 1970
 */
export async function publish(
	services: Services,
	id: string,
	{ version, note = null }: { version: number; note?: string | null },
	author: Author,
	at: number
): Promise<{ ok: true; published: Published } | Refused> {
	const { db, lessons, drafts } = services;
	if (!(await lessons.has(id))) return { ok: false, status: 404, message: 'There is no such lesson.' };
	return lessons.whileHeld(id, async ({ folder, texts, problems }) => {
		if (problems.length > 0) {
			const message = `The files on disk have errors, and would be written over. Mend them first: ${problems.join('; ')}`;
			return { ok: false, status: 409, message };
		}
		const state = await drafts.state(id, 0);
		if (state?.version !== version) return movedOn;
		if (state.conflicts.length > 0) return undecided(state.conflicts.length);

		const draft = draftOf(state.patch as Units);
		const wrong = checkDraft(id, draft);
		const errors = wrong.filter(({ severity }) => severity === 'error');
		if (errors.length > 0) return flawed(errors);
		const base = texts ?? (await textsOf(db, id));
		const made = makeFiles(id, base, draft);
		if (!made.ok) return { ok: false, status: 422, message: made.message, problems: [] };

		const isOpen = isWritable(folder.root, id);
		const refused = await commit(
			folder,
			{ ...made, old: texts ?? {}, version, isOpen },
			{ author, at, note }
		);
		if (refused) return refused;
		const problem = isOpen ? await finishPending(folder, id) : null;
		const { revision } = made.lesson;
		const isWritten = isOpen && problem === null;
		const message = isWritten
			? `Students who begin now get this version. It is in questions/${id}, too.`
			: `Students who begin now get this version. The folder questions/${id} does not have it: ${
					problem ? `${formatProblem(problem)}. It will be tried again.` : 'it cannot be written.'
				}`;
		return {
			ok: true,
			published: { revision, version, folder: isWritten ? 'written' : 'read-only', message }
		};
	});
}

const movedOn: Refused = {
	ok: false,
	status: 409,
	message: 'The draft has been changed since you looked at it. Look again at what would be published.'
};

const undecided = (count: number): Refused => ({
	ok: false,
	status: 409,
	message:
		count === 1
			? 'One change waits for somebody to choose between two versions.'
			: `${count} changes wait for somebody to choose between two versions.`
});

const flawed = (problems: DraftProblem[]): Refused => ({
	ok: false,
	status: 422,
	message:
		problems.length === 1
			? 'One error is to be mended before it can be published.'
			: `${problems.length} errors are to be mended before it can be published.`,
	problems
});

/** The files of a draft, read again as whoever opens the folder reads them. */
function makeFiles(
	id: string,
	base: LessonTexts,
	draft: Draft
): { ok: true; lesson: Lesson; texts: Record<LessonFileName, string> } | { ok: false; message: string } {
	const texts = writeBack(base, draft);
	const loaded = loadLesson(id, texts);
	if (loaded.ok) return { ok: true, lesson: loaded.lesson, texts };
	const lines = loaded.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
	return { ok: false, message: `The lesson’s files would have errors: ${lines.join('; ')}` };
}

/** Makes a draft what students get, and notes the files that are to be written. @returns null when it is done */
async function commit(
	folder: Folder,
	{
		lesson,
		texts,
		old,
		version,
		isOpen
	}: {
		lesson: Lesson;
		texts: Record<LessonFileName, string>;
		old: LessonTexts;
		version: number;
		isOpen: boolean;
	},
	by: { author: Author; at: number; note: string | null }
): Promise<Refused | null> {
	const { db } = folder;
	const { id, revision } = lesson;
	return db.kysely.transaction().execute(async (trx) => {
		const { current, isWithdrawn } = (await lockLesson(trx, db.kind, id))!;
		// Another server may have saved meanwhile.
		if ((await lockDraft(trx, db.kind, id)) !== version) return movedOn;
		const conflicts = await countOpenConflicts(trx, id);
		if (conflicts > 0) return undecided(conflicts);
		await keepRevision(trx, lesson, texts, by.at);
		const isSame = current?.revision === revision && !isWithdrawn;
		const publication = isSame ? current.number : await addPublication(trx, id, { revision, version }, by);
		if (isOpen) await notePending(trx, folder, id, { publication, old, new: texts });
		return null;
	});
}

/** The texts that a lesson was last published or imported with, for one that has no folder here. */
export async function textsOf(db: Database, id: string): Promise<LessonTexts> {
	const row = await db.kysely
		.selectFrom('lesson')
		.leftJoin('publication', (join) =>
			join
				.onRef('publication.lesson', '=', 'lesson.id')
				.onRef('publication.number', '=', 'lesson.publication')
		)
		.leftJoin('revision', (join) =>
			join.onRef('revision.lesson', '=', 'lesson.id').onRef('revision.revision', '=', 'publication.revision')
		)
		.select(['lesson.texts as imported', 'revision.texts as published'])
		.where('lesson.id', '=', id)
		.executeTakeFirst();
	const texts = row?.published ?? row?.imported;
	return texts ? (JSON.parse(texts) as LessonTexts) : {};
}

/** A draft's units as they come back from its files. */
function asFiled(draft: Draft): Units {
	return unitsOf({ ...draft, article: { ...draft.article, body: tidyBody(draft.article.body) } });
}
