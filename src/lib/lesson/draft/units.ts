import * as v from 'valibot';
import { FrontMatterSchema } from '../../article/schema.ts';
import { ClaimSchema, IdSchema, SourceSchema } from '../../attribution/schema.ts';
import { ItemSchema } from '../../bank/schema.ts';
import { LessonFileSchema } from '../schema.ts';
import type { Draft } from './draft.ts';

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * What of a draft is edited, merged and kept as one: a field of the lesson (`lesson.title`), of the article
 * (`article.headline`, `article.body`), a source (`source.hedayat`), a claim (`claim.seized`), an item (`item.who-seized`);
 * the order of each list (`order.items`); and which items were ever built (`built`).
 */
export type UnitKey =
	| `lesson.${string}`
	| `article.${string}`
	| `source.${string}`
	| `claim.${string}`
	| `item.${string}`
	| `order.${List}`
	| 'built';

/** The lists of a draft whose entries are units, and what their keys begin with. */
const ENTRY = { sources: 'source', claims: 'claim', items: 'item' } as const;
export type List = keyof typeof ENTRY;
export const LISTS = Object.keys(ENTRY) as List[];

/** A draft as its units, by key. A unit that is not there is absent. */
export type Units = Readonly<Record<UnitKey, Json>>;

/** A change: the new value of each unit that changes, null for one that goes. */
export type Patch = Readonly<Record<UnitKey, Json | null>>;

/** Units that are lists of ids: two changes of one merge by themselves. */
export const isIdList = (key: string): key is `order.${List}` | 'built' =>
	key === 'built' || key.startsWith('order.');

/** A draft taken apart. Fields that are undefined are left out, as JSON would. */
export function unitsOf(draft: Draft): Units {
	const units: Record<string, unknown> = {};
	for (const part of ['lesson', 'article'] as const)
		for (const [key, value] of Object.entries(draft[part]))
			if (value !== undefined) units[`${part}.${key}`] = value;
	for (const list of LISTS) {
		for (const entry of draft[list]) units[`${ENTRY[list]}.${entry.id}`] = entry;
		units[`order.${list}`] = draft[list].map(({ id }) => id);
	}
	units.built = draft.built;
	return units as Units;
}

/**
 * The draft that units are of. Total for any units that {@link readUnit} lets pass: an order may name what is not
 * there (it is passed over) and miss what is (it comes last, by id), as happens when one person adds and another
 * moves.
 */
export function draftOf(units: Units): Draft {
	const parts = new Map<string, Map<string, Json>>();
	for (const [key, value] of Object.entries(units)) {
		const { part, name } = parted(key);
		const fields = parts.get(part);
		if (fields) fields.set(name, value);
		else parts.set(part, new Map([[name, value]]));
	}
	const fields = (part: string) => Object.fromEntries(parts.get(part) ?? []);
	const listOf = (list: List) => {
		const entries = new Map(parts.get(ENTRY[list]));
		const ordered: Json[] = [];
		for (const id of (units[`order.${list}`] ?? []) as string[]) {
			const entry = entries.get(id);
			if (entry !== undefined && entries.delete(id)) ordered.push(entry);
		}
		const rest = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
		return [...ordered, ...rest];
	};
	return {
		lesson: fields('lesson'),
		article: { body: '', ...fields('article') },
		sources: listOf('sources'),
		claims: listOf('claims'),
		built: units.built ?? [],
		items: listOf('items')
	} as unknown as Draft;
}

/**
 * {@link draftOf} the units after a change, where the draft before it is at hand: the studio does this at every letter, with
 * hundreds of units. Parts that do not change are the same objects as before.
 *
 * @param units those after the change
 */
export function draftAfter(before: Draft, units: Units, patch: Patch): Draft {
	let after = before;
	for (const [key, value] of Object.entries(patch)) {
		const changed = value !== null && withUnit(after, key, value);
		if (!changed) return sharing(before, draftOf(units));
		after = changed;
	}
	return after;
}

