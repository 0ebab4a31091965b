import { sameJson } from '../lesson/draft/merge.ts';
import { isIdList, type Json, type UnitKey } from '../lesson/draft/units.ts';
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
	/**
	 * Who chose, when, and whose version: `isThis` where it is this one, `of` null where it is neither's, but a new one. Null
	 * while nobody has.
	 */
	settled: { by: Author; at: number; of: Author | null; isThis: boolean } | null;
}

/** A choice that was made between two versions of a unit. */
export interface Choice {
	unit: UnitKey;
	/** Whose version it was; null where it is neither's, but a new one. */
	of: Author | null;
	/** Whether that version is without it. */
	isGone: boolean;
}

/** One save within a sitting. */
export interface HistoryVersion {
	version: number;
	/** Milliseconds since 1970. */
	at: number;
	/** What it changed, beside what it chose. */
	units: UnitKey[];
	choices: Choice[];
	/** What came of it beside the draft. */
	setAside: SetAside[];
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
			/** Each save of it, the newest first. */
			versions: HistoryVersion[];
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
		.select(['version', 'unit', 'until'])
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
	const chosenValues = await chosenIn(kysely, lesson);
	const choices = choicesOf(conflicts, units, chosenValues, versions);
	const chosenBy = byVersion([...choices.values()]);
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
				value: parse(conflict.value),
				by: authorOf(conflict),
				at: conflict.at,
				settled: settler
					? {
							by: authorOf(settler),
							at: settler.at,
							of: choices.get(choiceKey(conflict))!.of,
							isThis: isChosen(conflict, chosenValues)
						}
					: null
			};
		});
		const chosen = (chosenBy.get(version.version) ?? []).map(({ version: _, ...choice }) => choice);
		const own: HistoryVersion = {
			version: version.version,
			at: version.at,
			units: besideChoices(touched, chosen),
			choices: chosen,
			setAside
		};
		const act = wholeActOf(version.client);
		const last = entries.at(-1);
		const isApart = act !== null || last?.kind !== 'edits' || last.act !== null;
		if (!isApart && isSame(last.by, by) && version.at - last.at <= PAUSE) {
			last.at = version.at;
			last.version = version.version;
			last.units = [...new Set([...last.units, ...touched])];
			last.versions.unshift(own);
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
				versions: [own],
				act,
				setAside: [...setAside]
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

interface ConflictRow {
	unit: string;
	value: string | null;
	by_id: string | null;
	by_name: string;
	settled_version: number | null;
}

interface UnitRow {
	unit: string;
	version: number;
	until: number | null;
}

/** A choice by the unit and the version that it was made in: of several versions of a unit, one is chosen. */
const choiceKey = ({ unit, settled_version }: Pick<ConflictRow, 'unit' | 'settled_version'>) =>
	`${settled_version} ${unit}`;

/** What a unit became by the save that settled a conflict, by {@link choiceKey}; nothing where it stayed as it was. */
async function chosenIn(kysely: Database['kysely'], lesson: string): Promise<Map<string, string | null>> {
	const rows = await kysely
		.selectFrom('draft_conflict as conflict')
		.innerJoin('draft_unit as chosen', (join) =>
			join
				.onRef('chosen.lesson', '=', 'conflict.lesson')
				.onRef('chosen.unit', '=', 'conflict.unit')
				.onRef('chosen.version', '=', 'conflict.settled_version')
		)
		.select(['conflict.unit', 'conflict.settled_version', 'chosen.value'])
		.where('conflict.lesson', '=', lesson)
		.execute();
	return new Map(rows.map((row) => [choiceKey(row), row.value]));
}

/** Whether the version that was set aside is what was chosen. */
function isChosen(conflict: ConflictRow, chosen: ReadonlyMap<string, string | null>): boolean {
	const value = chosen.get(choiceKey(conflict));
	return value !== undefined && sameJson(parse(value), parse(conflict.value));
}

const parse = (value: string | null) => (value === null ? null : (JSON.parse(value) as Json));

/** The choices that were made, by {@link choiceKey}, each with the version that it was made in. */
function choicesOf(
	conflicts: readonly ConflictRow[],
	units: readonly UnitRow[],
	chosen: ReadonlyMap<string, string | null>,
	versions: readonly { version: number; by_id: string | null; by_name: string }[]
): Map<string, Choice & { version: number }> {
	const authors = new Map(versions.map((version) => [version.version, authorOf(version)]));
	const choices = new Map<string, Choice & { version: number }>();
	for (const conflict of conflicts) {
		const { unit, settled_version: version } = conflict;
		if (version === null) continue;
		const key = choiceKey(conflict);
		const choice = choices.get(key) ?? { unit: unit as UnitKey, of: null, isGone: false, version };
		choices.set(key, choice);
		const value = chosen.get(key);
		if (value === undefined) {
			const there = units.find(
				(row) => row.unit === unit && row.version < version && (row.until === null || row.until > version)
			);
			choice.of = (there && authors.get(there.version)) ?? null;
		} else {
			choice.isGone = value === null;
			if (isChosen(conflict, chosen)) choice.of = authorOf(conflict);
		}
	}
	return choices;
}

/** What a save changed beside what it chose, and what goes with that: the order of the list that it stands in. */
function besideChoices(units: readonly UnitKey[], choices: readonly Choice[]): UnitKey[] {
	const others = units.filter((unit) => choices.every((choice) => choice.unit !== unit));
	return choices.length > 0 && others.every(isIdList) ? [] : others;
}

/**
 * What units were at versions of a draft between two, without reading all of them: the words of the article are not told,
 * only that there are some.
 *
 * @returns a unit as it was at a version, or before that where it is gone; undefined where it has never been
 */
export async function unitsBetween(
	{ kysely }: Database,
	lesson: string,
	first: number,
	last: number
): Promise<(unit: UnitKey, version: number) => Json | undefined> {
	const rows = await kysely
		.selectFrom('draft_unit')
		.select(['unit', 'version', 'value'])
		.where('lesson', '=', lesson)
		.where('unit', '!=', 'article.body')
		.where('version', '<=', last)
		.where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', first)]))
		.where('value', 'is not', null)
		.orderBy('version')
		.execute();
	const ofUnit = new Map<string, { version: number; value: string }[]>();
	for (const { unit, version, value } of rows) {
		const own = ofUnit.get(unit);
		if (own) own.push({ version, value: value! });
		else ofUnit.set(unit, [{ version, value: value! }]);
	}
	return (unit, version) => {
		if (unit === 'article.body') return '';
		const row = ofUnit.get(unit)?.findLast((row) => row.version <= version);
		return row && (JSON.parse(row.value) as Json);
	};
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
