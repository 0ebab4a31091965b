import { describe, expect, it } from 'vitest';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { unitsOf, type UnitKey } from '$lib/lesson/draft/units.ts';
import { isNamed, toldUnits } from '$lib/server/told-units.ts';
import { smallLesson } from '../support/small-lesson.ts';

const UNITS = unitsOf(draftFromLesson(smallLesson()));
const told = (...keys: UnitKey[]) => toldUnits(keys, (key) => UNITS[key]);
const keysOf = (start: string) => (Object.keys(UNITS) as UnitKey[]).filter((key) => key.startsWith(start));

describe('what was touched', () => {
	it('is told by name where it is little', () => {
		const [item] = keysOf('item.');
		expect(told('lesson.title', 'article.body', item!, 'order.items')).toEqual([
			'Title',
			'The article’s words',
			expect.stringMatching(/^Question “.+”$/)
		]);
	});

	it('is counted where it is much', () => {
		const items = keysOf('item.');
		expect(items.length).toBeGreaterThan(4);
		expect(told(...items, ...keysOf('claim.').slice(0, 1), 'built')).toEqual([
			`${items.length} questions`,
			'1 claim'
		]);
		expect(told(...(Object.keys(UNITS) as UnitKey[]))).toEqual([
			`${items.length} questions`,
			`${keysOf('claim.').length} claims`,
			`${keysOf('source.').length} sources`,
			'the article’s words',
			'what is known of the article',
			'the lesson’s settings'
		]);
	});

	it('is an order where only that has changed', () => {
		expect(told('order.items', 'order.claims')).toEqual([
			'The order of the questions',
			'The order of the claims'
		]);
		expect(told('built')).toEqual(['Which questions were built before']);
	});

	it('is counted where nobody knows any more what it was', () => {
		expect(told('item.gone', 'source.gone')).toEqual(['1 question', '1 source']);
		expect(told()).toEqual([]);
	});

	it('needs to be known by what it held only where it is named', () => {
		expect(isNamed(['item.a', 'order.items'])).toBe(true);
		expect(isNamed(keysOf('item.'))).toBe(false);
	});
});
