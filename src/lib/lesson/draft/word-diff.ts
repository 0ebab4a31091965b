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
	const side = (own: 'removed' | 'added', others: 'removed' | 'added') =>
		joined(parts.filter((part) => !part[others]).map((part) => ({ text: part.value, isOther: part[own] })));
	return { label, before: side('removed', 'added'), after: side('added', 'removed') };
}

/** Pieces of one kind in one; the spaces between words that differ are no words that both have. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const [i, { text, isOther }] of pieces.entries()) {
		const last = result.at(-1);
		const isBetween = text.trim() === '' && last?.isOther === true && pieces[i + 1]?.isOther === true;
		if (last && last.isOther === (isOther || isBetween)) last.text += text;
		else result.push({ text, isOther });
	}
	return result;
}
