import { buildItems } from '../../bank/build.ts';
import { rebuild, type RebuildReport } from '../../bank/rebuild.ts';
import type { Item } from '../../bank/schema.ts';
import { checkDraft } from '../../lesson/draft/check.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import type { Draft } from '../../lesson/draft/draft.ts';
import { sameJson } from '../../lesson/draft/merge.ts';
import { lessonFromDraft } from '../../lesson/draft/read-draft.ts';
import type { Json, Patch } from '../../lesson/draft/units.ts';
import { moved } from './lists.ts';

/**
 * What a teacher does to the questions, as changes of the draft. None of them touches anything but the questions it
 * names, the order of the questions, and the list of those that were ever built.
 */

/** Puts a new question in: after another one, or at the end. */
export function addItem(draft: Draft, item: Item, after?: string): Patch {
	const ids = draft.items.map(({ id }) => id);
	const at = after === undefined ? ids.length : ids.indexOf(after) + 1 || ids.length;
	return patchOf({ items: [item], order: [...ids.slice(0, at), item.id, ...ids.slice(at)] });
}

/** Puts questions at the end that came from elsewhere. */
export function addItems(draft: Draft, items: readonly Item[]): Patch {
	return patchOf({ items, order: [...draft.items, ...items].map(({ id }) => id) });
}

/** Puts a copy after a question. The copy is the teacher's own: no recipe will ever renew it. */
export function duplicateItem(draft: Draft, item: Item, newId: string): Patch {
	const { from: _from, stale: _stale, ...copy } = item;
	return addItem(draft, { ...copy, id: newId }, item.id);
}

/** Takes a question out. One that was built stays known as built, so that the next build does not bring it back. */
export function removeItem(draft: Draft, { id, from }: Item): Patch {
	const order = draft.items.map((item) => item.id).filter((other) => other !== id);
	return patchOf({
		removed: [id],
		order,
		...(from && !draft.built.includes(id) ? { built: [...draft.built, id] } : {})
	});
}

/** Puts a question to a place of the list, counted from 0. */
export function moveItem(draft: Draft, id: string, to: number): Patch {
	const ids = draft.items.map((item) => item.id);
	const from = ids.indexOf(id);
	return patchOf({ order: from === -1 ? ids : moved(ids, from, to) });
}

/** Puts a new version in a question's place. */
export function replaceItem(item: Item): Patch {
	return patchOf({ items: [item] });
}

/** What the recipes build now; where the annotation has errors, nothing can be built, and these are told. */
export type Buildable = { ok: true; items: Item[] } | { ok: false; problems: DraftProblem[] };

/** Builds questions of the draft as it stands. They are not put in. */
export function builtNow(lesson: string, draft: Draft): Buildable {
	const annotation: Draft = { ...draft, built: [], items: [] };
	const problems = checkDraft(lesson, annotation).filter(
		({ unit, severity }) => severity === 'error' && /^(article|source|claim)\./.test(unit)
	);
	if (problems.length > 0) return { ok: false, problems };
	const { article, attribution } = lessonFromDraft(lesson, annotation);
	return { ok: true, items: buildItems(article, attribution) };
}

/**
 * Puts the built version in the place of a question that was changed since.
 *
 * @param built what {@link builtNow} gives
 * @returns null where no recipe builds it any more
 */
export function takeBuilt(item: Item, built: readonly Item[]): Patch | null {
	const now = built.find(({ id }) => id === item.id);
	return now ? replaceItem(now) : null;
}

/**
 * Does what `lesson build` does: renews what still stands as it was built, adds what is new, leaves alone what a person
 * wrote, changed or deleted.
 *
 * @param built what {@link builtNow} gives
 * @returns an empty patch where nothing changes
 */
export function rebuildAll(draft: Draft, built: readonly Item[]): { patch: Patch; report: RebuildReport } {
	const { bank, report } = rebuild({ version: 1, built: draft.built, items: draft.items }, built);
	const before = new Map(draft.items.map((item) => [item.id, item]));
	const order = bank.items.map(({ id }) => id);
	const isOrdered = sameJson(order, [...before.keys()]);
	return {
		report,
		patch: patchOf({
			items: bank.items.filter((item) => !sameJson(item as Json, before.get(item.id) as Json | undefined)),
			removed: report.removed,
			...(isOrdered ? {} : { order }),
			...(sameJson(bank.built, draft.built) ? {} : { built: bank.built })
		})
	};
}

interface Changes {
	items?: readonly Item[];
	removed?: readonly string[];
	order?: string[];
	built?: string[];
}

function patchOf({ items = [], removed = [], order, built }: Changes): Patch {
	return {
		...Object.fromEntries(items.map((item) => [`item.${item.id}`, item as Json])),
		...Object.fromEntries(removed.map((id) => [`item.${id}`, null])),
		...(order ? { 'order.items': order } : {}),
		...(built ? { built } : {})
	} as Patch;
}
