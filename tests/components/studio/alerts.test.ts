import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import type { UnitKey } from '$lib/lesson/draft/units.ts';
import { replaceItem } from '$lib/studio/items/item-edits.ts';
import Alerts from '$lib/studio/Alerts.svelte';
import { View } from '$lib/studio/view.svelte.ts';
import { violationsIn } from './axe.ts';
import { sessionOf } from './session.ts';

/** A teacher who has changed the first question, and sees what stands above everything. */
function sitDown() {
	const session = sessionOf();
	const view = new View();
	const [item] = session.draft.items;
	session.edit(replaceItem({ ...item!, prompt: 'Another?' }), { label: 'question' });
	const { container } = render(Alerts, {
		session,
		showConflicts: () => undefined,
		isInSight: (unit: UnitKey) => view.isOpen(unit),
		show: (unit: UnitKey) => view.open(unit)
	});
	return { session, view, item: item!, container, user: userEvent.setup() };
}

const said = () => screen.getByRole('status').textContent;
const way = () => screen.queryByRole('button', { name: 'Show' });

it('what was undone or done again is said, with the way to it', async () => {
	const { session, view, item, container, user } = sitDown();
	expect(said()).toBe('');
	session.undo();
	await tick();
	expect(said()).toBe(`Undone: question – “${item.prompt}”`);
	expect(await violationsIn(container)).toEqual([]);
	session.redo();
	await tick();
	expect(said()).toBe('Done again: question – “Another?”');
	// Nothing opens by itself.
	expect(view.item).toBeNull();
	await user.click(way()!);
	expect(view.item).toBe(item.id);
	expect(said()).toBe('');
});

it('there is no way to what is open already, and nothing is said any more after the next change', async () => {
	const { session, view, item } = sitDown();
	view.open(`item.${item.id}`);
	session.undo();
	await tick();
	expect(said()).toMatch(/^Undone: /);
	expect(way()).toBeNull();
	session.edit(replaceItem({ ...item, prompt: 'A third?' }));
	await tick();
	expect(said()).toBe('');
});
