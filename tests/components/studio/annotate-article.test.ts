import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '$lib/article/anchor.ts';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import { scrolledTo } from '../dom.ts';
import { button, cursor, heading, noToolbar, said, sitDown, toolbar } from './annotate-desk.ts';
import { violationsIn } from './axe.ts';
import { smallDraft } from './session.ts';

type Desk = ReturnType<typeof sitDown>;
const marks = (desk: Desk, kind: string) =>
	[...desk.article.querySelectorAll(`mark.${kind}`)].map(({ textContent }) => textContent);

describe('the article', () => {
	it('shows what its words are', async () => {
		const desk = sitDown();
		expect(marks(desk, 'source')).toEqual(['Mayor Ada Finch']);
		expect(marks(desk, 'cue')).toEqual(['said', 'said', 'reported that']);
		expect(marks(desk, 'hedge')).toEqual(['allegedly']);
		expect(marks(desk, 'evidence')).toEqual(['A study by the university']);
		expect(marks(desk, 'claim')).toContain('The town will dam the river');
		expect(desk.article.querySelector('mark.hedge')).toHaveAttribute('data-label', 'hedge');
		expect(await violationsIn(desk.pane)).toEqual([]);
	});

	it('without words says so', () => {
		const desk = sitDown(smallDraft({ article: { body: '' }, sources: [], claims: [], items: [] }));
		expect(desk.article).toHaveTextContent('The article has no words yet.');
	});

	it('draws a paragraph again only when its own marks change', async () => {
		const desk = sitDown();
		const drawn: Node[] = [];
		const observer = new MutationObserver((records) => drawn.push(...records.map(({ target }) => target)));
		observer.observe(desk.article, { subtree: true, childList: true, characterData: true, attributes: true });
		const edit = (patch: object) => desk.session.edit(patch as never);

		edit({ 'lesson.title': 'Who?', 'claim.dam': { ...desk.claim('dam')!, says: 'It will be dammed.' } });
		await tick();
		drawn.push(...observer.takeRecords().map(({ target }) => target));
		expect(drawn).toEqual([]);

		edit({ 'claim.dam': { ...desk.claim('dam')!, hedges: [{ exact: 'on Monday' }] } });
		await tick();
		drawn.push(...observer.takeRecords().map(({ target }) => target));
		expect(drawn).not.toEqual([]);
		for (const node of drawn)
			expect(node.parentElement?.closest('[data-n]') ?? node).toHaveAttribute('id', 'p1');
		expect(marks(desk, 'hedge')).toEqual(['on Monday', 'allegedly']);
	});

	it('opens at a press on a mark what it belongs to, and at the next what lies around it', async () => {
		const desk = sitDown();
		await desk.user.click(screen.getByText('allegedly'));
		expect(desk.view.entry).toBe('claim.upstream');
		expect(heading(/The fish came from upstream/)).toHaveFocus();
		expect(screen.getByText('Mayor Ada Finch', { selector: 'article *' })).toHaveClass('aside');

		desk.session.edit({
			'claim.dam': {
				...desk.claim('dam')!,
				content: { exact: 'The town will dam the river, Mayor Ada Finch' }
			}
		} as never);
		await tick();
		await desk.user.click(screen.getByText('Mayor Ada Finch', { selector: 'article *' }));
		expect(desk.view.entry).toBe('source.finch');
		await desk.user.click(screen.getByText('Mayor Ada Finch', { selector: 'article *' }));
		expect(desk.view.entry).toBe('claim.dam');
		await desk.user.click(screen.getByText(/A study by/));
		expect(desk.view.entry).toBe('claim.lead');
		await desk.user.click(screen.getByText('shows', { selector: 'article span' }));
		expect(desk.view.entry).toBe('claim.lead');
	});
});

