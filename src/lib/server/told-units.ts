import { changesBetween } from '../lesson/draft/changes.ts';
import {
	entryKey,
	isIdList,
	LISTS,
	type Json,
	type List,
	type UnitKey,
	type Units
} from '../lesson/draft/units.ts';

/** More than these are counted and not named. */
const MOST = 4;

const ORDERS: Record<string, string> = {
	'order.items': 'The order of the questions',
	'order.claims': 'The order of the claims',
	'order.sources': 'The order of the sources',
	built: 'Which questions were built before'
};

const COUNTED: Record<List, [one: string, many: string]> = {
	items: ['question', 'questions'],
	claims: ['claim', 'claims'],
	sources: ['source', 'sources']
};

/** What was touched, in a few words each: by name where it is little, else counted. */
export function toldUnits(keys: readonly UnitKey[], valueOf: (unit: UnitKey) => Json | undefined): string[] {
	const things = keys.filter((key) => !isIdList(key));
	if (things.length === 0) return keys.map((key) => ORDERS[key] ?? key);
	if (things.length > MOST) return counts(things);
	const units = Object.fromEntries(
		things.flatMap((key) => {
			const value = valueOf(key);
			return value === undefined ? [] : [[key, value]];
		})
	) as Units;
	const told = changesBetween({} as Units, units).map(({ title }) => title);
	return told.length === 0 ? counts(things) : told;
}

/** Whether the names of what was touched are told, so that what it held has to be known. */
export function isNamed(keys: readonly UnitKey[]): boolean {
	return keys.filter((key) => !isIdList(key)).length <= MOST;
}

function counts(keys: readonly UnitKey[]): string[] {
	const countOf = (start: string) => keys.filter((key) => key.startsWith(start)).length;
	const lists = LISTS.toReversed().flatMap((list) => {
		const count = countOf(entryKey(list, ''));
		const [one, many] = COUNTED[list];
		return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
	});
	const hasWords = keys.includes('article.body');
	return [
		...lists,
		...(hasWords ? ['the article’s words'] : []),
		...(countOf('article.') > (hasWords ? 1 : 0) ? ['what is known of the article'] : []),
		...(countOf('lesson.') > 0 ? ['the lesson’s settings'] : [])
	];
}
