import { Document, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** The widest line; beyond it a text is folded and an anchor takes a line for each key. */
const WIDTH = 110;

/** Keys whose value stands on one line where it fits: anchors, a pair, a short list. */
const ON_ONE_LINE = [
	...['passage', 'at', 'about', 'pair'],
	...['mentions', 'content', 'cue', 'via', 'hedges', 'supports', 'disputes', 'status', 'contested']
];
/** Keys of lists whose entries stand on one line each, where they fit. */
const ONE_LINE_EACH = [
	...['proof', 'evidence', 'correct', 'pairs', 'right', 'order', 'left', 'choices'],
	...['mentions', 'content', 'hedges']
];
/** Keys that are the article's words: in quotation marks, so that white space at their ends is seen. */
const VERBATIM = ['exact', 'prefix', 'suffix'];

/** How a text is quoted, where somebody chose a way. */
export type Quoting = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/**
 * An entry of a block list in a lesson's file, set for people to read: `- id: …` and its other keys below.
 *
 * @param indent the column of the dash
 * @param list the key of the list, where it stands within an entry itself
 * @returns lines without a line break at the end
 */
export function entryYaml(entry: unknown, indent: number, list?: string): string {
	const doc = new Document([entry]);
	style((doc.contents as unknown as { items: Node[] }).items[0], undefined, list, WIDTH - indent - 4);
	return written(doc, indent);
}

/**
 * A key and its value, set for people to read.
 *
 * @param indent the column of the key
 * @param quoting how a text that stood there was quoted
 * @returns lines without a line break at the end
 */
export function pairYaml(key: string, value: unknown, indent: number, quoting?: Quoting): string {
	const doc = new Document({ [key]: value });
	const node = ((doc.contents as unknown as YAMLMap).items[0] as Pair).value;
	style(node, key, undefined, WIDTH - indent);
	if (quoting && isScalar(node) && typeof node.value === 'string') node.type = quoting;
	return written(doc, indent);
}

function written(doc: Document, indent: number): string {
	const lines = doc.toString({ lineWidth: WIDTH - indent, doubleQuotedMinMultiLineLength: Infinity });
	return indented(lines.trimEnd(), indent);
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
