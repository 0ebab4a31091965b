import { optionsOf } from '../../../bank/lint/options.ts';
import { tellingIds as rule } from '../../../bank/lint/telling-ids.ts';
import type { Item } from '../../../bank/schema.ts';
import { freshId, idOfHash, idOfWords } from './fresh-id.ts';
import { replacing, type Advice, type Found } from './advice.ts';

export const tellingIds: Advice<Item> = {
	words: ({ entry }) =>
		`The names that the ${entry.interaction === 'order' ? 'steps' : 'answers'} have inside the page tell which are right: a student could look there. Nobody sees these names otherwise.`,
	fixes(found) {
		const named = renamed(found.entry, (text) => idOfWords(text) ?? idOfHash(text));
		const entry = isTelling(found, named) ? renamed(found.entry, idOfHash) : named;
		return replacing(found, [{ label: 'Give them names that tell nothing', entry }]);
	},
	field: ({ path }) => (path.at(-1) === 'id' ? path.slice(0, -1) : path)
};

function isTelling({ lint }: Found<Item>, item: Item): boolean {
	return rule.check({ ...lint, bank: { ...lint.bank, items: [item] } }).length > 0;
}

/** The item with other ids for what a student chooses from, pairs too. */
function renamed(item: Item, idOf: (text: string) => string): Item {
	const taken = new Set<string>();
	const next = (text: string) => {
		const id = idOf(text);
		const own = taken.has(id) ? freshId(id, taken) : id;
		taken.add(own);
		return own;
	};
	switch (item.interaction) {
		case 'choice': {
			const ids = optionsOf(item).map(({ text }) => next(text));
			return { ...item, choices: item.choices.map((choice, i) => ({ ...choice, id: ids[i]! })) };
		}
		case 'hottext': {
			const ids = optionsOf(item).map(({ text }) => next(text));
			return item.spans ? { ...item, spans: item.spans.map((span, i) => ({ ...span, id: ids[i]! })) } : item;
		}
		case 'order':
			return { ...item, order: item.order.map((thing) => ({ ...thing, id: next(thing.text) })) };
		case 'match': {
			const left = new Map(item.left.map(({ id, text }) => [id, next(text)]));
			const right = new Map(item.right.map(({ id, text }) => [id, next(text)]));
			const ofPair = ([l, r]: [string, string]): [string, string] => [left.get(l) ?? l, right.get(r) ?? r];
			return {
				...item,
				left: item.left.map((side) => ({ ...side, id: left.get(side.id)! })),
				right: item.right.map((side) => ({ ...side, id: right.get(side.id)! })),
				pairs: item.pairs.map(ofPair),
				...(item.mispairs
					? { mispairs: item.mispairs.map((mispair) => ({ ...mispair, pair: ofPair(mispair.pair) })) }
					: {})
			};
		}
		case 'extended-text':
			return item;
	}
}
