import { verify, type Verification } from '../attribution/verification.ts';
import { itemHash } from '../bank/as-written.ts';
import { buildItems } from '../bank/build.ts';
import { planRebuild } from '../bank/rebuild-plan.ts';
import type { Item } from '../bank/schema.ts';
import { checkDraft } from '../lesson/draft/check.ts';
import type { DraftProblem } from '../lesson/draft/draft-problem.ts';
import type { Draft } from '../lesson/draft/draft.ts';
import { lessonFromDraft } from '../lesson/draft/read-draft.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { sourcesOf, type Sources } from '../lesson/sources.ts';

/** Everything that is worked out from a draft while somebody writes it. */
export interface Derivation {
	problems: DraftProblem[];
	/** By claim id; a claim of which nobody has said yet who says it has none. */
	statuses: Readonly<Record<string, Verification>>;
	/** The ledger and the source map, of these same claims. */
	sources: Sources;
	built: Building;
}

/**
 * What a build would do to a question that the recipes make now: `new` is put in; `same` stands in the bank as it would be
 * built; `renewed` does not, and nobody has changed it; `yours` was changed by a person and stays; `deleted` was deleted by
 * one and stays away.
 */
export type BuiltState = 'new' | 'same' | 'renewed' | 'yours' | 'deleted';

/** A question that the recipes make, in short. */
export interface BuiltItem {
	id: string;
	prompt: string;
	state: BuiltState;
}

export type Building =
	| {
			ok: true;
			/** In the order of the recipes; one that makes nothing is left out. */
			recipes: { recipe: string; items: BuiltItem[] }[];
			/** Questions of the bank that a build would take out: no recipe makes them any more. */
			gone: { id: string; prompt: string }[];
	  }
	/** Nothing is built while article or annotation have errors: so many. */
	| { ok: false; errors: number };

/** A draft and what was worked out from it. */
export interface Derived {
	draft: Draft;
	derivation: Derivation;
	/** What the recipes make; null while they cannot. */
	items: readonly Item[] | null;
}

/**
 * Works out what follows from a draft, of an unfinished one too: what is wrong with it, and what its annotation implies.
 *
 * @param lesson its id
 * @param before what was worked out last: what rests on the annotation alone is not done again for every change of a
 *   question
 */
export function derive(lesson: string, draft: Draft, before: Derived | null = null): Derived {
	const problems = checkDraft(lesson, draft);
	const errors = problems.filter(
		({ unit, severity }) => severity === 'error' && /^(article|source|claim)\./.test(unit)
	).length;
	const isSame = before !== null && isSameAnnotation(before.draft, draft);
	const whole = lessonFromDraft(lesson, draft);
	const items =
		errors > 0 ? null : ((isSame ? before.items : null) ?? buildItems(whole.article, whole.attribution));
	const annotated = { ...whole, attribution: settled(whole.attribution) };
	return {
		draft,
		items,
		derivation: {
			problems,
			statuses: isSame ? before.derivation.statuses : Object.fromEntries(verify(annotated.attribution)),
			sources: isSame ? before.derivation.sources : sourcesOf(annotated),
			built: items ? buildingOf(draft, items) : { ok: false, errors }
		}
	};
}

/** Without the claims of which nobody has said yet who says them, and without relays that are not there. */
function settled({ version, sources, claims }: Lesson['attribution']): Lesson['attribution'] {
	const ids = new Set(sources.map(({ id }) => id));
	return {
		version,
		sources,
		claims: claims
			.filter(({ source }) => source === null || ids.has(source))
			.map((claim) => ({ ...claim, via: claim.via.filter((id) => ids.has(id)) }))
	};
}

function buildingOf({ built, items }: Draft, made: readonly Item[]): Building {
	const { decisions, added } = planRebuild({ version: 1, built, items }, made);
	const isNew = new Set(added.map(({ id }) => id));
	const decided = new Map(decisions.map((decision) => [decision.item.id, decision]));
	const stateOf = (item: Item): BuiltState => {
		if (isNew.has(item.id)) return 'new';
		const decision = decided.get(item.id);
		if (decision?.do === 'replace') return 'renewed';
		if (decision) return itemHash(decision.item) === itemHash(item) ? 'same' : 'yours';
		return 'deleted';
	};

	const recipes = new Map<string, BuiltItem[]>();
	for (const item of made) {
		const recipe = item.from?.recipe ?? '';
		const entry = { id: item.id, prompt: item.prompt, state: stateOf(item) };
		recipes.set(recipe, [...(recipes.get(recipe) ?? []), entry]);
	}
	return {
		ok: true,
		recipes: [...recipes].map(([recipe, items]) => ({ recipe, items })),
		gone: decisions
			.filter((decision) => decision.do === 'remove')
			.map(({ item }) => ({ id: item.id, prompt: item.prompt }))
	};
}

/** Whether article and annotation are the very same: entries that nobody has touched are the same objects. */
function isSameAnnotation(before: Draft, after: Draft): boolean {
	const sameEntries = (a: readonly object[], b: readonly object[]) =>
		a.length === b.length && a.every((entry, i) => entry === b[i]);
	return (
		before.article.headline === after.article.headline &&
		before.article.body === after.article.body &&
		sameEntries(before.sources, after.sources) &&
		sameEntries(before.claims, after.claims)
	);
}
