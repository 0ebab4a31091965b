import {
	isMap,
	isScalar,
	isSeq,
	Scalar,
	type Document,
	type Node,
	type Pair,
	type YAMLMap,
	type YAMLSeq
} from 'yaml';
import { columnOf, lineEnd, takeOut, type TextEdit } from './text-edits.ts';

/** How far the entries of a list that has none yet are indented. */
export const INDENT = 2;

/** Where an entry of a YAML block list stands in the text. */
export interface Entry {
	/** At its dash. */
	start: number;
	/** After its last character that is no line break. */
	end: number;
	/** Where the entry and the comments that belong to it end: those in it, and below it those deeper than its dash. */
	reach: number;
	hasComment: boolean;
}

/**
 * The entries of a block list.
 *
 * @param list parsed with `keepSourceTokens`
 * @param end where the list's comments end at the latest: at the next key, or at the end of the text
 * @param comments where the comments of the text begin
 */
export function entriesOf(text: string, list: YAMLSeq, end: number, comments: readonly number[]): Entry[] {
	const token = list.srcToken;
	if (token?.type !== 'block-seq') return [];
	const starts = token.items.flatMap(
		({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []
	);
	return list.items.map((item, i) => {
		const start = starts[i]!;
		const last = contentEnd(text, item as Node);
		const own = comments.filter(
			(at) =>
				at > start &&
				at < (starts[i + 1] ?? end) &&
				(at < lineEnd(text, last) || columnOf(text, at) > columnOf(text, start))
		);
		return {
			start,
			end: last,
			reach: lineEnd(text, Math.max(last, ...own)),
			hasComment: own.length > 0
		};
	});
}

/** Where a node's content ends, without the line break that a block collection's range takes in. */
export function contentEnd(text: string, { range }: Node): number {
	const end = range![1];
	if (text[end - 1] !== '\n') return end;
	return text[end - 2] === '\r' ? end - 2 : end - 1;
}

/**
 * Changes the entries of a block list that has some.
 *
 * @param changes for each entry: its new text, without the indent of the first line; null to take it out; undefined
 *   to leave it
 * @param added new entries, indented
 * @param between what parts a new entry from the one before
 */
export function blockListEdits(
	text: string,
	entries: readonly Entry[],
	changes: readonly (string | null | undefined)[],
	added: readonly string[],
	between: string
): TextEdit[] {
	const edits: TextEdit[] = [];
	const lastRemoved = added.length > 0 && changes.at(-1) === null;
	entries.forEach((entry, i) => {
		const change = changes[i];
		if (change === undefined || (lastRemoved && i === entries.length - 1)) return;
		edits.push(
			change === null
				? takeOut(text, entry.start, entry.end)
				: { start: entry.start, end: entry.end, text: change }
		);
	});
	const last = entries.at(-1);
	if (!last || added.length === 0) return edits;
	// The first new entry takes the place of the last one where that goes, so that the two edits do not overlap.
	const lines = added.join(between);
	edits.push(
		lastRemoved
			? { start: last.start, end: last.end, text: lines.trimStart() }
			: { start: last.reach, end: last.reach, text: between + lines }
	);
	return edits;
}

/** Puts entries into a list that is written `[]`; a comment within the brackets stays. */
export function fillEmptyList(
	text: string,
	list: YAMLSeq,
	added: readonly string[],
	between: string
): TextEdit[] {
	const [start, end] = list.range!;
	const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
	const at = lineEnd(text, end);
	return [
		{ start: start - before, end: start + 1, text: '' },
		{ start: end - 1, end, text: '' },
		{ start: at, end: at, text: `\n${added.join(between)}` }
	];
}

/** Writes `[]` behind a key whose block list loses all its entries. */
export function emptyMark(text: string, key: Node): TextEdit {
	const at = text.indexOf(':', key.range![1]) + 1;
	return { start: at, end: at, text: ' []' };
}

/** A key of a mapping and its value; undefined where there is none. */
export function pairOf(map: YAMLMap, name: string): { key: Node; value: Node } | undefined {
	const pair = map.items.find(({ key }) => isScalar(key) && key.value === name) as
		Pair<Node, Node> | undefined;
	return pair?.value ? { key: pair.key, value: pair.value } : undefined;
}

/** The file with its keys and lists in lines instead of in brackets; a key that is marked by `?` is a plain one. */
export function inBlocks(doc: Document.Parsed): string {
	const root = doc.contents;
	if (isMap(root)) {
		root.flow = false;
		for (const pair of root.items) {
			const { key, value } = pair as Pair<Scalar, Node>;
			const plain = new Scalar(key.value);
			plain.commentBefore = [key.commentBefore, key.comment].filter(Boolean).join('\n') || null;
			plain.spaceBefore = key.spaceBefore ?? false;
			pair.key = plain as Scalar.Parsed;
			if (isSeq(value) && value.items.length > 0) value.flow = false;
		}
	}
	return doc.toString({ lineWidth: 0 });
}
