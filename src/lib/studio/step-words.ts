import { movedIds } from '../lesson/draft/moved.ts';
import {
	entryKey,
	type Json,
	type List,
	type Patch,
	type UnitKey,
	type Units
} from '../lesson/draft/units.ts';
import type { Step } from './undo.ts';
import { unitTitle } from './unit-title.ts';

/** What a step was, and what it was done to. */
export interface StepWords {
	/** `question – “Who says …?”`, `title`. */
	words: string;
	/** What it can be looked at in; null where that is gone, or nothing of its own. */
	unit: UnitKey | null;
}

/**
 * Says in words what a step is about.
 *
 * @param units the draft as it is now, after the step was taken back or done again
 */
export function stepWords(
	units: Units,
	{ label, before, after }: Pick<Step, 'label' | 'before' | 'after'>
): StepWords {
	const [unit, ...others] = subjectsOf(before, after);
	if (!unit) return { words: label, unit: null };
	if (!isEntry(unit)) return { words: label, unit };
	const isThere = units[unit] !== undefined;
	const known = isThere ? units : ({ ...units, [unit]: before[unit] ?? after[unit] } as Units);
	const more = others.length > 0 ? ` and ${others.length} more` : '';
	return {
		words: `${label} – ${calledBeside(label, unitTitle(known, unit))}${more}`,
		unit: isThere ? unit : null
	};
}

/**
 * The units that a step is about, and not those that went along: the entries that came or went; else the lesson's and
 * the article's own fields; else the entries that were changed; else those that were moved.
 */
function subjectsOf(before: Patch, after: Patch): UnitKey[] {
	const units = Object.keys(before) as UnitKey[];
	const entries = units.filter(isEntry);
	const cameOrWent = entries.filter((unit) => isNothing(before[unit]) !== isNothing(after[unit]));
	if (cameOrWent.length > 0) return cameOrWent;
	const fields = units.filter((unit) => /^(lesson|article)\./.test(unit));
	if (fields.length > 0) return fields;
	if (entries.length > 0) return entries;
	return units.flatMap((unit) => movedIn(unit, before[unit], after[unit]));
}

function movedIn(unit: UnitKey, before: Json | null | undefined, after: Json | null | undefined): UnitKey[] {
	const [kind, list] = unit.split('.');
	if (kind !== 'order') return [];
	const moved = movedIds((before ?? []) as string[], (after ?? []) as string[]);
	return [...moved].map((id) => entryKey(list as List, id));
}

const isEntry = (unit: UnitKey) => /^(source|claim|item)\./.test(unit);
const isNothing = (value: Json | null | undefined) => value === null || value === undefined;

/** A title behind a label that may have its first word: `new question – “Who …?”`, `feedback – question “Who …?”`. */
function calledBeside(label: string, title: string): string {
	const kind = title.split(' ', 1)[0]!;
	const rest = title.slice(kind.length + 1);
	return label.toLowerCase().includes(kind.toLowerCase()) ? rest : `${kind.toLowerCase()} ${rest}`;
}
