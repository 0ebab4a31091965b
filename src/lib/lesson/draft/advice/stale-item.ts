import type { Item } from '../../../bank/schema.ts';
import { fixOf, type Advice } from './advice.ts';

/**
 * Taking the mark off would not last: the next build would set it again. What holds is to measure the item against what
 * the recipes build now; and where they build it no more, to make it one of the teacher's own.
 */
export const staleItem: Advice<Item> = {
	words: () =>
		'This question was built from the annotation and then changed by hand. The annotation has moved on since: look whether the question still fits.',
	fixes(found) {
		const { stale: _stale, from: _from, ...own } = found.entry;
		const now = found.built().find(({ id }) => id === own.id);
		// Of a stale item nobody asks whether its claims are there; of another, a rule does.
		const known = new Set(found.draft.claims.map(({ id }) => id));
		const entry = { ...own, about: own.about.filter((id) => known.has(id)) };
		return [
			now?.from
				? fixOf(found, { label: 'It is up to date', entry: { ...entry, from: now.from } })
				: fixOf(found, { label: 'Keep it as a question of our own', entry })
		];
	}
};
