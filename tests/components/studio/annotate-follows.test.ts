import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import Follows from '$lib/studio/annotate/Follows.svelte';
import { Derived, type DeriveWorker } from '$lib/studio/derive.svelte.ts';
import { builtNow } from '$lib/studio/items/item-edits.ts';
import { View } from '$lib/studio/view.svelte.ts';
import { giveTheDom } from '../dom.ts';
import { violationsIn } from './axe.ts';
import { sessionOf, smallDraft } from './session.ts';

/** A teacher in front of the panel “What follows”. */
function sitDown(draft: Draft = smallDraft(), worker: DeriveWorker | null = null) {
	giveTheDom();
	vi.stubGlobal('CSS', {});
	const derived = new Derived('river', worker);
	const session = sessionOf(draft, { checker: derived as never });
	const view = new View();
	const { container } = render(Follows, { session, derived, view });
	return { session, view, container, user: userEvent.setup() };
}

/** What stands folded under a heading, as it is read out. */
const part = (name: RegExp) => screen.getByText(name, { selector: 'summary' }).closest('details')!;
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('what follows', () => {
	it('is whether each claim is verified, and why', async () => {
		const desk = sitDown();
		const disputed = part(/^disputed/);
		expect(disputed).toHaveTextContent(
			/There were dead fish near the mill\. Doubt comes from the mill: .* Passed on by the local radio\. ¶ 2/
		);
		expect(part(/^verified/)).toHaveTextContent('The article shows evidence: the university’s study.');
		expect(await violationsIn(desk.container)).toEqual([]);
		await desk.user.click(within(disputed).getByRole('button', { name: /^There were dead fish/ }));
		expect(desk.view.entry).toBe('claim.dead-fish');
	});

	it('changes as one types', async () => {
		const desk = sitDown();
		const dam = desk.session.draft.claims.find(({ id }) => id === 'dam')!;
		const edit = (change: object) => desk.session.edit({ 'claim.dam': { ...dam, ...change } } as never);
		edit({ status: { is: 'disputed', because: 'So it is.' }, contested: ['status'] });
		await tick();
		expect(part(/^disputed/)).toHaveTextContent(
			'The town will dam the river. Set by hand. So it is. Careful readers may differ.'
		);
		edit({ source: '' });
		await tick();
		expect(part(/^Open/)).toHaveTextContent('It is not said yet who says it.');
	});

	it('is the source map, in which a voice can be followed', async () => {
		const desk = sitDown();
		const voice = screen.getByRole('button', { name: 'Mayor Ada Finch: 2 claims' });
		await desk.user.click(voice);
		expect(voice).toHaveAttribute('aria-pressed', 'true');
		expect(screen.getByText('Mayor Ada Finch', { selector: 'b' }).parentElement).toHaveTextContent(
			': 2 claims'
		);
	});

	it('is which questions are made, and which of them are new', async () => {
		const draft = smallDraft({ items: [], built: [] });
		const desk = sitDown(draft);
		const count = /^(\d+) questions: \1 new\./;
		expect(region('The questions it makes').getByText(count)).toBeVisible();
		expect(part(/^Is it verified\?/)).toHaveTextContent(/ new$/);

		const built = builtNow('river', draft);
		if (!built.ok) throw new Error('nothing was built');
		const [first, second] = built.items;
		desk.session.edit({
			[`item.${first!.id}`]: first!,
			[`item.${second!.id}`]: { ...second!, prompt: 'Mine?' },
			'order.items': [first!.id, second!.id]
		} as never);
		await tick();
		expect(region('The questions it makes').getByText(/new, 1 changed by you\./)).toBeVisible();
		const row = screen.getByRole('button', { name: first!.prompt, hidden: true });
		await desk.user.click(row);
		expect(desk.view.item).toBe(first!.id);
	});

	it('tells what would be taken out, and that nothing is built while something is wrong', async () => {
		const draft = smallDraft({ items: [], built: [] });
		const built = builtNow('river', draft);
		if (!built.ok) throw new Error('nothing was built');
		const desk = sitDown({ ...draft, items: built.items, built: built.items.map(({ id }) => id) });
		const claims = draft.claims.map(({ id }) => id);
		desk.session.edit({
			...Object.fromEntries(claims.map((id) => [`claim.${id}`, null])),
			'order.claims': []
		} as never);
		await tick();
		expect(part(/^Made no more/)).toHaveTextContent(built.items[0]!.prompt);
		expect(screen.getByText(/As soon as there are claims/)).toBeVisible();
		expect(screen.queryByRole('heading', { name: 'The source map' })).toBeNull();

		desk.session.edit({ 'source.finch': { ...draft.sources[0]!, name: '' } } as never);
		await tick();
		expect(screen.getByText(/^One thing in the article, the sources or the claims/)).toBeVisible();
	});

	it('says when it could not be worked out', async () => {
		const worker: DeriveWorker = {
			onmessage: null,
			onerror: null,
			terminate: () => undefined,
			postMessage: () =>
				worker.onmessage?.call(worker as never, { data: { ok: false, message: 'no luck' } } as MessageEvent)
		};
		const desk = sitDown(smallDraft(), worker);
		desk.session.edit({ 'lesson.title': 'x' } as never);
		expect(await screen.findByRole('alert')).toHaveTextContent(
			'What follows could not be worked out (no luck).'
		);
	});
});