/** A draft with another value of a unit that it has; null where the unit comes, or is an order. */
function withUnit(draft: Draft, key: string, value: Json): Draft | null {
	const { part, name } = parted(key);
	if (part === 'lesson' || part === 'article')
		return Object.hasOwn(draft[part], name) ? { ...draft, [part]: { ...draft[part], [name]: value } } : null;
	const list = LISTS.find((list) => ENTRY[list] === part);
	const at = list ? draft[list].findIndex(({ id }) => id === name) : -1;
	return at === -1 ? null : { ...draft, [list!]: (draft[list!] as unknown[]).with(at, value) };
}

/** A draft with those parts of another that are made of the very same things. */
function sharing(before: Draft, after: Draft): Draft {
	const parts = Object.entries(after).map(([part, value]) => {
		const was = before[part as keyof Draft];
		return [part, isShallowEqual(was, value) ? was : value];
	});
	return Object.fromEntries(parts) as Draft;
}

function isShallowEqual(a: object, b: object): boolean {
	const [were, are] = [Object.entries(a), Object.entries(b)];
	return (
		were.length === are.length && are.every(([key, value], i) => were[i]![0] === key && were[i]![1] === value)
	);
}

/** What a unit's key says: its part of the draft, and its name there. */
function parted(key: string): { part: string; name: string } {
	const dot = key.indexOf('.');
	return { part: key.slice(0, Math.max(0, dot)), name: key.slice(dot + 1) };
}

/** The key of the unit that an entry of a list is. */
export function entryKey(list: List, id: string): UnitKey {
	return `${ENTRY[list]}.${id}`;
}

const { version: _lessonVersion, ...LESSON_FIELDS } = LessonFileSchema.entries;
const { version: _articleVersion, ...META_FIELDS } = FrontMatterSchema.entries;
const FIELDS: Record<string, v.GenericSchema> = {
	...Object.fromEntries(Object.entries(LESSON_FIELDS).map(([key, schema]) => [`lesson.${key}`, schema])),
	...Object.fromEntries(Object.entries(META_FIELDS).map(([key, schema]) => [`article.${key}`, schema])),
	'article.body': v.string(),
	'order.sources': v.array(IdSchema),
	'order.claims': v.array(IdSchema),
	'order.items': v.array(IdSchema),
	built: v.array(IdSchema)
};
const ENTRIES: Record<string, v.GenericSchema> = {
	source: SourceSchema,
	claim: ClaimSchema,
	item: ItemSchema
};

/**
 * Reads a unit that comes from outside. Its shape must be that of the schema; its sense (a text that is empty, a list
 * that is too short) need not, since a draft may be unfinished.
 *
 * @returns the value with the schema's defaults filled in; a message where it has no such shape
 */
export function readUnit(
	key: string,
	value: unknown
): { ok: true; value: Json } | { ok: false; message: string } {
	const dot = key.indexOf('.');
	const id = key.slice(dot + 1);
	const isEntry = dot !== -1 && Object.hasOwn(ENTRIES, key.slice(0, dot));
	const schema = isEntry ? ENTRIES[key.slice(0, dot)] : Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
	if (!schema || (isEntry && !v.is(IdSchema, id)))
		return { ok: false, message: `A lesson has nothing that is called “${key}”.` };
	const result = v.safeParse(schema, value);
	if (!result.typed) {
		// Not one of those that only say that it is unfinished.
		const issue = result.issues.find(({ kind }) => kind === 'schema') ?? result.issues[0];
		const path = issue.path?.map(({ key }) => String(key)).join('.');
		return {
			ok: false,
			message: `“${key}”${path ? ` (${path})` : ''} has a form that no lesson has: ${issue.message}`
		};
	}
	if (isEntry && (result.output as { id: string }).id !== id)
		return { ok: false, message: `“${key}” holds something with another id.` };
	return { ok: true, value: result.output as Json };
}
