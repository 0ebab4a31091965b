import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { vi } from 'vitest';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import Annotation from '$lib/studio/annotate/Annotation.svelte';
import ArticlePane from '$lib/studio/annotate/ArticlePane.svelte';
import { pageRange } from '$lib/studio/annotate/dom-text.ts';
import { Picker } from '$lib/studio/pick.svelte.ts';
import { View } from '$lib/studio/view.svelte.ts';
import { giveTheDom } from '../dom.ts';
import { sessionOf, smallDraft } from './session.ts';

/** What jsdom lacks beside: places of words on the screen, and the browser's own highlights. */
function giveThePage(): Map<string, Set<Range>> {
	giveTheDom();
	Range.prototype.getClientRects = () => [] as never;
	const highlights = new Map<string, Set<Range>>();
	vi.stubGlobal('CSS', { highlights });
	vi.stubGlobal(
		'Highlight',
		class extends Set<Range> {
			constructor(...ranges: Range[]) {
				super(ranges);
			}
		}
	);
	return highlights;
}

/** A teacher in front of the article and of the panel “Sources and claims”. */
export function sitDown(draft: Draft = smallDraft()) {
	const highlights = giveThePage();
	const session = sessionOf(draft);
	const picker = new Picker();
	const view = new View();
	const pane = render(ArticlePane, { session, picker, view });
	const panel = render(Annotation, { session, picker, view });
	const user = userEvent.setup();
	const article = screen.getByRole('article', { name: 'The article' });
	const textOf = () => lessonFromDraft('river', session.draft).article.text;

	return {
		session,
		picker,
		view,
		user,
		article,
		pane: pane.container,
		panel: panel.container,
		source: (id: string) => session.draft.sources.find((source) => source.id === id),
		claim: (id: string) => session.draft.claims.find((claim) => claim.id === id),

		/** Selects words of the article as a mouse does: from letter to letter. */
		async select(words: string, isBackwards = false) {
			const start = textOf().indexOf(words);
			if (start === -1) throw new Error(`the article has no “${words}”`);
			const range = pageRange(article, { start, end: start + words.length })!;
			const ends = [
				[range.startContainer, range.startOffset],
				[range.endContainer, range.endOffset]
			] as const;
			const [from, to] = isBackwards ? ends.toReversed() : ends;
			document.getSelection()!.setBaseAndExtent(from![0], from![1], to![0], to![1]);
			document.dispatchEvent(new Event('selectionchange'));
			await tick();
		},

		/** The words that the page marks as chosen, or as shown. */
		marked: (name: 'chosen' | 'shown') =>
			[...(highlights.get(name) ?? [])].map((range) => range.toString()).join('|')
	};
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const toolbar = () => within(screen.getByRole('toolbar', { name: 'The selected words' }));
export const noToolbar = () => screen.queryByRole('toolbar') === null;
export const cursor = () => screen.getByRole('application', { name: /^Word cursor/ });
export const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
export const choose = (name: string | RegExp) => screen.getByRole('combobox', { name });
export const group = (name: string | RegExp) => within(screen.getByRole('group', { name }));
export const heading = (name: string | RegExp) => screen.getByRole('heading', { level: 2, name });

/** What a part's live regions say. */
export const said = (part: HTMLElement) =>
	within(part)
		.getAllByRole('status')
		.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
		.filter(Boolean);
