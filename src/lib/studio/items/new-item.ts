import type { Interaction, Item } from '../../bank/schema.ts';
import type { Skill } from '../../bank/skills.ts';
import type { ItemOf } from './item-of.ts';
import { newId } from './new-id.ts';

type Common = Omit<Item, 'interaction'>;

/** What each interaction begins with: as many empty entries as it needs at least. */
const MAKE: { [I in Interaction]: (common: Common, chance?: () => number) => ItemOf<I> } = {
	choice: (common, chance) => ({
		...common,
		interaction: 'choice',
		choices: emptyEntries(3, chance).map((choice, i) =>
			i === 0 ? { ...choice, correct: true as const } : choice
		)
	}),
	hottext: (common) => ({ ...common, interaction: 'hottext', spans: [] }),
	match: (common, chance) => {
		const [left, right] = [emptyEntries(2, chance), emptyEntries(2, chance)];
		return { ...common, interaction: 'match', left, right, pairs: [] };
	},
	order: (common, chance) => ({ ...common, interaction: 'order', order: emptyEntries(3, chance) }),
	'extended-text': (common) => ({ ...common, interaction: 'extended-text', model: '', criteria: [''] })
};

/** The skill that a question of an interaction mostly has: a guess to begin with. */
const SKILL: Record<Interaction, Skill> = {
	choice: 'attribution',
	hottext: 'wording',
	match: 'naming',
	order: 'chain',
	'extended-text': 'gaps'
};

/**
 * An empty question: right in its form, with everything still to be written.
 *
 * @param chance what the ids of its entries are made of, see {@link newId}
 */
export function newItem(
	interaction: Interaction,
	id: string,
	skill: Skill = SKILL[interaction],
	chance?: () => number
): Item {
	const common: Common = {
		id,
		skill,
		about: [],
		prompt: '',
		proof: [],
		explanation: '',
		evidence: [],
		points: 1
	};
	return MAKE[interaction](common, chance);
}

function emptyEntries(count: number, chance?: () => number): { id: string; text: string }[] {
	const ids = new Set<string>();
	while (ids.size < count) ids.add(newId(ids, '', chance));
	return [...ids].map((id) => ({ id, text: '' }));
}
