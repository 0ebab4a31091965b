import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { makeArticle } from '$lib/article/article.ts';
import type { Item } from '$lib/bank/schema.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import Bank from '$lib/studio/items/Bank.svelte';
import { Picker } from '$lib/studio/pick.svelte.ts';
import { View } from '$lib/studio/view.svelte.ts';
import { giveTheDom } from '../dom.ts';
import { Checker } from './checker.svelte.ts';
import { sessionOf, smallDraft } from './session.ts';

/**
 * A teacher in front of the panel “Questions”.
 *
 * @param open the question that is open
 */
export function sitDown(draft: Draft = smallDraft(), open: string | null = null) {
	giveTheDom();
	const checker = new Checker();
	const session = sessionOf(draft, { checker });
	const picker = new Picker();
	const view = new View();
	view.item = open;
	const { container } = render(Bank, { session, picker, view });
	const user = userEvent.setup();

	return {
		session,
		checker,
		picker,
		view,
		user,
		container,
		/** The open question, or another one, as the draft has it. */
		item: (id = view.item): Item => {
			const item = session.draft.items.find((item) => item.id === id);
			if (!item) throw new Error(`there is no question ${id}`);
			return item;
		},
		/** Gives words of the article to the field that asks for some. */
		async give(words: string) {
			const { headline = '', body } = session.draft.article;
			const { text } = makeArticle({ headline }, body);
			const start = text.indexOf(words);
			if (start === -1) throw new Error(`the article has no “${words}”`);
			picker.give(text, { start, end: start + words.length });
			await tick();
		},
		/** Writes into a field in place of what stands there. */
		async write(field: HTMLElement, text: string) {
			await user.clear(field);
			if (text !== '') await user.type(field, text.replaceAll('{', '{{').replaceAll('[', '[['));
		}
	};
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
export const choose = (name: string | RegExp) => screen.getByRole('combobox', { name });

/** What is called so and holds other fields: a choice, a list of proofs. */
export const group = (name: string | RegExp) => within(screen.getByRole('group', { name }));

/** The rows of the list, as they are read out. */
export const rows = () =>
	within(screen.getByRole('list', { name: 'Questions' }))
		.queryAllByRole('button')
		.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

/** What the page's live regions say. */
export const said = () =>
	screen
		.getAllByRole('status')
		.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
		.filter(Boolean);
