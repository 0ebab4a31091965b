import { expect, it } from 'vitest';
import { rightInOnePlace } from '$lib/bank/lint/right-in-one-place.ts';
import { found } from '../../support/linted.ts';

type Bank = Parameters<NonNullable<Parameters<typeof found>[1]>>[0]['bank'];

/** Five items with three spans each; of item n the span number `right(n)` in the article is right. */
function fiveHottexts(bank: Bank, right: (n: number) => number): void {
	const model = bank.items.find((item) => item.id === 'which-hedge')!;
	bank.items = Array.from({ length: 5 }, (_, n) => ({
		...structuredClone(model),
		id: `hedge-${n}`,
		// Listed from the back: what counts is the place in the article.
		spans: ['upstream', 'allegedly', 'dead'].map((exact, i) => ({
			id: exact,
			at: { exact },
			...(2 - i === right(n) ? { correct: true as const } : {})
		}))
	})) as Bank['items'];
}

it('is silent where right spans stand in different places', () => {
	expect(found(rightInOnePlace, ({ bank }) => fiveHottexts(bank, (n) => n % 3))).toEqual([]);
});

it('is silent on a few items', () => {
	expect(
		found(rightInOnePlace, ({ bank }) => {
			fiveHottexts(bank, () => 0);
			bank.items.pop();
		})
	).toEqual([]);
});

it('finds that the right span is the first in the article in every item', () => {
	expect(found(rightInOnePlace, ({ bank }) => fiveHottexts(bank, () => 0))).toEqual([
		'questions:items.0.spans of the spans the right one is always number 1 in the article, in all 5 items; add spans before and after it'
	]);
});

it('finds that it is the last, however many there are', () => {
	expect(
		found(rightInOnePlace, ({ bank }) => {
			fiveHottexts(bank, () => 2);
			const [first] = bank.items;
			if (first?.interaction === 'hottext') first.spans!.push({ id: 'town', at: { exact: 'The town' } });
		})
	).toEqual([expect.stringContaining('number 1 from the end of the article')]);
});
