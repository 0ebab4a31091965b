import type { Attribution } from '$lib/attribution/schema.ts';
import { readLesson } from '$lib/bank/recipes/reading.ts';
import type { Recipe } from '$lib/bank/recipes/recipe.ts';
import type { Item } from '$lib/bank/schema.ts';
import { ferryArticle, ferryAttribution } from '../../fixtures/ferry-lesson.ts';

/** What a recipe makes of the ferry lesson, after an edit of its annotation. */
export function itemsOf(recipe: Recipe, edit: (attribution: Attribution) => void = () => {}): Item[] {
	const attribution = structuredClone(ferryAttribution);
	edit(attribution);
	return recipe(readLesson(ferryArticle, attribution)).map(({ item }) => item);
}

/** The item of a recipe for one claim, of one interaction. */
export function itemFor<I extends Item['interaction']>(
	interaction: I,
	recipe: Recipe,
	id: string,
	edit?: (attribution: Attribution) => void
): Extract<Item, { interaction: I }> {
	const item = itemsOf(recipe, edit).find((one) => one.id === id);
	if (item?.interaction !== interaction) throw new Error(`no ${interaction} item "${id}"`);
	return item as Extract<Item, { interaction: I }>;
}

/** A claim of an annotation. */
export function claim(attribution: Attribution, id: string): Attribution['claims'][number] {
	return attribution.claims.find((one) => one.id === id)!;
}

/** The options of an item, each as "id", a right one with a star. */
export function marked(options: readonly { id: string; correct?: true | undefined }[]): string[] {
	return options.map(({ id, correct }) => (correct ? `${id}*` : id));
}

/** The words of the spans of a hottext item, a right one with a star. */
export function words(item: Extract<Item, { interaction: 'hottext' }>): string[] {
	return (item.spans ?? []).map(({ at, correct }) => (correct ? `${at.exact}*` : at.exact));
}

/** The option with an id. */
export function option<T extends { id: string }>(options: readonly T[], id: string): T {
	return options.find((one) => one.id === id)!;
}
