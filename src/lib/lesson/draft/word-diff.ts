import { diffWordsWithSpace } from 'diff';
import type { Change, Detail } from './changes.ts';

/** More words than these differ: then all of it does. */
const MOST_EDITS = 200;

/** Words; `isOther` where the other version does not have them. */
export interface Piece {
	text: string;
	isOther: boolean;
}

/** Something that differs between two versions, with the words that do. Null: that version says nothing of it. */
export interface ToldDetail {
	label: string;
	before: Piece[] | null;
	after: Piece[] | null;
}

/** A change, with the words that differ. */
export type ToldChange = Omit<Change, 'details'> & { details: ToldDetail[] };

/** Changes with the words that differ. */
export function toldChanges(changes: readonly Change[]): ToldChange[] {
	return changes.map((change) => ({ ...change, details: change.details.map(wordDiff) }));
}

/** The words in which two versions differ. */
function wordDiff({ label, before, after }: Detail): ToldDetail {
	const whole = (text: string | null) => (text === null ? null : [{ text, isOther: false }]);
	if (before === null || after === null) return { label, before: whole(before), after: whole(after) };
	const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
	if (!parts) return { label, before: whole(before), after: whole(after) };
	return {
		label,
		before: parts
			.filter(({ added }) => !added)
			.map(({ value, removed }) => ({ text: value, isOther: removed })),
		after: parts
			.filter(({ removed }) => !removed)
			.map(({ value, added }) => ({ text: value, isOther: added }))
	};
}
