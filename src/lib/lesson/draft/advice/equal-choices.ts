import { plainText } from '../../../bank/lint/options.ts';
import type { Item } from '../../../bank/schema.ts';
import { valueAt, withoutValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice, type Found } from './advice.ts';

export const equalChoices: Advice<Item> = {
	words: (found) =>
		`${quoted(valueAt(found.entry, found.path) as string)} stands here twice. Change one of the two, or take it out.`,
	fixes(found) {
		const [first, second] = twinsOf(found);
		// Where just one of the two is right, the other goes.
		const goes = [second, first].filter(
			(i) => !isRight(found, i) || isRight(found, i === first ? second : first)
		);
		const label = `Keep one ${quoted(valueAt(found.entry, found.path) as string)}`;
		return replacing(
			found,
			goes.slice(0, 1).map((i) => ({ label, entry: without(found, i, i === first ? second : first) }))
		);
	}
};

/** The numbers of the two that read the same. */
function twinsOf({ entry, path }: Found<Item>): [number, number] {
	const list = valueAt(entry, path.slice(0, 1)) as { text: string }[];
	const second = Number(path[1]);
	return [list.findIndex(({ text }) => plainText(text) === plainText(list[second]!.text)), second];
}

function isRight({ entry }: Found<Item>, i: number): boolean {
	return entry.interaction === 'choice' && entry.choices[i]!.correct === true;
}

/** The item without one of the two; what was paired with it is paired with the other. */
function without({ entry, path }: Found<Item>, goes: number, stays: number): Item {
	const rest = withoutValueAt(entry, [path[0]!, goes]);
	if (entry.interaction !== 'match' || rest.interaction !== 'match') return rest;
	const side = path[0] === 'left' ? 0 : 1;
	const list = side === 0 ? entry.left : entry.right;
	const ofPair = (pair: [string, string]) =>
		pair[side] === list[goes]!.id ? (pair.with(side, list[stays]!.id) as [string, string]) : pair;
	const pairs = entry.pairs.map(ofPair);
	const isFirst = ([left, right]: [string, string], n: number) =>
		pairs.findIndex((pair) => pair[0] === left && (side === 0 || pair[1] === right)) === n;
	return {
		...rest,
		pairs: pairs.filter(isFirst),
		...(entry.mispairs
			? { mispairs: entry.mispairs.map((mispair) => ({ ...mispair, pair: ofPair(mispair.pair) })) }
			: {})
	};
}
