import * as v from 'valibot';
import { nearestWord } from '../bank/lint/nearest-word.ts';
import { knownKeys } from './known-keys.ts';
import type { Problem } from './problem.ts';
import { subjectOf } from './subject.ts';
import type { Path, YamlText } from './yaml-text.ts';

export type Validated<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/**
 * How much is asked of what is read: that it makes sense, as far as one file can tell; or only that it has the shape of a
 * lesson, as a draft has, whose texts may be empty and whose lists may be too short.
 */
export type Asked = 'sense' | 'shape';

/** Holds a file's data against its schema; each problem stands at the very node and speaks in plain words. */
export function validate<S extends v.GenericSchema>(
	schema: S,
	data: unknown,
	file: string,
	locate: YamlText['locate'],
	asked: Asked = 'sense'
): Validated<v.InferOutput<S>> {
	const result = v.safeParse(schema, data);
	if (result.success || (result.typed && asked === 'shape')) return { ok: true, value: result.output };
	const problems = flatIssues(result.issues)
		// Those of another kind say what makes no sense.
		.filter(({ kind }) => asked === 'sense' || kind === 'schema')
		.map(listForMapping)
		.map((issue): Problem => {
			const path = issue.path?.map(({ key }) => key as string | number) ?? [];
			const subject = subjectOf(data, path);
			return {
				file,
				...locate(path, isUnknownKey(issue) ? 'key' : 'value'),
				message: `${subject === '' ? '' : `${subject}: `}${messageOf(issue, schema, data, path)}`,
				severity: 'error'
			};
		});
	const isFirst = ({ line, col, message }: Problem, i: number) =>
		problems.findIndex((p) => p.line === line && p.col === col && p.message === message) === i;
	return { ok: false, problems: problems.filter(isFirst) };
}

/** An issue with its path from the root: issues within a union count theirs from the union. */
type Issue = v.BaseIssue<unknown>;

/** Where no option of a union fits, what is wrong with the option that fits best says more than "none fits". */
function flatIssues(issues: readonly Issue[], above: Issue['path'] = undefined): Issue[] {
	return issues.flatMap((issue) => {
		const path = [...(above ?? []), ...(issue.path ?? [])] as NonNullable<Issue['path']>;
		const inner = issue.type === 'union' ? bestOption(issue.issues ?? [], issue.input) : [];
		if (inner.length > 0) return flatIssues(inner, path);
		return [path.length > 0 ? { ...issue, path: path as [v.IssuePathItem, ...v.IssuePathItem[]] } : issue];
	});
}

/** The issues within a list for a list, and within a mapping for a mapping. */
function bestOption(issues: readonly Issue[], input: unknown): Issue[] {
	return issues.filter(
		({ path }) => path !== undefined && (path[0].type === 'array') === Array.isArray(input)
	);
}

/** To valibot a list is a mapping that lacks every key; said once, of the list itself, it is easier to mend. */
function listForMapping(issue: Issue): Issue {
	const path = issue.path ?? [];
	const last = path.at(-1);
	if (last?.type !== 'object' || !Array.isArray(last.input)) return issue;
	const { path: _, ...rest } = issue;
	const above = path.slice(0, -1) as unknown as Issue['path'] & object;
	const own = { ...rest, expected: 'Object', input: last.input, message: 'Invalid type' };
	return above.length > 0 ? { ...own, path: above } : own;
}

const isUnknownKey = (issue: Issue) => issue.type === 'strict_object' && issue.expected === 'never';

function messageOf(issue: Issue, schema: v.GenericSchema, data: unknown, path: Path): string {
	const key = String(path.at(-1));
	if (isUnknownKey(issue)) {
		return `unknown key "${key}"${nearestWord(key, knownKeys(schema, data, path.slice(0, -1)))}`;
	}
	const field = fieldName(path);
	const isMissing = issue.input === undefined;
	if (isMissing && typeof path.at(-1) === 'string') {
		return `needs "${key}"${issue.type === 'variant' ? `: one of ${quoted(issue.expected).join(', ')}` : ''}`;
	}
	return `${field === '' ? '' : `${field} `}${complaint(issue)}`;
}

/** `"via"`, or `"via", entry 2`: the end of the path, from its last key on. */
function fieldName(path: Path): string {
	const key = path.findLastIndex((step) => typeof step === 'string');
	return path
		.slice(Math.max(0, key))
		.map((step) => (typeof step === 'string' ? `"${step}"` : `entry ${step + 1}`))
		.join(', ');
}

function complaint(issue: Issue): string {
	const wanted = issue.requirement;
	switch (issue.type) {
		case 'min_length':
			return ownMessage(issue) ?? `needs at least ${String(wanted)}`;
		case 'min_value':
			return ownMessage(issue) ?? `must be ${String(wanted)} or more`;
		case 'max_value':
			return ownMessage(issue) ?? `must be ${String(wanted)} or less`;
		case 'picklist':
		case 'variant': {
			const known = quoted(issue.expected);
			const nearest = typeof issue.input === 'string' ? nearestWord(issue.input, known) : '';
			return `must be one of ${known.join(', ')}, not ${nameOf(issue.input)}${nearest}`;
		}
		case 'strict_tuple':
			return issue.expected === 'never' ? 'is one too many' : `must be a list, not ${nameOf(issue.input)}`;
		default:
			return ownMessage(issue) ?? `must be ${expectation(issue.expected)}, not ${nameOf(issue.input)}`;
	}
}

/** The message that a schema gives itself, as against valibot's own. */
function ownMessage(issue: Issue): string | null {
	return issue.message.startsWith('Invalid ') ? null : issue.message;
}

/** The words that valibot lists as expected: `("a" | "b")`. */
function quoted(expected: string | null): string[] {
	return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word!);
}

const EXPECTATIONS: Record<string, string> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	Object: 'keys with values',
	Array: 'a list',
	'(Object | Array)': 'a quote ({ exact: … }) or a list of quotes',
	true: 'true (or be left out)'
};

function expectation(expected: string | null): string {
	return EXPECTATIONS[expected ?? ''] ?? expected ?? 'something else';
}

/** What somebody wrote, in words: `the number 3`, `a list`, `nothing`. */
function nameOf(input: unknown): string {
	if (input === null || input === undefined) return 'nothing';
	if (Array.isArray(input)) return 'a list';
	if (typeof input === 'object') return 'keys with values';
	if (typeof input === 'number') return `the number ${input}`;
	const text = String(input);
	return typeof input === 'string' ? `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"` : text;
}
