import type { Path, RuleId } from '../../bank/lint/rule.ts';
import type { Patch, UnitKey } from './units.ts';

/** A change that mends a problem. */
export interface Fix {
	/** Stands on the button: says what is done. */
	label: string;
	/** Made on the draft that was checked: it replaces whole units as they were then. */
	patch: Patch;
}

/** Something wrong with a draft, at the very field, in words for a teacher. */
export interface DraftProblem {
	unit: UnitKey;
	/** The way to the field within the unit's value; empty where it is the unit as a whole. A quote is one field. */
	path: Path;
	/** Says what is wrong and what to do. */
	message: string;
	/** A draft with an error is not published; a warning is only told. */
	severity: 'error' | 'warning';
	/** The lint rule that found it; absent where something is empty or has no form that a lesson can have. */
	rule?: RuleId;
	/** What mends it by a click; none where only a person knows. */
	fixes: Fix[];
}
