import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import type { Patch, Units } from '$lib/lesson/draft/units.ts';
import { pushed, reversal, stepOf, type UndoStack } from '$lib/studio/undo.ts';

const units = (value: object) => value as unknown as Units;
const patch = (value: object) => value as unknown as Patch;
const EMPTY: UndoStack = { done: [], undone: [] };
const START = units({ 'item.a': 1, 'item.b': 2, 'order.items': ['a', 'b'] });

describe('undo', () => {
	it('leads back through any steps to the beginning, and forward again to the end', () => {
		const patches = fc.array(
			fc.dictionary(fc.constantFrom('item.a', 'item.b', 'item.c'), fc.option(fc.integer(), { nil: null }), {
				minKeys: 1
			}),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(patches, (list) => {
				let now = START;
				let stack = EMPTY;
				for (const [i, change] of list.entries()) {
					stack = pushed(stack, stepOf(now, patch(change), 'change', null, i));
					now = applyPatch(now, patch(change));
				}
				const end = now;
				for (const step of [...stack.done].reverse()) now = applyPatch(now, reversal(now, step)!);
				expect(now).toEqual(START);
				for (const { before, after } of stack.done)
					now = applyPatch(now, reversal(now, { before: after, after: before })!);
				expect(now).toEqual(end);
			})
		);
	});

	it('takes letters that follow each other closely back as one, and a pause parts them', () => {
		const type = (stack: UndoStack, from: number, to: number, at: number) =>
			pushed(
				stack,
				stepOf(units({ 'item.a': from }), patch({ 'item.a': to }), 'prompt', 'item.a prompt', at)
			);
		const stack = type(type(type(EMPTY, 1, 2, 0), 2, 3, 900), 3, 4, 5000);
		expect(stack.done.map(({ before, after }) => [before, after])).toEqual([
			[{ 'item.a': 1 }, { 'item.a': 3 }],
			[{ 'item.a': 3 }, { 'item.a': 4 }]
		]);
	});

	it('does not take back what somebody else has changed since', () => {
		const step = stepOf(START, patch({ 'item.a': 5 }), 'change', null, 0);
		expect(reversal(units({ ...START, 'item.a': 9 }), step)).toBeNull();
	});

	it('puts an order back around what somebody else has added to it', () => {
		const step = stepOf(START, patch({ 'order.items': ['b', 'a'] }), 'move', null, 0);
		const now = units({ ...START, 'order.items': ['b', 'a', 'theirs'] });
		expect(reversal(now, step)).toEqual({ 'order.items': ['a', 'b', 'theirs'] });
	});
});
