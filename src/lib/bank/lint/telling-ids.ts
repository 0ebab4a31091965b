import type { Item } from '../schema.ts';
import { optionsOf } from './options.ts';
import { itemFindings, type Path, type Rule } from './rule.ts';

const RIGHT = /(^|-)(right|correct|true|answer|key)(-|$)/;
const WRONG = /(^|-)(wrong|incorrect|false|distractor)(-|$)/;

/**
 * Ids travel with the questions, so an id that tells the answer tells it to whoever opens the page's source: choices
 * called `right` and `wrong-1`, things numbered in their order, pairs with the same number.
 */
export const tellingIds: Rule = {
	id: 'telling-ids',
	severity: 'warning',
	check: ({ bank }) => itemFindings(bank, tellingIdsOf)
};

function tellingIdsOf(item: Item): { path: Path; message: string }[] {
	if (item.interaction === 'order') {
		const numbers = item.order.map(({ id }) => numberOf(id));
		const isRising = numbers.every((number, i) => number !== null && (i === 0 || number > numbers[i - 1]!));
		return isRising
			? [
					{
						path: ['order'],
						message: 'the ids are numbered in the right order; name the things by what they are'
					}
				]
			: [];
	}
	if (item.interaction === 'match') {
		const isTelling = item.pairs.every(([left, right]) => {
			const number = numberOf(left);
			return number !== null && number === numberOf(right);
		});
		return isTelling && item.pairs.length > 0
			? [
					{
						path: ['pairs'],
						message: 'what goes together has the same number; name the sides by what they are'
					}
				]
			: [];
	}
	const options = optionsOf(item);
	const right = options.filter(({ correct }) => correct);
	const wrong = options.filter(({ correct }) => !correct);
	const telling =
		right.find(({ id }) => RIGHT.test(id) && !wrong.some((other) => RIGHT.test(other.id))) ??
		wrong.find(({ id }) => WRONG.test(id) && !right.some((other) => WRONG.test(other.id)));
	if (!telling) return [];
	return [
		{
			path: [...telling.path, 'id'],
			message: `the id "${telling.id}" tells the answer; name the choice by what it is`
		}
	];
}

/** The number that an id ends in: 2 for `o2` and `step-2`. */
function numberOf(id: string): number | null {
	const digits = /\d+$/.exec(id)?.[0];
	return digits === undefined ? null : Number(digits);
}
