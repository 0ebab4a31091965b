import { expect, it } from 'vitest';
import { traceTheChain } from '$lib/bank/recipes/trace-the-chain.ts';
import { claim, itemFor, itemsOf, itemsOfText, RELAYED, RELAYED_ANNOTATION } from './recipe-items.ts';

const settled = (attribution: Parameters<NonNullable<Parameters<typeof itemsOf>[1]>>[0]) => {
	delete claim(attribution, 'complaint').contested;
};

it('orders the steps from the one who said it first to this article', () => {
	const item = itemFor('order', traceTheChain, 'trace-the-chain-complaint', settled);
	expect(item.order.map(({ text }) => text)).toEqual(['Jon Berg', 'The Holm Post', 'This article']);
	expect(item.explanation).toContain('Jon Berg, then the Holm Post, then this article');
});

it('is only asked of claims that somebody passed on', () => {
	expect(itemsOf(traceTheChain, settled)).toHaveLength(1);
	expect(itemsOf(traceTheChain)).toEqual([]);
});

it('shows the relay beside the claim, and not where a later sentence has it nearer', () => {
	const [item] = itemsOfText(traceTheChain, RELAYED, RELAYED_ANNOTATION);
	expect(item?.evidence[0]).toEqual({ exact: 'Larkwater Radio' });
	expect(item?.explanation).toContain('“Larkwater Radio” through whom it came');
});
