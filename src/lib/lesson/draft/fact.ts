import type { Anchor } from '../../article/anchor.ts';
import { sameJson } from './merge.ts';
import { movedIds } from './moved.ts';
import type { Json } from './units.ts';

/** One thing that a part of a draft says, in words for a teacher. */
export interface Fact {
	/** By which it is found again in another version of the same part. */
	key: string;
	label: string;
	text: string;
	/** What is compared, where the text tells it by names that may change on their own. */
	value?: Json;
	/** The ids of a list whose order this is: it changes when one of them moves, not when one comes or goes. */
	order?: string[];
	/** True where it is what it nearly always is: not worth telling of something new. */
	isUsual?: boolean;
}

/** Something that differs between two versions. Null: that version says nothing of it. */
export interface Detail {
	label: string;
	before: string | null;
	after: string | null;
}

/** What two versions say differently, in the order of the later one; what only the earlier says comes where it stood. */
export function differences(before: readonly Fact[], after: readonly Fact[]): Detail[] {
	const isAlone = before.length === 0 || after.length === 0;
	const old = new Map(before.map((fact) => [fact.key, fact]));
	const now = new Map(after.map((fact) => [fact.key, fact]));
	return inOneOrder([...old.keys()], [...now.keys()]).flatMap((key) => {
		const [a, b] = [old.get(key), now.get(key)];
		if (isAlone ? (a ?? b)!.isUsual : a && b && isSame(a, b)) return [];
		// Which order the entries of a list have is told where there are two to compare.
		if ((!a || !b) && (a ?? b)!.order) return [];
		return [{ label: (b ?? a)!.label, before: a?.text ?? null, after: b?.text ?? null }];
	});
}

function isSame(a: Fact, b: Fact): boolean {
	if (a.order && b.order) return movedIds(a.order, b.order).size === 0;
	return a.text === b.text || (a.value !== undefined && sameJson(a.value, b.value));
}

/** The keys of two lists in the order of the second; one of the first alone stands behind what it stood behind. */
export function inOneOrder(before: readonly string[], after: readonly string[]): string[] {
	const isThere = new Set(after);
	const result = [...after];
	let behind = 0;
	for (const key of before) {
		if (isThere.has(key)) {
			behind = result.indexOf(key) + 1;
		} else {
			result.splice(behind, 0, key);
			behind += 1;
		}
	}
	return result;
}

/** A fact for a text, none where it is missing or empty. */
export function textFact(key: string, label: string, text: string | undefined): Fact[] {
	return text === undefined || text === '' ? [] : [{ key, label, text }];
}

/** A fact for a list, a line for each entry; none where it is empty. */
export function linesFact(key: string, label: string, lines: readonly string[], value?: Json): Fact[] {
	if (lines.length === 0) return [];
	return [{ key, label, text: lines.join('\n'), ...(value === undefined ? {} : { value }) }];
}

/** Words of the article, with those that tell which place is meant. */
export function quoteOf({ exact, prefix, suffix }: Anchor): string {
	return `${prefix === undefined ? '' : `…${prefix}`}“${exact}”${suffix === undefined ? '' : `${suffix}…`}`;
}

/** A fact for words of the article. */
export function quoteFact(key: string, label: string, anchor: Anchor | undefined): Fact[] {
	return anchor ? [{ key, label, text: quoteOf(anchor) }] : [];
}

/** A fact for a list of words of the article. */
export function quotesFact(key: string, label: string, anchors: readonly Anchor[]): Fact[] {
	return linesFact(key, label, anchors.map(quoteOf));
}
