import type { Json, UnitKey } from '../lesson/draft/units.ts';
import type { Author } from '../lesson/draft/wire.ts';
import { lessonIdProblem } from '../lesson/files.ts';
import type { Database } from './db/database.ts';
import { wholeActOf, type WholeAct } from './whole-act.ts';

/** Saves of one person that follow each other within this time are one entry: half an hour, in milliseconds. */
const PAUSE = 30 * 60_000;

/** A version of a unit that is not in the draft, because two people changed the unit at once. */
export interface SetAside {
	unit: UnitKey;
	/** Null: this side deleted it. */
	value: Json | null;
	by: Author;
	at: number;
	/** Who chose another one, and when; null while nobody has. */
	settled: { by: Author; at: number } | null;
}

export type HistoryEntry =
	/** What one person changed in one sitting. */
	| {
			kind: 'edits';
			by: Author;
			/** The first save and the last, in milliseconds since 1970. */
			from: number;
			at: number;
			/** The first version of it and the last. */
			first: number;
			version: number;
			units: UnitKey[];
			/** Where it is one change of the lesson as a whole: what was done. */
			act: WholeAct | null;
			/** What came of it beside the draft. */
			setAside: SetAside[];
	  }
	/** What students got from then on. */
	| {
			kind: 'publication';
			number: number;
			revision: string;
			version: number;
			by: Author;
			at: number;
			note: string | null;
			/** Whether it is what they get now. */
			isCurrent: boolean;
	  };

/** What was done to a lesson, by whom and when, the newest first; null where there is no such lesson. */
export async function history({ kysely }: Database, lesson: string): Promise<HistoryEntry[] | null> {
	if (lessonIdProblem(lesson)) return null;
	const row = await kysely
		.selectFrom('lesson')
		.select('publication')
		.where('id', '=', lesson)
		.executeTakeFirst();
	if (!row) return null;
	const versions = await kysely
		.selectFrom('draft_version')
		.selectAll()
		.where('lesson', '=', lesson)
		.orderBy('version')
		.execute();
	const units = await kysely
		.selectFrom('draft_unit')
		.select(['version', 'unit'])
		.where('lesson', '=', lesson)
		.execute();
	const conflicts = await kysely
		.selectFrom('draft_conflict')
		.selectAll()
		.where('lesson', '=', lesson)
		.orderBy('id')
		.execute();
	const publications = await kysely
		.selectFrom('publication')
		.selectAll()
		.where('lesson', '=', lesson)
		.orderBy('number')
		.execute();

	const unitsOf = byVersion(units);
	const conflictsOf = byVersion(conflicts);
	const publishedAt = byVersion(publications);
	const versionAt = new Map(versions.map((version) => [version.version, version]));
	const entries: HistoryEntry[] = [];
	for (const version of versions) {
		const by = authorOf(version);
		const touched = (unitsOf.get(version.version) ?? []).map(({ unit }) => unit as UnitKey);
		const setAside = (conflictsOf.get(version.version) ?? []).map((conflict): SetAside => {
			const settler = conflict.settled_version === null ? null : versionAt.get(conflict.settled_version);
			return {
				unit: conflict.unit as UnitKey,
				value: conflict.value === null ? null : (JSON.parse(conflict.value) as Json),
				by: authorOf(conflict),
				at: conflict.at,
				settled: settler ? { by: authorOf(settler), at: settler.at } : null
			};
		});
		const act = wholeActOf(version.client);
		const last = entries.at(-1);
		const isApart = act !== null || last?.kind !== 'edits' || last.act !== null;
		if (!isApart && isSame(last.by, by) && version.at - last.at <= PAUSE) {
			last.at = version.at;
			last.version = version.version;
			last.units = [...new Set([...last.units, ...touched])];
			last.setAside.push(...setAside);
		} else {
			const { at, version: number } = version;
			entries.push({
				kind: 'edits',
				by,
				from: at,
				at,
				first: number,
				version: number,
				units: touched,
				act,
				setAside
			});
		}
		for (const publication of publishedAt.get(version.version) ?? []) {
			const { number, revision, at, note } = publication;
			const isCurrent = number === row.publication;
			entries.push({
				kind: 'publication',
				number,
				revision,
				version: publication.version,
				by: authorOf(publication),
				at,
				note,
				isCurrent
			});
		}
	}
	return entries.reverse();
}

const authorOf = ({ by_id, by_name }: { by_id: string | null; by_name: string }): Author => ({
	id: by_id,
	name: by_name
});

const isSame = (a: Author, b: Author) => a.id === b.id && (a.id !== null || a.name === b.name);

function byVersion<T extends { version: number }>(rows: readonly T[]): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const row of rows) groups.set(row.version, [...(groups.get(row.version) ?? []), row]);
	return groups;
}
