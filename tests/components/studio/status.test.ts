import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Patch } from '$lib/lesson/draft/units.ts';
import Status from '$lib/studio/Status.svelte';
import { violationsIn } from './axe.ts';
import { sessionOf } from './session.ts';

const said = () => screen.getByRole('status').textContent;

it('words of the article that are not applied are no part of what is saved, and there is a way to them', async () => {
	const showWaiting = vi.fn();
	const session = sessionOf();
	const { container, rerender } = render(Status, { session, isWaiting: false, showWaiting });
	expect(said()).toBe('Saved');
	expect(screen.queryByRole('button')).toBeNull();
	await rerender({ isWaiting: true });
	expect(said()).toBe('Saved, but for words of the article that are not applied');
	expect(await violationsIn(container)).toEqual([]);
	await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
	expect(showWaiting).toHaveBeenCalledOnce();
});

it('what is not saved at all is said first', () => {
	const session = sessionOf();
	session.edit({ 'lesson.title': 'Another' } as object as Patch);
	render(Status, { session, isWaiting: true, showWaiting: () => undefined });
	expect(said()).toBe('Saving …');
});
