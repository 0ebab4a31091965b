import { changesBetween } from '../lesson/draft/changes.ts';
import { applyPatch } from '../lesson/draft/merge.ts';
import type { Patch, UnitKey, Units } from '../lesson/draft/units.ts';

/** What a unit of a draft is called: `Question “Who says …?”`, `Title`. One that is not there is part of the lesson. */
export function unitTitle(units: Units, unit: UnitKey): string {
	const without = applyPatch(units, { [unit]: null } as Patch);
	const change = changesBetween(without, units).find((change) => change.unit === unit);
	return change?.title ?? 'The lesson';
}
