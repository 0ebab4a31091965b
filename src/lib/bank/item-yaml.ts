import { Document, isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap } from 'yaml';
import { asWritten } from './as-written.ts';
import type { Item } from './schema.ts';

/** The widest line; beyond it a text is folded and an anchor takes a line for each key. */
const WIDTH = 110;

/** Keys whose value stands on one line where it fits: anchors, a pair, a short list of ids. */
const ON_ONE_LINE = ['passage', 'at', 'about', 'pair'];
/** Keys of lists whose entries stand on one line each, where they fit. */
const ONE_LINE_EACH = ['proof', 'evidence', 'correct', 'pairs', 'right', 'order', 'left', 'choices'];
/** Keys that are the article's words: in quotation marks, so that white space at their ends is seen. */
const VERBATIM = ['exact', 'prefix', 'suffix'];

/**
 * An item as an entry of a block list in questions.yaml, set for people to read: `- id: …` and its other keys below.
 *
 * @param indent the column of the dash
 * @returns lines without a line break at the end
 */
export function itemYaml(item: Item, indent: number): string {
	const doc = new Document([asWritten(item)]);
	const width = WIDTH - indent;
	style(doc.contents, undefined, undefined, width);
	return indented(
		doc.toString({ lineWidth: width, doubleQuotedMinMultiLineLength: Infinity }).trimEnd(),
		indent
	);
}

/** Moves a block of lines to the right; a line without words stays empty. */
function indented(lines: string, indent: number): string {
	// Not `^` with the flag m: to it U+2028 ends a line, to YAML it is a character like any other.
	return lines.replace(/(?<=^|\n)(?!\n|$)/g, ' '.repeat(indent));
}

/**
 * Chooses how a node and all below it are written.
 *
 * @param key the key that it stands under
 * @param listKey for an entry of a list, the key of that list
 */
function style(node: unknown, key: string | undefined, listKey: string | undefined, width: number): void {
	if (isScalar(node)) {
		if (typeof node.value === 'string') node.type = scalarType(node.value, key, width);
		return;
	}
	if (!isMap(node) && !isSeq(node)) return;

	const mayBeFlow =
		(key !== undefined && ON_ONE_LINE.includes(key)) ||
		(listKey !== undefined && ONE_LINE_EACH.includes(listKey) && !(isMap(node) && speaks(node)));
	if (key === 'from' || (mayBeFlow && flowWidth(node) < width)) node.flow = true;
	if (isMap(node)) {
		for (const pair of node.items) {
			style(pair.value, isScalar(pair.key) ? String(pair.key.value) : undefined, undefined, width - 4);
		}
	} else {
		for (const entry of node.items) style(entry, undefined, key, width - 4);
	}
}

function scalarType(value: string, key: string | undefined, width: number): Scalar.Type {
	if (value.length + (key?.length ?? 0) + 4 > width && !/^\s|\s$|\n|\s\s/.test(value)) return 'BLOCK_FOLDED';
	return key !== undefined && VERBATIM.includes(key) ? 'QUOTE_DOUBLE' : 'PLAIN';
}

/** Whether an option says something back: then it takes a line for each key. */
function speaks(map: YAMLMap): boolean {
	return map.has('feedback') || map.has('misconception');
}

/** How wide a node is on one line, nearly: JSON has quotation marks round every key, the line an indent and a key. */
function flowWidth(node: Node): number {
	return JSON.stringify(node.toJSON()).length + 16;
}
