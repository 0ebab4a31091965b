import { patchBetween } from '../lesson/draft/merge.ts';
import { draftFromLesson } from '../lesson/draft/read-draft.ts';
import { unitsOf, type Units } from '../lesson/draft/units.ts';
import type { Author, DraftState } from '../lesson/draft/wire.ts';
import { lessonIdProblem } from '../lesson/files.ts';
import type { Services } from './publish.ts';
import { clientOf, type WholeAct } from './whole-act.ts';

/** A state that a lesson has had. */
export interface Past {
	/** What an address calls it: `12`, the draft's version; `published-3`, what students got by the third publication. */
	key: string;
	units: Units;
	/** Who made it so, and when. */
	by: Author;
	at: number;
}

/** The name of a publication's state in an address. */
export const publicationKey = (number: number) => `published-${number}`;

const KEY = /^(published-)?([1-9]\d{0,8})$/;

/**
 * A lesson as it was.
 *
 * @param key see {@link Past}; or `now`, the draft as it is
 * @returns null where there is no such lesson, or it has never been so
 */
export async function pastOf(services: Services, lesson: string, key: string): Promise<Past | null> {
	if (lessonIdProblem(lesson)) return null;
	if (key === 'now') {
		const head = await services.drafts.state(lesson, 0);
		return head && versionOf(services, lesson, head.version, key);
	}
	const [, published, digits] = KEY.exec(key) ?? [];
	if (digits === undefined) return null;
	return published === undefined
		? versionOf(services, lesson, Number(digits), key)
		: publicationOf(services, lesson, Number(digits), key);
}

async function versionOf({ db, drafts }: Services, lesson: string, version: number, key: string) {
	const row = await db.kysely
		.selectFrom('draft_version')
		.select(['by_id', 'by_name', 'at'])
		.where('lesson', '=', lesson)
		.where('version', '=', version)
		.executeTakeFirst();
	const units = row && (await drafts.unitsAt(lesson, version));
	return units ? { key, units, by: { id: row.by_id, name: row.by_name }, at: row.at } : null;
}

async function publicationOf({ db, lessons }: Services, lesson: string, number: number, key: string) {
	const row = await db.kysely
		.selectFrom('publication')
		.select(['revision', 'by_id', 'by_name', 'at'])
		.where('lesson', '=', lesson)
		.where('number', '=', number)
		.executeTakeFirst();
	const found = row && (await lessons.at(lesson, row.revision));
	if (!found) return null;
	return {
		key,
		units: unitsOf(draftFromLesson(found)),
		by: { id: row.by_id, name: row.by_name },
		at: row.at
	};
}

/** What came of making a draft hold something; `status` is that of HTTP. */
export type Replaced =
	{ ok: true; state: DraftState } | { ok: false; status: 404 | 409 | 422; message: string };

/**
 * Makes a draft hold other units than it does, by an ordinary save: what somebody else has changed since the version that
 * was looked at is kept beside it, and all of it stays in the history.
 *
 * @param seen the version that whoever asks for it has looked at
 * @param at milliseconds since 1970
 */
export async function replaceDraft(
	{ drafts }: Services,
	lesson: string,
	{ seen, units, act }: { seen: number; units: Units; act: WholeAct },
	author: Author,
	at: number
): Promise<Replaced> {
	const before = await drafts.unitsAt(lesson, seen);
	if (!before) return { ok: false, status: 404, message: 'There is no such lesson.' };
	const patch = patchBetween(before, units);
	if (Object.keys(patch).length === 0)
		return { ok: false, status: 409, message: 'The lesson is like that already: nothing has been changed.' };
	const request = { client: clientOf(act), seq: 1, base: seen, patch, resolves: [] };
	return drafts.save(lesson, request, author, at);
}