describe('selected words', () => {
	it('are taken whole, and marked', async () => {
		const desk = sitDown();
		await desk.select('ead fish near the mil');
		expect(toolbar().getByText('“dead fish near the mill”')).toBeVisible();
		expect(desk.marked('chosen')).toBe('dead fish near the mill');
		expect(await violationsIn(desk.pane)).toEqual([]);

		await desk.user.click(toolbar().getByRole('checkbox', { name: 'exactly “ead fish near the mil”' }));
		expect(desk.marked('chosen')).toBe('ead fish near the mil');
		await desk.user.click(toolbar().getByRole('button', { name: 'a claim' }));
		expect(desk.session.draft.claims.map(({ content }) => content)).toContainEqual({
			exact: 'ead fish near the mil'
		});
	});

	it('are those of the paragraph in which they began', async () => {
		const desk = sitDown();
		const words = 'she said.\n\nLocal radio';
		await desk.select(words);
		expect(toolbar().getByText('“she said”')).toBeVisible();
		expect(toolbar().getByText(/a quote does not go over its end/)).toBeVisible();
		await desk.select(words, true);
		expect(toolbar().getByText('“Local radio”')).toBeVisible();
	});

	it('are not asked about while the mouse is down', async () => {
		const desk = sitDown();
		await fireEvent.pointerDown(desk.article, { pointerType: 'mouse' });
		await desk.select('dead fish');
		expect(noToolbar()).toBe(true);
		await fireEvent.pointerUp(window);
		expect(toolbar().getByText('“dead fish”')).toBeVisible();
	});

	it('stay chosen when a touch of the toolbar takes the selection away', async () => {
		const desk = sitDown();
		await desk.select('dead fish');
		const claim = toolbar().getByRole('button', { name: 'a claim' });
		await fireEvent.pointerDown(claim, { pointerType: 'touch' });
		document.getSelection()!.removeAllRanges();
		document.dispatchEvent(new Event('selectionchange'));
		await tick();
		await fireEvent.click(claim);
		expect(desk.claim('dead-fish-2')?.content).toEqual({ exact: 'dead fish' });
	});

	it('are let go when nothing is selected any more, or when the article changes', async () => {
		const desk = sitDown();
		await desk.select('dead fish');
		document.getSelection()!.removeAllRanges();
		document.dispatchEvent(new Event('selectionchange'));
		await tick();
		expect(noToolbar()).toBe(true);
		expect(desk.marked('chosen')).toBe('');

		await desk.select('dead fish');
		desk.session.edit({ 'article.body': 'Other words.' } as never);
		await tick();
		expect(noToolbar()).toBe(true);
	});
});

describe('what the words are', () => {
	it('a new source: it has them as its name and mention, and is opened', async () => {
		const desk = sitDown();
		await desk.select('Local radio');
		await desk.user.click(toolbar().getByRole('button', { name: 'a source' }));
		expect(toolbar().getAllByRole('listitem')[0]).toHaveTextContent('the local radio');
		await desk.user.click(toolbar().getByRole('button', { name: 'A new source' }));
		expect(desk.source('local-radio')).toMatchObject({
			name: 'Local radio',
			kind: 'outlet',
			naming: 'outlet',
			mentions: [{ exact: 'Local radio' }]
		});
		expect(heading(/Local radio/)).toHaveFocus();
		expect(noToolbar()).toBe(true);
		expect(marks(desk, 'source')).toEqual(['Local radio']);
		desk.session.undo();
		await tick();
		expect(desk.source('local-radio')).toBeUndefined();
	});

	it('other words for a source that is there', async () => {
		const desk = sitDown();
		await desk.select('Local radio');
		await desk.user.click(toolbar().getByRole('button', { name: 'a source' }));
		await desk.user.click(toolbar().getByRole('button', { name: /^the local radio/ }));
		expect(desk.source('radio')!.mentions).toEqual([{ exact: 'Local radio' }]);
		expect(desk.session.draft.sources).toHaveLength(5);
		expect(said(desk.pane)).toEqual(['These words are the local radio now.']);
	});

	it('a claim: it has them as its words, it stands in its place, and it asks who says it', async () => {
		const desk = sitDown();
		await desk.select('Local radio reported');
		await desk.user.click(toolbar().getByRole('button', { name: 'a claim' }));
		const ids = desk.session.draft.claims.map(({ id }) => id);
		expect(ids.slice(1, 4)).toEqual(['waited', 'local-radio-reported', 'dead-fish']);
		expect(desk.claim('local-radio-reported')).toMatchObject({
			says: 'Local radio reported',
			source: '',
			content: { exact: 'Local radio reported' }
		});
		const who = screen.getByRole('combobox', { name: 'Who says it?' });
		expect(who).toHaveDisplayValue('Choose who says it');
		expect(who).toHaveAccessibleDescription(/Choose the source from the list/);
		expect(desk.session.undoLabel).toBe('new claim');
	});

	it('an id that was in use is not given again', async () => {
		const desk = sitDown();
		await desk.select('The mill');
		await desk.user.click(toolbar().getByRole('button', { name: 'a claim' }));
		expect(desk.view.entry).toBe('claim.the-mill');
		await desk.user.click(button('Delete the claim'));
		await desk.select('The mill');
		await desk.user.click(toolbar().getByRole('button', { name: 'a claim' }));
		expect(desk.view.entry).toBe('claim.the-mill-2');
	});

	it.each([
		['a hedge', 'hedges', /weaken/],
		['words that attribute (cue)', 'cue', /attribute/]
	] as const)('%s of a claim, of which the nearest comes first', async (kind, field, question) => {
		const desk = sitDown();
		await desk.select('near the mill');
		await desk.user.click(toolbar().getByRole('button', { name: kind }));
		expect(toolbar().getByRole('list', { name: question })).toBeVisible();
		const rows = toolbar().getAllByRole('listitem');
		expect(rows[0]).toHaveTextContent(/There were dead fish.*a farmer, paragraph 2/);
		if (field === 'cue') expect(rows[0]).toHaveTextContent('instead of “reported that”');
		await desk.user.click(within(rows[0]!).getByRole('button'));
		expect([desk.claim('dead-fish')![field]].flat()).toEqual([{ exact: 'near the mill' }]);
		expect(desk.view.entry).toBeNull();
		expect(said(desk.pane)[0]).toMatch(/^Marked as a (hedge|cue) of: There were dead fish/);
	});

	it('evidence: what it shows is to be described, so its claim is opened', async () => {
		const desk = sitDown();
		await desk.select('near the mill');
		await desk.user.click(toolbar().getByRole('button', { name: 'evidence' }));
		await desk.user.click(toolbar().getByRole('button', { name: /^There were dead fish/ }));
		expect(desk.view.entry).toBe('claim.dead-fish');
		expect(desk.claim('dead-fish')!.evidence).toMatchObject([{ what: 'near the mill', independent: false }]);
	});

	it('of no claim yet: it is said what to do first', async () => {
		const desk = sitDown(smallDraft({ sources: [], claims: [], items: [] }));
		await desk.select('allegedly');
		await desk.user.click(toolbar().getByRole('button', { name: 'a hedge' }));
		expect(toolbar().getByText('There is no claim yet. Mark the words of a claim first.')).toBeVisible();
		await desk.user.click(toolbar().getByRole('button', { name: 'Back' }));
		await desk.user.click(toolbar().getByRole('button', { name: 'a source' }));
		expect(desk.view.entry).toBe('source.allegedly');
	});

	it('many claims can be searched', async () => {
		const draft = smallDraft();
		const more = Array.from({ length: 9 }, (_, i) => ({
			...draft.claims[0]!,
			id: `more-${i}`,
			says: `More ${i}`
		}));
		const desk = sitDown({ ...draft, claims: [...draft.claims, ...more] });
		await desk.select('near the mill');
		await desk.user.click(toolbar().getByRole('button', { name: 'a hedge' }));
		const search = toolbar().getByRole('searchbox', { name: 'Search' });
		expect(toolbar().getByRole('button', { name: /^There were dead fish/ })).toHaveFocus();
		await desk.user.type(search, 'more 7');
		expect(toolbar().getAllByRole('listitem')).toHaveLength(1);
		await desk.user.type(search, '7');
		expect(toolbar().getByText('Nothing like this.')).toBeVisible();
	});
});

