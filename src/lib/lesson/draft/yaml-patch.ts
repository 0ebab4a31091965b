import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { contentEnd, emptyMark, entriesOf, fillEmptyList, inBlocks, INDENT } from '../../bank/block-list.ts';
import { entryYaml, pairYaml, type Quoting } from '../../bank/entry-yaml.ts';
import { applyEdits, atEnd, columnOf, lineEnd, lineStart, type TextEdit } from '../../bank/text-edits.ts';
import { commentsIn } from '../../bank/yaml-comments.ts';
import { cameFrom } from './came-from.ts';
import { chunksOf, listText, type Chunk, type Slot } from './list-text.ts';
import { sameJson } from './merge.ts';
import type { Json } from './units.ts';

export type JsonMap = Readonly<Record<string, Json | undefined>>;

/** A YAML text at work. */
interface Source {
	text: string;
	eol: string;
	/** Where its comments begin. */
	comments: readonly number[];
	/** The comments that stand above a key that the text gets at its end. */
	notes: Readonly<Record<string, string>>;
}

interface KeyAndValue {
	name: string;
	key: Node;
	value: Node;
}

/**
 * Changes a YAML text so that it says something else. What says the same as before stays byte for byte: comments, the
 * order of keys, quoting, spacing. A key or an entry that changes is patched as deep down as its lines can be told
 * apart, and written anew below that; a comment within what is written anew stands above it then. An entry that moves
 * takes the lines of comment directly above it along; one that goes leaves them.
 *
 * @param read makes of the text's data what the text says; keys that it leaves to the schema may be missing there and in
 *   `after`
 * @param after its keys in the order in which new ones are written
 */
export function patchYaml(
	text: string,
	read: (data: unknown) => JsonMap,
	after: JsonMap,
	notes: Source['notes'] = {}
): string {
	const doc = parseDocument(text, { keepSourceTokens: true });
	const before = read(doc.toJS());
	if (sameJson(before, after)) return text;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const source = { text, eol, comments: commentsIn(text), notes };
	const edits = mapEdits(source, doc.contents as YAMLMap, before, after, text.length, true);
	// Mappings and lists in JSON's way have no lines to cut at. Their comments live through this, their layout does not.
	return edits ? applyEdits(text, edits) : patchYaml(withEol(inBlocks(doc), eol), read, after, notes);
}

/**
 * The edits that change a mapping; null where its lines cannot be told apart.
 *
 * @param bound where what belongs to it ends at the latest
 * @param isRoot whether it is the whole text
 */
function mapEdits(
	source: Source,
	map: YAMLMap,
	before: JsonMap,
	after: JsonMap,
	bound: number,
	isRoot = false
): TextEdit[] | null {
	const pairs = pairsOf(map);
	if (!pairs) return null;
	const added = addedBehind(pairs, before, after);
	if (!added) return null;

	const edits: TextEdit[] = [];
	for (const [i, pair] of pairs.entries()) {
		const { name } = pair;
		const end = pairs[i + 1]?.key.range![0] ?? bound;
		if (!sameJson(before[name], after[name])) {
			const own = pairEdits(source, pair, before[name], after[name], end, isRoot);
			if (!own) return null;
			edits.push(...own);
		}
		edits.push(...(added.get(name) ?? []).map((name) => addition(source, pair, end, name, after[name])));
	}
	return edits;
}

/** The keys of a block mapping with their values; null for one in brackets or with keys that are marked by `?`. */
function pairsOf(map: YAMLMap): KeyAndValue[] | null {
	const token = map.srcToken;
	if (token?.type !== 'block-map') return null;
	if (token.items.some(({ start }) => start.some(({ type }) => type === 'explicit-key-ind'))) return null;
	return map.items.map(({ key, value }) => ({
		name: String((key as { value?: unknown }).value),
		key: key as Node,
		value: value as Node
	}));
}

/** The keys that a mapping gets, by the key that each is to stand behind; null where there is none. */
function addedBehind(
	pairs: readonly KeyAndValue[],
	before: JsonMap,
	after: JsonMap
): Map<string, string[]> | null {
	const inFile = new Set(pairs.map(({ name }) => name));
	const behind = new Map<string, string[]>();
	let last: string | undefined;
	for (const name of Object.keys(after)) {
		if (after[name] === undefined) continue;
		if (inFile.has(name)) {
			last = name;
		} else if (!sameJson(before[name], after[name])) {
			if (last === undefined) return null;
			behind.set(last, [...(behind.get(last) ?? []), name]);
		}
	}
	return behind;
}

/** A key that is new, below another one and the comments in it. */
function addition(source: Source, above: KeyAndValue, end: number, name: string, value: unknown): TextEdit {
	const { text, eol, comments, notes } = source;
	const note = notes[name];
	if (note !== undefined) {
		const lines = atEnd(text, `${note}\n${pairYaml(name, value, 0)}`);
		return { ...lines, text: withEol(lines.text, eol) };
	}
	const start = above.key.range![0];
	const column = columnOf(text, start);
	const last = contentEnd(text, above.value);
	const own = comments.filter((at) => at > start && at < end && columnOf(text, at) > column);
	const at = lineEnd(text, Math.max(last, ...own));
	return { start: at, end: at, text: eol + withEol(pairYaml(name, value, column), eol) };
}

