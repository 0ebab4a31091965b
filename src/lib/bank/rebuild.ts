import { planRebuild, type RebuildPlan } from './rebuild-plan.ts';
import type { Bank, Item } from './schema.ts';

/** What a rebuild did, by item id. Every item of the new bank is in one of `added`, `updated` and `kept`. */
export interface RebuildReport {
	added: string[];
	/** Stood as built, and the recipe builds it otherwise now. */
	updated: string[];
	/** Stood as built, and no recipe builds it any more. */
	removed: string[];
	/** Left as they were: up to date, written or changed by a person. */
	kept: string[];
	/** Those of `kept` that a person changed and that no longer fit what the recipe builds. */
	stale: string[];
}

/**
 * Merges what the recipes build now into a bank. Nothing that a person wrote is lost, what they deleted stays
 * deleted, their order stays, and a second rebuild changes nothing (DESIGN §2).
 *
 * @param built what buildItems gives for the lesson as it is now
 * @param commented ids of items in which a person wrote a YAML comment: these count as changed by a person
 */
export function rebuild(
	bank: Bank,
	built: readonly Item[],
	commented?: ReadonlySet<string>
): { bank: Bank; report: RebuildReport } {
	const plan = planRebuild(bank, built, commented);
	const items = plan.decisions.flatMap((decision) => {
		if (decision.do === 'remove') return [];
		return [decision.do === 'replace' ? decision.by : withStale(decision.item, decision.stale)];
	});
	return {
		bank: { ...bank, built: plan.built, items: [...items, ...plan.added] },
		report: reportOf(plan)
	};
}

/** What a plan does, by item id. */
export function reportOf({ decisions, added }: RebuildPlan): RebuildReport {
	const idsOf = (what: RebuildPlan['decisions']) => what.map(({ item }) => item.id);
	return {
		added: added.map((item) => item.id),
		updated: idsOf(decisions.filter((d) => d.do === 'replace')),
		removed: idsOf(decisions.filter((d) => d.do === 'remove')),
		kept: idsOf(decisions.filter((d) => d.do === 'keep')),
		stale: idsOf(decisions.filter((d) => d.do === 'keep' && d.stale))
	};
}

/** An item with the mark of a stale one, or without it; an item written by hand is left alone. */
function withStale(item: Item, stale: boolean): Item {
	if (!item.from || (item.stale ?? false) === stale) return item;
	const { stale: _, ...rest } = item;
	return stale ? { ...rest, stale } : rest;
}