describe('by keyboard', () => {
	it('words are selected, said aloud, and made a claim', async () => {
		const desk = sitDown();
		await desk.user.tab();
		expect(cursor()).toHaveFocus();
		expect(cursor()).toHaveAccessibleDescription(/Shift selects. Enter says what the words are/);
		expect(said(desk.pane)).toEqual(['the headline: River']);
		await desk.user.keyboard('{ArrowDown}');
		expect(said(desk.pane)).toEqual(['paragraph 1: The, claim']);
		await desk.user.keyboard('{ArrowRight}{ArrowRight}');
		expect(said(desk.pane)).toEqual(['will, claim']);
		await desk.user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
		expect(said(desk.pane)).toEqual(['Selected: will dam the river']);
		expect(desk.marked('chosen')).toBe('will dam the river');
		expect(noToolbar()).toBe(true);
		await desk.user.keyboard('{Enter}');
		expect(toolbar().getByRole('button', { name: /a source/ })).toHaveFocus();
		await desk.user.keyboard('{ArrowRight}{ArrowRight}');
		expect(toolbar().getByRole('button', { name: 'a claim' })).toHaveFocus();
		await desk.user.keyboard('{Enter}');
		expect(desk.claim('will-dam-the-river')?.content).toEqual({ exact: 'will dam the river' });
		expect(heading(/will dam the river/)).toHaveFocus();
	});

	it('a long selection is told by its ends', async () => {
		const desk = sitDown();
		await desk.user.tab();
		await desk.user.keyboard('{ArrowDown}{Shift>}{End}{/Shift}');
		expect(said(desk.pane)).toEqual(['Selected 18 words, from The town will to enough,” she said']);
		await desk.user.keyboard('{Home}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
		expect(said(desk.pane)).toEqual([
			'Selected: The town will dam the river, Mayor Ada Finch said on Monday'
		]);
	});

	it('goes back to the cursor from the toolbar, and out of it', async () => {
		const desk = sitDown();
		await desk.user.tab();
		await desk.user.keyboard('{ArrowDown}{Enter}');
		await desk.user.click(toolbar().getByRole('button', { name: 'a hedge' }));
		await desk.user.keyboard('{Escape}');
		expect(toolbar().getByRole('button', { name: /a source/ })).toHaveFocus();
		await desk.user.keyboard('{Escape}');
		expect(noToolbar()).toBe(true);
		expect(cursor()).toHaveFocus();
		expect(desk.marked('chosen')).toBe('The');
		await desk.user.keyboard('{Escape}');
		expect(cursor()).not.toHaveFocus();
		expect(desk.marked('chosen')).toBe('');
	});

	it('leaves the focus in the article after a hedge, for the next words', async () => {
		const desk = sitDown();
		await desk.user.tab();
		await desk.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
		await desk.user.keyboard('{ArrowLeft}');
		expect(toolbar().getByRole('button', { name: 'evidence' })).toHaveFocus();
		await desk.user.click(toolbar().getByRole('button', { name: 'a hedge' }));
		await desk.user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
		expect(desk.session.undoLabel).toBe('hedge');
		expect(cursor()).toHaveFocus();
		await desk.user.keyboard('{ArrowRight}');
		expect(desk.marked('chosen')).toBe('radio');
	});

	it('opens the claims and sources that words are marked for', async () => {
		const desk = sitDown();
		await desk.user.tab();
		await desk.user.keyboard('{ArrowDown}{Enter}');
		await desk.user.click(
			toolbar().getByRole('button', { name: 'Open the claim: The town will dam the river.' })
		);
		expect(desk.view.entry).toBe('claim.dam');
	});

	it('closes the toolbar that Tab has left', async () => {
		const desk = sitDown();
		await desk.user.tab();
		await desk.user.keyboard('{ArrowDown}{Enter}{End}');
		toolbar().getAllByRole('button').at(-1)!.focus();
		await desk.user.tab();
		expect(noToolbar()).toBe(true);
		expect(desk.marked('chosen')).toBe('');
	});
});

describe('a field that asks for words', () => {
	it('gets the selected ones, and nothing else is asked', async () => {
		const desk = sitDown();
		desk.view.open('claim.dam');
		await tick();
		const ask = screen.getByRole('button', { name: 'Change: the cue' });
		await desk.user.click(ask);
		expect(desk.article).toHaveTextContent('Select the words for the cue.');
		await desk.user.click(screen.getByText('allegedly'));
		expect(desk.view.entry).toBe('claim.dam');
		await desk.select('on Monday');
		expect(toolbar().queryByText('These words are')).toBeNull();
		await desk.user.click(toolbar().getByRole('button', { name: 'Use these words for the cue' }));
		expect(desk.claim('dam')!.cue).toEqual({ exact: 'on Monday' });
		expect(noToolbar()).toBe(true);
		expect(desk.picker.asking).toBeNull();
	});

	it('can be called off in the article, and by Escape', async () => {
		const desk = sitDown();
		const ask = () => desk.picker.ask('the passage', () => undefined);
		ask();
		await tick();
		await desk.user.click(within(desk.article).getByRole('button', { name: 'Cancel' }));
		expect(desk.picker.asking).toBeNull();
		ask();
		await desk.select('on Monday');
		await desk.user.click(toolbar().getByRole('button', { name: 'Cancel' }));
		expect(desk.picker.asking).toBeNull();
		expect(noToolbar()).toBe(true);
		ask();
		cursor().focus();
		await desk.user.keyboard('{Escape}');
		expect(desk.picker.asking).toBeNull();
	});

	it('gets an anchor that means just the place where the words were selected', async () => {
		const desk = sitDown();
		const { text } = lessonFromDraft('river', desk.session.draft).article;
		const anchors: unknown[] = [];
		desk.picker.ask('a proof', (anchor) => anchors.push(resolveAnchor(text, anchor).found));
		await desk.select('said.');
		await desk.user.click(toolbar().getByRole('button', { name: 'Use these words for a proof' }));
		const start = text.indexOf('said.');
		expect(anchors).toEqual([{ start, end: start + 4 }]);
	});
});

describe('words that are to be shown', () => {
	it('are scrolled to and marked, and the word cursor waits there', async () => {
		const desk = sitDown();
		desk.picker.show({ exact: 'allegedly' });
		await tick();
		expect(desk.marked('shown')).toBe('allegedly');
		expect(scrolledTo.at(-1)).toBe(screen.getByText('allegedly'));
		cursor().focus();
		await tick();
		expect(desk.marked('chosen')).toBe('allegedly');
	});

	it('that do not stand in the article show nothing', async () => {
		const desk = sitDown();
		desk.picker.show({ exact: 'nowhere' });
		await tick();
		expect(desk.marked('shown')).toBe('');
	});
});