function pairEdits(
	source: Source,
	pair: KeyAndValue,
	before: Json | undefined,
	after: Json | undefined,
	end: number,
	isRoot: boolean
): TextEdit[] | null {
	if (after === undefined) return removal(source, pair);
	const { name, value } = pair;
	if (isRoot && isSeq(value) && value.flow && Array.isArray(after)) {
		if (value.items.length === 0) {
			const { text, eol } = source;
			const lines = after.map((entry) => withEol(entryYaml(entry, INDENT, name), eol));
			return fillEmptyList(text, value, lines, usualGap(name, eol)).map((edit) => ({
				...edit,
				text: withEol(edit.text, eol)
			}));
		}
		if (value.items.some(isMap)) return null;
	}
	return valueEdits(source, pair, value, before, after, end) ?? replacement(source, pair, after);
}

/** The edits within a value; null where it has to be written anew. */
function valueEdits(
	source: Source,
	key: { name: string; key: Node } | null,
	node: unknown,
	before: Json | undefined,
	after: Json,
	end: number
): TextEdit[] | null {
	if (isMap(node) && isJsonMap(before) && isJsonMap(after)) return mapEdits(source, node, before, after, end);
	if (key && isSeq(node) && Array.isArray(before) && Array.isArray(after))
		return listEdits(source, key, node, before, after, end);
	return null;
}

function listEdits(
	source: Source,
	{ name, key }: { name: string; key: Node },
	list: YAMLSeq,
	before: readonly Json[],
	after: readonly Json[],
	end: number
): TextEdit[] | null {
	const { text, eol, comments } = source;
	const entries = entriesOf(text, list, end, comments);
	if (entries.length === 0 || entries.length !== before.length) return null;
	const above = lineEnd(text, key.range![1]);
	const chunks = chunksOf(text, entries, above);
	if (!chunks) return null;

	const indent = columnOf(text, entries[0]!.start);
	const from = cameFrom(before, after);
	const slots = after.map((entry, j): Slot => {
		const was = from[j];
		const block = () => withEol(entryYaml(entry, indent, name), eol);
		if (was === undefined) return { was, text: block() };
		const chunk = chunks[was]!;
		if (sameJson(before[was], entry)) return { was, text: text.slice(chunk.start, chunk.end) };
		const node = list.items[was];
		const edits = valueEdits(source, null, node, before[was], entry, chunks[was + 1]?.start ?? end);
		return {
			was,
			text: edits ? patched(text, chunk, edits) : rewritten(source, chunk, entries[was]!.start, block())
		};
	});
	const lines = listText(text, above, chunks, slots, usualGap(name, eol), eol);
	const region = { start: above, end: chunks.at(-1)!.end, text: lines };
	return after.length === 0 ? [emptyMark(text, key), region] : [region];
}

/** The lines of an entry after edits within it. */
function patched(text: string, { start, end }: Chunk, edits: readonly TextEdit[]): string {
	const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
	return applyEdits(text.slice(start, end), within);
}

/** An entry written anew, below the comments above it and in it. */
function rewritten({ text, eol, comments }: Source, chunk: Chunk, dash: number, block: string): string {
	const indent = ' '.repeat(columnOf(text, dash));
	const within = comments.filter((at) => at > dash && at < chunk.end);
	return [
		text.slice(chunk.start, chunk.own),
		...within.map((at) => indent + text.slice(at, lineEnd(text, at)) + eol),
		block
	].join('');
}

/** Takes a key out with its value. */
function removal({ text }: Source, { key, value }: KeyAndValue): TextEdit[] | null {
	const start = key.range![0];
	const end = contentEnd(text, value);
	const line = lineStart(text, start);
	if (text.slice(line, start).trim() !== '') return null;
	// A comment behind it stays.
	if (text.slice(end, lineEnd(text, end)).trim() !== '') return [{ start, end, text: '' }];
	return [{ start: line === 0 ? 0 : lineEnd(text, lineStart(text, line - 1)), end, text: '' }];
}

/** Writes a key and its value anew. */
function replacement(source: Source, { name, key, value }: KeyAndValue, after: Json): TextEdit[] | null {
	const { text, eol, comments } = source;
	const start = key.range![0];
	const column = columnOf(text, start);
	const lines = pairYaml(name, after, column, quotingOf(value)).trimStart();
	const last = contentEnd(text, value);
	const hasCommentBehind = comments.some((at) => at >= last && at < lineEnd(text, last));
	const end = hasCommentBehind && lines.includes('\n') ? lineEnd(text, last) : last;
	const within = comments.filter((at) => at > start && at < end);
	if (within.length > 0 && text.slice(lineStart(text, start), start).trim() !== '') return null;
	const above = within.map((at) => text.slice(at, lineEnd(text, at)) + eol + ' '.repeat(column));
	return [{ start, end, text: above.join('') + withEol(lines, eol) }];
}

/** How a text is quoted; undefined where it is not. */
function quotingOf(node: Node): Quoting | undefined {
	if (!isScalar(node)) return undefined;
	return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? node.type : undefined;
}

/** Items have an empty line between them; other entries stand close. */
function usualGap(list: string, eol: string): string {
	return list === 'items' ? eol + eol : eol;
}

function withEol(lines: string, eol: string): string {
	return lines.replace(/\r?\n/g, eol);
}

function isJsonMap(value: Json | undefined): value is { [key: string]: Json | undefined } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
