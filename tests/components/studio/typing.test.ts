import '@testing-library/jest-dom/vitest';
import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Patch } from '$lib/lesson/draft/units.ts';
import Bank from '$lib/studio/items/Bank.svelte';
import { Picker } from '$lib/studio/pick.svelte.ts';
import { View } from '$lib/studio/view.svelte.ts';
import { giveTheDom } from '../dom.ts';
import { rows } from './desk.ts';
import { sessionOf, smallDraft } from './session.ts';

/** The list of questions, in front of somebody whose letters are painted when the test says so. */
function sitDown() {
	giveTheDom();
	const painted: (() => void)[] = [];
	const session = sessionOf(smallDraft(), { afterPaint: (act) => painted.push(act) });
	render(Bank, { session, picker: new Picker(), view: new View() });
	const [first, second] = session.draft.items;
	const asked = (item: typeof first, prompt: string) =>
		({ [`item.${item!.id}`]: { ...item!, prompt } }) as unknown as Patch;
	return {
		session,
		write: (prompt: string) => session.edit(asked(first, prompt)),
		writeSecond: (prompt: string) => session.edit(asked(second, prompt)),
		/** Paints a frame. */
		async paint() {
			for (const act of painted.splice(0)) act();
			await tick();
		}
	};
}

describe('what is typed', () => {
	it('is in the draft at once, and on the rest of the screen once the letter has been painted', async () => {
		const { session, write, paint } = sitDown();
		session.typing('question', () => write('W'));
		session.typing('question', () => write('Wh'));
		await tick();
		expect(session.draft.items[0]!.prompt).toBe('Wh');
		expect(rows()[0]).toContain('Who says that the river will be dammed?');
		await paint();
		expect(rows()[0]).toContain('Question 1: Wh ');
		session.typing('question', () => write('Who?'));
		await paint();
		expect(rows()[0]).toContain('Question 1: Who? ');
	});

	it('is everywhere before somebody does something else', async () => {
		const { session, write } = sitDown();
		session.typing('question', () => write('Who?'));
		session.catchUp();
		await tick();
		expect(rows()[0]).toContain('Question 1: Who? ');
	});

	it('comes along with any other change', async () => {
		const { session, write, writeSecond } = sitDown();
		session.typing('question', () => write('Who?'));
		writeSecond('Which?');
		await tick();
		expect(rows()[0]).toContain('Question 1: Who? ');
		expect(rows()[1]).toContain('Question 2: Which? ');
	});

	it('is taken back on the whole screen', async () => {
		const { session, write } = sitDown();
		session.typing('question', () => write('Who?'));
		session.undo();
		await tick();
		expect(rows()[0]).toContain('Who says that the river will be dammed?');
	});
});

it('a copy of the draft is the draft of that moment', () => {
	const { session, write } = sitDown();
	const copy = { ...session.draft };
	const before = structuredClone(copy);
	write('Who?');
	expect(copy).toEqual(before);
	expect(session.draft.claims).toBe(copy.claims);
	expect(session.draft.items).not.toBe(copy.items);
});
