import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/schema.ts';
import { itemHash } from './as-written.ts';
import { RECIPES } from './recipes/index.ts';
import { readLesson } from './recipes/reading.ts';
import type { Item } from './schema.ts';

/**
 * Builds every item that the recipes can make of an annotated article, recipe by recipe, each in the order of the
 * claims. `from` says where an item comes from and what it looked like when it was built, for rebuild.ts.
 */
export function buildItems(article: Article, attribution: Attribution): Item[] {
	const reading = readLesson(article, attribution);
	return Object.entries(RECIPES).flatMap(([recipe, make]) =>
		make(reading).map(({ claim, item }): Item => {
			const built = itemHash(item);
			return { ...item, from: claim === undefined ? { recipe, built } : { recipe, claim, built } };
		})
	);
}
