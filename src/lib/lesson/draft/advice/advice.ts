import * as v from 'valibot';
import type { Anchor } from '../../../article/anchor.ts';
import type { Range } from '../../../article/article.ts';
import type { Claim, Source } from '../../../attribution/schema.ts';
import { RULES } from '../../../bank/lint/index.ts';
import type { LintInput, Path } from '../../../bank/lint/rule.ts';
import type { Item } from '../../../bank/schema.ts';
import { ENTRY_SCHEMAS } from '../check-forms.ts';
import type { Fix } from '../draft-problem.ts';
import type { Draft } from '../draft.ts';
import type { Json, List, Patch, UnitKey } from '../units.ts';

export type Entry = Source | Claim | Item;

/** What a lint rule found, as its advice needs it. */
export interface Found<E extends Entry = Entry> {
	/** What it was found in. */
	entry: E;
	list: List;
	unit: UnitKey;
	/** The way from the entry. */
	path: Path;
	/** What of the text at `path` it is about, where it is not all of it. */
	words?: string | undefined;
	/** The whole draft, every entry as its schema gives it. */
	draft: Draft;
	lint: LintInput;
	/** The words of the article that are most like a quote; null where there are none, or too much was searched. */
	nearest(anchor: Anchor): Range | null;
	/** The anchor of words of the article; null where nothing near tells them from others, or too much was described. */
	describe(range: Range): Anchor | null;
	/** What the recipes build of the draft as it is. */
	built(): readonly Item[];
}

/**
 * How a rule's finding is told to a teacher, and what mends it. One of these to a rule. (Methods, so that the advice to
 * a rule that looks at items only can say so: TypeScript lets a method ask for less than all entries.)
 */
export interface Advice<E extends Entry = Entry> {
	words(found: Found<E>): string;
	fixes(found: Found<E>): Fix[];
	/** The way to the field that is meant, where it is not what the rule points at. */
	field?(found: Found<E>): Path;
}

/** For advice on what only a person can mend. */
export const noFixes = (): Fix[] => [];

/** A fix that puts another entry in the place of what it was found in. */
export interface Replacement<E extends Entry = Entry> {
	label: string;
	entry: E;
}

/** Those fixes that mend without breaking anything else. */
export function replacing<E extends Entry>(found: Found<E>, replacements: Replacement<E>[]): Fix[] {
	if (replacements.length === 0) return [];
	const before = errorsOf(found, found.entry);
	return replacements
		.filter(({ entry }) =>
			[...errorsOf(found, entry)].every(([rule, count]) => count <= (before.get(rule) ?? 0))
		)
		.map((replacement) => fixOf(found, replacement));
}

/** A replacement that cannot break anything, as a fix. */
export function fixOf<E extends Entry>({ unit }: Found<E>, { label, entry }: Replacement<E>): Fix {
	return { label, patch: { [unit]: entry as unknown as Json } as Patch };
}

/** How many errors each rule finds in an entry by itself; under '' how much of it has no form that a lesson can have. */
function errorsOf({ list, lint: input, draft }: Found, entry: Entry): Map<string, number> {
	const errors = new Map([['', v.safeParse(ENTRY_SCHEMAS[list], entry).issues?.length ?? 0]]);
	const others = <E extends Entry>(entries: E[]) =>
		entries.map((other) => (other.id === entry.id ? (entry as E) : other));
	// What an item's errors are does not depend on the annotation's quotes, nor the other way round.
	const alone: LintInput =
		list === 'items'
			? {
					...input,
					attribution: {
						version: 1,
						sources: draft.sources.map((source) => ({ ...source, mentions: [] })),
						claims: draft.claims.map((claim) => ({
							...claim,
							content: [],
							cue: undefined,
							hedges: [],
							evidence: []
						}))
					},
					bank: { version: 1, built: [], items: [entry as Item] }
				}
			: {
					...input,
					attribution: { version: 1, sources: others(draft.sources), claims: others(draft.claims) },
					bank: { version: 1, built: [], items: [] }
				};
	for (const rule of RULES.filter(({ severity }) => severity === 'error'))
		errors.set(rule.id, rule.check(alone).length);
	return errors;
}

/** Taking the entry itself away. A question that was built stays known as built: the next build leaves it out. */
export function deleting({ draft, list, unit, entry }: Found): Patch {
	const ids = draft[list].map(({ id }) => id);
	const isBuilt = 'interaction' in entry && entry.from !== undefined && !draft.built.includes(entry.id);
	return {
		[unit]: null,
		[`order.${list}`]: ids.filter((id) => id !== entry.id),
		...(isBuilt ? { built: [...draft.built, entry.id] } : {})
	} as Patch;
}

/** The most of a text that a button or a message repeats. */
const MOST = 60;

/** Words in quotation marks, cut where they are long. */
export function quoted(text: string): string {
	const words = text.replace(/\s+/g, ' ').trim();
	return `“${words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words}”`;
}

/** How a source is called on screen. */
export function sourceName({ draft }: Found, id: string): string {
	return quoted(draft.sources.find((source) => source.id === id)?.name || id);
}

/** How a claim is called on screen. */
export function claimName({ draft }: Found, id: string): string {
	return quoted(draft.claims.find((claim) => claim.id === id)?.says || id);
}
