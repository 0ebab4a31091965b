import { mergeIdLists, sameJson } from '../lesson/draft/merge.ts';
import { isIdList, type Json, type Patch, type UnitKey, type Units } from '../lesson/draft/units.ts';

/** A step that a person can take back: what it changed, from what to what. */
export interface Step {
	/** What was done, to stand behind “Undo”. */
	label: string;
	before: Patch;
	after: Patch;
	/** Steps of one kind that follow each other closely are one: the letters of a word. */
	merge: string | null;
	/** Milliseconds. */
	at: number;
}

export interface UndoStack {
	done: readonly Step[];
	undone: readonly Step[];
}

/** Within this time, in milliseconds, typing goes on as one step. */
const PAUSE = 1000;

/** The step that leads from `units` by `patch`. */
export function stepOf(units: Units, patch: Patch, label: string, merge: string | null, at: number): Step {
	const before = Object.fromEntries(Object.keys(patch).map((key) => [key, units[key as UnitKey] ?? null]));
	return { label, before: before as Patch, after: patch, merge, at };
}

/** The stack after a step. What had been undone cannot be redone any more. */
export function pushed({ done }: UndoStack, step: Step): UndoStack {
	const last = done.at(-1);
	const goesOn = last && step.merge !== null && last.merge === step.merge && step.at - last.at < PAUSE;
	if (!goesOn) return { done: [...done, step], undone: [] };
	const joined = {
		...step,
		before: { ...step.before, ...last.before },
		after: { ...last.after, ...step.after }
	};
	return { done: [...done.slice(0, -1), joined], undone: [] };
}

/**
 * The change that takes a step back, or does it again (with `before` and `after` exchanged). Somebody else may have
 * changed the same since: then there is none, because it would take back what that person did. The order of a list is
 * put back around what others did to it.
 */
export function reversal(units: Units, { before, after }: Pick<Step, 'before' | 'after'>): Patch | null {
	const patch: Record<string, Json | null> = {};
	for (const key of Object.keys(before) as UnitKey[]) {
		const now = units[key] ?? null;
		const then = after[key] ?? null;
		const old = before[key] ?? null;
		if (isIdList(key))
			patch[key] = mergeIdLists((then ?? []) as string[], (old ?? []) as string[], (now ?? []) as string[]);
		else if (sameJson(now, then)) patch[key] = old;
		else return null;
	}
	return patch as Patch;
}
