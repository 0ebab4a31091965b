import type { Item } from '../schema.ts';
import type { Rule } from './rule.ts';

/** From how many items on a place is a habit and no accident. */
const ENOUGH = 5;

/**
 * Right answers that always stand in one place are found without reading. Choices, pairs and orders are shuffled
 * when they are drawn, so their place in the file tells a student nothing, and authors put the right one first. The
 * spans of the article cannot be shuffled: where over the whole bank it is always the first, the second … span, or
 * always the last, students will see.
 */
export const rightInOnePlace: Rule = {
	id: 'right-in-one-place',
	severity: 'warning',
	check({ bank, resolve }) {
		const places = bank.items.flatMap((item, i) => {
			const starts = spanStarts(item, (at) => resolve(at).found?.start ?? 0);
			return starts ? [{ i, ...starts }] : [];
		});
		if (places.length < ENOUGH) return [];
		const isAlways = (place: (entry: (typeof places)[number]) => number) =>
			places.every((entry) => place(entry) === place(places[0]!));
		const where = isAlways(({ fromStart }) => fromStart)
			? `number ${places[0]!.fromStart + 1} in the article`
			: isAlways(({ fromEnd }) => fromEnd)
				? `number ${places[0]!.fromEnd + 1} from the end of the article`
				: null;
		if (where === null) return [];
		return [
			{
				file: 'questions.yaml',
				path: ['items', places[0]!.i, 'spans'],
				message: `of the spans the right one is always ${where}, in all ${places.length} items; add spans before and after it`
			}
		];
	}
};

/** Where the right span of an item stands among its spans; null for an item that has not just one of several. */
function spanStarts(
	item: Item,
	startOf: (at: { exact: string }) => number
): { fromStart: number; fromEnd: number } | null {
	if (item.interaction !== 'hottext' || !item.spans || item.spans.length < 2) return null;
	const inOrder = [...item.spans].sort((a, b) => startOf(a.at) - startOf(b.at));
	if (inOrder.filter(({ correct }) => correct).length !== 1) return null;
	const place = inOrder.findIndex(({ correct }) => correct);
	return { fromStart: place, fromEnd: inOrder.length - 1 - place };
}
