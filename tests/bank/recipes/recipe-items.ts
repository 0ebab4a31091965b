import * as v from 'valibot';
import { makeArticle } from '$lib/article/article.ts';
import { AttributionSchema, type Attribution } from '$lib/attribution/schema.ts';
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

/** What a recipe makes of a text of one's own, without a headline; its annotation as the files have it. */
export function itemsOfText(
	recipe: Recipe,
	text: string,
	annotation: Pick<v.InferInput<typeof AttributionSchema>, 'sources' | 'claims'>
): Item[] {
	const attribution = v.parse(AttributionSchema, { version: 1, ...annotation });
	return recipe(readLesson(makeArticle({}, text), attribution)).map(({ item }) => item);
}

/** A source of a text of one's own: somebody with a name, unless `more` says otherwise. */
export function sourceIn(
	id: string,
	words: string,
	more: Partial<v.InferInput<typeof AttributionSchema>['sources'][number]> = {}
): v.InferInput<typeof AttributionSchema>['sources'][number] {
	const mentions = [{ exact: words }];
	return { id, name: words, kind: 'official', naming: 'named', firsthand: 'unclear', mentions, ...more };
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

/** A claim that somebody relayed, and that has its relay nearest in the sentence after it. */
export const RELAYED =
	'According to Larkwater Radio, a city worker told on Friday that the office was warned. The station did not ask the office.';

export const RELAYED_ANNOTATION = {
	sources: [
		sourceIn('worker', 'a city worker', { naming: 'anonymous' }),
		sourceIn('radio', 'Larkwater Radio', {
			kind: 'outlet',
			naming: 'outlet',
			mentions: [{ exact: 'Larkwater Radio' }, { exact: 'The station' }]
		})
	],
	claims: [
		{
			id: 'warned',
			content: { exact: 'the office was warned' },
			says: 'The office was warned.',
			source: 'worker',
			quote: 'indirect' as const,
			via: ['radio']
		}
	]
};
