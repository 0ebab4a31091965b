import * as v from 'valibot';
import { FrontMatterSchema } from '../../article/schema.ts';
import { ClaimSchema, SourceSchema } from '../../attribution/schema.ts';
import type { Path } from '../../bank/lint/rule.ts';
import { ItemSchema } from '../../bank/schema.ts';
import { LARGEST } from '../files.ts';
import { LessonFileSchema } from '../schema.ts';
import { unwelcomeCharacter } from '../unwelcome-character.ts';
import { withoutValueAt, withValueAt } from './at-path.ts';
import type { DraftProblem, Fix } from './draft-problem.ts';
import type { Draft } from './draft.ts';
import { formWords, type Part } from './form-words.ts';
import { entryKey, type Json, type List, type Patch, type UnitKey } from './units.ts';

/** What article.md has beside the words of the article and their front matter: the lines round it, the version. */
const AROUND = 40;

const PARTS = { sources: 'source', claims: 'claim', items: 'item' } as const;

/** The schemas of the lists' entries. */
export const ENTRY_SCHEMAS: Record<List, v.GenericSchema> = {
	sources: SourceSchema,
	claims: ClaimSchema,
	items: ItemSchema
};

/**
 * Holds each unit of a draft against its schema.
 *
 * @returns what is wrong, by unit; and the draft with every entry as its schema gives it, for the lint rules: where an
 *   entry has no such shape at all, one with the same id stands in for it, so that what refers to it finds it
 */
export function checkForms(draft: Draft): {
	problems: DraftProblem[];
	shaped: Draft;
	standIns: Set<UnitKey>;
} {
	const problems = [
		...fieldProblems('lesson', draft),
		...fieldProblems('article', draft),
		...bodyProblems(draft)
	];
	const standIns = new Set<UnitKey>();
	const shaped = { ...draft };
	const shape = <L extends List>(list: L) => {
		shaped[list] = (draft[list] as Draft[List]).map((entry) => {
			const unit = entryKey(list, entry.id);
			const result = v.safeParse(ENTRY_SCHEMAS[list], entry);
			problems.push(...valueProblems(unit, PARTS[list], ENTRY_SCHEMAS[list], entry, result));
			if (result.typed) return result.output;
			standIns.add(unit);
			return STAND_INS[list](entry.id);
		}) as Draft[L];
	};
	shape('sources');
	shape('claims');
	shape('items');
	return { problems, shaped, standIns };
}

/** The entries that say nothing, so that no rule but those about ids has anything to say of them. */
const STAND_INS: { [L in List]: (id: string) => Draft[L][number] } = {
	sources: (id) => ({
		id,
		name: '',
		kind: 'public',
		naming: 'anonymous',
		firsthand: 'unclear',
		mentions: []
	}),
	claims: (id) => ({
		id,
		content: { exact: '' },
		says: '',
		source: null,
		quote: 'none',
		via: [],
		hedges: [],
		evidence: [],
		supports: [],
		disputes: [],
		status: null
	}),
	items: (id) => ({
		id,
		interaction: 'extended-text',
		skill: 'gaps',
		about: [],
		prompt: '',
		model: '',
		criteria: [],
		proof: [],
		explanation: '',
		evidence: [],
		points: 0
	})
};

function fieldProblems(part: 'lesson' | 'article', draft: Draft): DraftProblem[] {
	const { version: _, ...fields } = (part === 'lesson' ? LessonFileSchema : FrontMatterSchema).entries;
	const values: Record<string, unknown> = { ...draft[part] };
	return Object.entries(fields).flatMap(([key, schema]) =>
		valueProblems(`${part}.${key}`, part, schema, values[key], v.safeParse(schema, values[key]), [key])
	);
}

function bodyProblems({ article: { body, ...meta } }: Draft): DraftProblem[] {
	const problem = (message: string): DraftProblem => ({
		unit: 'article.body',
		path: [],
		message,
		severity: 'error',
		fixes: []
	});
	const size = body.length + JSON.stringify(meta).length + AROUND;
	const largest = LARGEST['article.md'];
	return [
		...(body.trim() === '' ? [problem('The article has no words yet.')] : []),
		...(size > largest
			? [
					problem(
						`The article is too long: it has ${size.toLocaleString('en')} characters, and at most ${largest.toLocaleString('en')} can be taken.`
					)
				]
			: []),
		...characterProblems('article.body', body)
	];
}

/** What is wrong with one value, be it a unit or (`above`) a field that is one. */
function valueProblems(
	unit: UnitKey,
	part: Part,
	schema: v.GenericSchema,
	value: unknown,
	result: v.SafeParseResult<v.GenericSchema>,
	above: Path = []
): DraftProblem[] {
	const problems: DraftProblem[] = [];
	for (const issue of result.issues ?? []) {
		const path = fieldPath(issue.path?.map(({ key }) => key as string | number) ?? []);
		const message = formWords(part, [...above, ...path]);
		const isSaid = problems.some((other) => other.message === message && other.path.join() === path.join());
		if (isSaid || (!result.typed && problems.length > 0)) continue;
		const fixes = issue.type === 'non_empty' ? leavingOut(unit, schema, value, path) : [];
		problems.push({ unit, path, message, severity: 'error', fixes });
	}
	return [...problems, ...characterProblems(unit, value)];
}

/** The path of the field: a quote is one, with the words around it. */
export function fieldPath(path: Path): Path {
	return ['exact', 'prefix', 'suffix'].includes(String(path.at(-1))) ? path.slice(0, -1) : path;
}

/** Taking an empty field out, where all is well without it. */
function leavingOut(unit: UnitKey, schema: v.GenericSchema, value: unknown, path: Path): Fix[] {
	const label = 'Leave it out';
	if (path.length === 0) return v.is(schema, undefined) ? [{ label, patch: { [unit]: null } as Patch }] : [];
	const without = withoutValueAt(value, path);
	const count = (tried: unknown) => v.safeParse(schema, tried).issues?.length ?? 0;
	if (count(without) >= count(value)) return [];
	return [{ label, patch: { [unit]: without as Json } as Patch }];
}

/** The texts of a value that have characters which no lesson can have. */
function characterProblems(unit: UnitKey, value: unknown): DraftProblem[] {
	if (!hasUnwelcome(value)) return [];
	return textsIn(value).flatMap(({ text, path }): DraftProblem[] => {
		if (!unwelcomeCharacter(text)) return [];
		const cleaned = withValueAt(value, path, withoutUnwelcome(text)) as Json;
		return [
			{
				unit,
				path: fieldPath(path),
				message: 'This text has a character that cannot be shown. Take it out.',
				severity: 'error',
				fixes: [{ label: 'Take it out', patch: { [unit]: cleaned } as Patch }]
			}
		];
	});
}

function hasUnwelcome(value: unknown): boolean {
	if (typeof value === 'string') return unwelcomeCharacter(value) !== null;
	return typeof value === 'object' && value !== null && Object.values(value).some(hasUnwelcome);
}

function withoutUnwelcome(text: string): string {
	let rest = text;
	let kept = '';
	for (let found = unwelcomeCharacter(rest); found; found = unwelcomeCharacter(rest)) {
		kept += rest.slice(0, found.offset);
		rest = rest.slice(found.offset + 1);
	}
	return kept + rest;
}

function textsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
	if (typeof value === 'string') return [{ text: value, path }];
	if (typeof value !== 'object' || value === null) return [];
	const entries: [string | number, unknown][] = Array.isArray(value)
		? [...value.entries()]
		: Object.entries(value);
	return entries.flatMap(([key, child]) => textsIn(child, [...path, key]));
}
