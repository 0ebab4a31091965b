import type { Item } from '../../bank/schema.ts';
import type { Skill } from '../../bank/skills.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import { stateOf, type ItemState } from './item-state.ts';

/** How many questions there are of each kind that can be filtered by. */
export interface Counts {
	skills: ReadonlyMap<Skill, number>;
	recipes: ReadonlyMap<string, number>;
	states: ReadonlyMap<ItemState | 'stale', number>;
}

export function countsOf(items: readonly Item[]): Counts {
	const skills = new Map<Skill, number>();
	const recipes = new Map<string, number>();
	const states = new Map<ItemState | 'stale', number>();
	for (const item of items) {
		count(skills, item.skill);
		if (item.from) count(recipes, item.from.recipe);
		count(states, stateOf(item));
		if (item.stale) count(states, 'stale');
	}
	return { skills, recipes, states };
}

function count<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Each question's number, counted from 1.
 *
 * @param known the numbers as they were: the very same where none is another now, so that no row is looked at again
 */
export function numbersOf(
	items: readonly Item[],
	known?: ReadonlyMap<string, number>
): ReadonlyMap<string, number> {
	if (known?.size === items.length && items.every(({ id }, i) => known.get(id) === i + 1)) return known;
	return new Map(items.map(({ id }, i) => [id, i + 1]));
}

/** The problems of questions, by the question's id. */
export function problemsByItem(
	problems: readonly DraftProblem[]
): ReadonlyMap<string, readonly DraftProblem[]> {
	const byItem = new Map<string, DraftProblem[]>();
	for (const problem of problems) {
		if (!problem.unit.startsWith('item.')) continue;
		const id = problem.unit.slice('item.'.length);
		const list = byItem.get(id);
		if (list) list.push(problem);
		else byItem.set(id, [problem]);
	}
	return byItem;
}
