import {
	Composer,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	Lexer,
	LineCounter,
	Parser,
	visit,
	type CST,
	type Document,
	type Node,
	type Pair
} from 'yaml';
import type { Problem } from './problem.ts';
import { unwelcomeCharacter } from './unwelcome-character.ts';
import type { Asked } from './validate.ts';

/** The way to a node: keys of mappings and numbers of list entries. */
export type Path = readonly (string | number)[];

/** A place in a file, counted from 1. */
export interface Place {
	line: number;
	col: number;
}

export interface YamlText {
	value: unknown;
	/** Where the node at `path` begins, or the nearest one above it that the file has; `key`: where its key does. */
	locate(path: Path, part?: 'key' | 'value'): Place;
}

export type ParsedYaml = { ok: true; yaml: YamlText } | { ok: false; problems: Problem[] };

/** The files need five levels. Bounded before composing, which is recursive and at some depth ends the process. */
const DEEPEST = 50;

/**
 * Reads a YAML text as plain data, and remembers where everything stands.
 *
 * Left out of YAML on purpose: aliases (each node has one place that an error can name and an edit can change, and
 * an alias bomb cannot be written), tags, several documents in a file, keys that are not text, infinite numbers.
 *
 * @param asked whether its texts may have characters that no lesson can have
 */
export function parseYaml(file: string, text: string, asked: Asked = 'sense'): ParsedYaml {
	const lines = new LineCounter();
	const at = (offset: number): Place => lines.linePos(Math.min(Math.max(offset, 0), text.length));
	const fail = (offset: number, message: string): Problem => ({
		file,
		...at(offset),
		message,
		severity: 'error'
	});

	const tokens: CST.Token[] = [];
	const parser = new Parser(lines.addNewLine);
	lines.addNewLine(0);
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (parser.stack.length > DEEPEST) {
			return {
				ok: false,
				problems: [fail(parser.offset, 'is not YAML that can be read: nested too deeply')]
			};
		}
	}
	tokens.push(...parser.end());

	const [doc, second] = [
		...new Composer({
			lineCounter: lines,
			prettyErrors: false,
			version: '1.2',
			schema: 'core',
			resolveKnownTags: false,
			uniqueKeys: true
		}).compose(tokens, true, text.length)
	];
	if (!doc) return { ok: false, problems: [fail(0, 'is empty')] };

	const problems = doc.errors.map((error) =>
		fail(
			error.pos[0],
			error.code === 'DUPLICATE_KEY' ? 'the same key stands twice' : `is not YAML: ${error.message}`
		)
	);
	for (const warning of doc.warnings) problems.push(fail(warning.pos[0], `is not taken: ${warning.message}`));
	if (second) problems.push(fail(second.range[0], 'a second document begins; one file holds one'));
	problems.push(...unwelcomeNodes(doc, asked, fail));
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		yaml: { value: doc.toJS(), locate: (path, part = 'value') => at(offsetOf(doc, path, part)) }
	};
}

function unwelcomeNodes(
	doc: Document.Parsed,
	asked: Asked,
	fail: (offset: number, message: string) => Problem
): Problem[] {
	const problems: Problem[] = [];
	visit(doc, {
		Alias(_, { source, range }) {
			problems.push(fail(range?.[0] ?? 0, `aliases such as *${source} are not taken: write the words out`));
		},
		Pair(_, { key }: Pair) {
			if (isScalar(key) && typeof key.value === 'string') return undefined;
			problems.push(fail((key as Node | null)?.range?.[0] ?? 0, 'a key must be text'));
			return visit.SKIP;
		},
		Scalar(_, { value, range }) {
			if (typeof value === 'number' && !Number.isFinite(value)) {
				problems.push(fail(range?.[0] ?? 0, 'a number must be finite'));
			}
			const unwelcome = asked === 'sense' && typeof value === 'string' && unwelcomeCharacter(value);
			if (unwelcome) problems.push(fail(range?.[0] ?? 0, unwelcome.message));
		}
	});
	return problems;
}

function offsetOf(doc: Document.Parsed, path: Path, part: 'key' | 'value'): number {
	let node: unknown = doc.contents;
	let offset = doc.contents?.range[0] ?? 0;
	for (const [i, step] of path.entries()) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
			if (!pair) return offset;
			offset = (pair.key as Node).range?.[0] ?? offset;
			if (part === 'key' && i === path.length - 1) return offset;
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(step)];
		} else {
			return offset;
		}
		if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return offset;
		offset = node.range?.[0] ?? offset;
	}
	return offset;
}
