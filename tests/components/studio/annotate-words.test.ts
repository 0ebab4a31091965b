import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import type { Patch } from '$lib/lesson/draft/units.ts';
import { ArticleWords } from '$lib/studio/annotate/article-words.svelte.ts';
import ArticleEditor from '$lib/studio/annotate/ArticleEditor.svelte';
import type { Session } from '$lib/studio/session.svelte.ts';
import { giveTheDom } from '../dom.ts';
import { violationsIn } from './axe.ts';
import { sessionOf, smallDraft } from './session.ts';

beforeEach(() => localStorage.clear());

/** A teacher in front of the article's words. */
function sitDown(draft: Draft = smallDraft(), session = sessionOf(draft)) {
	giveTheDom();
	const words = new ArticleWords(session, localStorage);
	const page = render(ArticleEditor, { session, words });
	return { session, words, user: userEvent.setup(), ...page };
}

const body = () => screen.getByRole('textbox', { name: /^The article, an empty line/ });
const field = (name: RegExp) => screen.getByRole('textbox', { name });
const apply = () => screen.getByRole('button', { name: /^Apply/ });
const status = () => screen.getByRole('status').textContent;
const outcome = () => within(screen.getByRole('group', { name: 'What becomes of the quotes' }));

/** A change that somebody else makes meanwhile. */
const elsewhere = ({ session }: { session: Session }, units: Record<string, unknown>) =>
	session.edit(units as Patch);

/** Replaces words of the body. */
async function rewrite(desk: ReturnType<typeof sitDown>, from: string, to: string) {
	const text = (body() as HTMLTextAreaElement).value.replace(from, to);
	await desk.user.clear(body());
	await desk.user.click(body());
	await desk.user.paste(text);
}

describe('the article’s words', () => {
	it('change nothing before they are applied, and can be thrown away', async () => {
		const desk = sitDown();
		const { units, draft } = desk.session;
		expect(apply()).toBeDisabled();
		await rewrite(desk, 'Local radio', 'The radio');
		expect(status()).toBe('Not applied yet: kept in this browser only.');
		expect(desk.session.units).toBe(units);
		expect(await violationsIn(desk.container)).toEqual([]);
		await desk.user.click(screen.getByRole('button', { name: 'Discard the changes' }));
		expect(body()).toHaveValue(draft.article.body);
		expect(status()).toBe('The words are as they were.');
		expect(apply()).toBeDisabled();
	});

	it('take the quotes along, and say how many, in one step', async () => {
		const desk = sitDown();
		const before = desk.session.units;
		await rewrite(desk, 'The town will', 'A first sentence, she said. The town will');
		await desk.user.click(apply());
		expect(outcome().getByText(/^\d+ quotes follow the words\.$/)).toBeVisible();
		expect(screen.getByRole('heading', { name: 'What becomes of the quotes' })).toHaveFocus();
		expect(desk.session.units).toBe(before);
		expect(await violationsIn(desk.container)).toEqual([]);
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(status()).toBe('Applied.');
		expect(body()).toHaveFocus();
		expect(desk.session.draft.article.body).toMatch(/^A first sentence/);
		const lost = checkDraft('river', desk.session.draft).filter(({ rule }) => rule === 'quote-in-article');
		expect(lost).toEqual([]);
		desk.session.undo();
		expect(desk.session.units).toEqual(before);
	});

	it('tell of each quote that is lost, with the nearest words, and never move it by themselves', async () => {
		const desk = sitDown();
		const { content } = desk.session.draft.claims[0]!;
		await rewrite(desk, 'will dam the river', 'will dam the Long River');
		await desk.user.click(apply());
		const rows = outcome().getAllByRole('listitem');
		const row = rows.find(({ textContent }) =>
			textContent.startsWith('Claim “The town will dam the river.”')
		);
		expect(row).toHaveTextContent(/“The town will dam the river” Nearest now: “.*Long River/);
		await desk.user.click(outcome().getByRole('button', { name: 'Go on writing' }));
		expect(apply()).toHaveFocus();
		expect(desk.session.draft.claims[0]!.content).toBe(content);
		await desk.user.click(apply());
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(desk.session.draft.claims[0]!.content).toEqual(content);
		expect(status()).toMatch(/^Applied\. What no longer matches/);
	});

	it('that say where the article is from need no asking', async () => {
		const desk = sitDown();
		await desk.user.type(field(/^Written by/), 'Jo Reed ');
		await desk.user.clear(field(/^Published by/));
		await desk.user.click(apply());
		expect(desk.session.draft.article).toMatchObject({ byline: 'Jo Reed' });
		expect(desk.session.draft.article).not.toHaveProperty('outlet');
		expect(status()).toBe('Applied.');
	});

	it('are parted by one empty line when they are applied', async () => {
		const desk = sitDown();
		await rewrite(desk, 'The mill denied it.', 'The mill denied it.\n\n\n  More.');
		await desk.user.click(apply());
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(desk.session.draft.article.body).toContain('The mill denied it.\n\nMore.\n\nA study');
	});

	it('are there again after another tab of the page, or after the browser was closed', async () => {
		const desk = sitDown();
		await rewrite(desk, 'Local radio', 'The radio');
		desk.unmount();
		const again = sitDown(smallDraft(), desk.session);
		expect((body() as HTMLTextAreaElement).value).toContain('The radio');
		expect(status()).toBe('Not applied yet: kept in this browser only.');
		again.unmount();
		expect(sessionStorage).toHaveLength(0);
		localStorage.setItem('article-words:ada:river', '{');
		sitDown(smallDraft(), desk.session);
		expect((body() as HTMLTextAreaElement).value).toContain('Local radio');
	});

	it('are nobody else’s who uses this browser', async () => {
		const desk = sitDown();
		await rewrite(desk, 'Local radio', 'The radio');
		desk.unmount();
		const other = sitDown(smallDraft(), sessionOf(smallDraft(), { user: 'grace' }));
		expect((body() as HTMLTextAreaElement).value).toContain('Local radio');
		expect(status()).toBe('');
		other.unmount();
		sitDown(smallDraft(), sessionOf());
		expect((body() as HTMLTextAreaElement).value).toContain('The radio');
	});

	it('say so where the browser cannot keep them', async () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		const desk = sitDown();
		await rewrite(desk, 'Local radio', 'The radio');
		expect(status()).toBe('Not applied yet, and this browser cannot keep it: apply it before you leave.');
		vi.restoreAllMocks();
	});

	it('replace what was changed here only, where somebody else changed other fields meanwhile', async () => {
		const desk = sitDown();
		await desk.user.type(field(/^Headline/), '!');
		elsewhere(desk, { 'article.body': 'Other words.', 'article.byline': 'Jo Reed' });
		await tick();
		await desk.user.click(apply());
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(desk.session.draft.article).toMatchObject({
			headline: 'River plan divides town!',
			byline: 'Jo Reed',
			body: 'Other words.'
		});
	});

	describe('that somebody else has changed, too', () => {
		const clash = () => within(screen.getByRole('group', { name: 'The article has changed meanwhile' }));
		const THEIRS = smallDraft().article.body.replace('The mill denied it.', 'The mill said nothing.');

		/** A teacher whose words and a colleague's are not the same, and who wants to apply theirs. */
		async function clashing() {
			const desk = sitDown();
			await rewrite(desk, 'Local radio', 'The radio');
			elsewhere(desk, { 'article.body': THEIRS, 'article.byline': 'Jo Reed' });
			await tick();
			await desk.user.click(apply());
			return desk;
		}

		it('are shown beside these, and nothing is applied before one is chosen', async () => {
			const desk = await clashing();
			expect(screen.getByRole('heading', { name: 'The article has changed meanwhile' })).toHaveFocus();
			expect(clash().getByText(/The mill said nothing\./)).toBeVisible();
			expect(clash().getByText(/The radio/)).toBeVisible();
			// Paragraphs that are the same in both would hide those that are not.
			expect(clash().queryByText(/The town will dam the river/)).toBeNull();
			expect(field(/^Written by/)).toHaveValue('Jo Reed');
			expect(desk.session.draft.article.body).toBe(THEIRS);
			expect(await violationsIn(desk.container)).toEqual([]);
			await desk.user.click(clash().getByRole('button', { name: 'Go on writing' }));
			expect(apply()).toHaveFocus();
			expect(desk.session.draft.article.body).toBe(THEIRS);
		});

		it('are told of at once, before anybody wants to apply something', async () => {
			const desk = sitDown();
			await rewrite(desk, 'Local radio', 'The radio');
			expect(status()).not.toMatch(/Somebody else/);
			elsewhere(desk, { 'article.body': THEIRS });
			await tick();
			expect(status()).toMatch(/^Not applied yet.* Somebody else has changed the article meanwhile/);
		});

		it('give way where that is chosen', async () => {
			const desk = await clashing();
			await desk.user.click(clash().getByRole('button', { name: 'Put mine over it' }));
			await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
			expect(desk.session.draft.article.body).toContain('The radio');
			expect(desk.session.draft.article).toMatchObject({ byline: 'Jo Reed' });
		});

		it('stay where that is chosen', async () => {
			const desk = await clashing();
			await desk.user.click(clash().getByRole('button', { name: 'Take theirs and lose what is typed here' }));
			expect(body()).toHaveValue(THEIRS);
			expect(apply()).toBeDisabled();
			expect(desk.session.draft.article.body).toBe(THEIRS);
		});

		it('are shown again when they change once more before the choice', async () => {
			const desk = await clashing();
			elsewhere(desk, { 'article.body': 'A third text.' });
			await desk.user.click(clash().getByRole('button', { name: 'Put mine over it' }));
			expect(clash().getByText('A third text.')).toBeVisible();
			expect(desk.session.draft.article.body).toBe('A third text.');
		});
	});

	it('are looked at anew when they are applied: what was not shown is shown first', async () => {
		const desk = sitDown();
		await rewrite(desk, 'will dam the river', 'will dam the Long River');
		await desk.user.click(apply());
		const claim = desk.session.draft.claims.find(({ id }) => id === 'dead-fish')!;
		const shown = outcome().getAllByRole('listitem').length;
		elsewhere(desk, {
			'claim.dead-fish': { ...claim, cue: { exact: 'will dam the river' } }
		});
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(outcome().getAllByRole('listitem')).toHaveLength(shown + 1);
		expect(desk.session.draft.article.body).toContain('will dam the river');
		expect(screen.getByRole('heading', { name: 'What becomes of the quotes' })).toHaveFocus();
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(desk.session.draft.article.body).toContain('will dam the Long River');
	});

	it('keep what somebody else did to a quote while the outcome was shown', async () => {
		const desk = sitDown();
		await rewrite(desk, 'Ada Finch', 'Ada Fincham');
		await desk.user.click(apply());
		const claim = desk.session.draft.claims[0]!;
		elsewhere(desk, { 'claim.dam': { ...claim, note: 'Seen to.' } });
		await desk.user.click(outcome().getByRole('button', { name: 'Apply' }));
		expect(desk.session.draft.claims[0]).toMatchObject({
			note: 'Seen to.',
			cue: { exact: 'said', prefix: 'Fincham ' }
		});
	});

	it('show what is wrong beside the field', () => {
		const draft = smallDraft();
		sitDown({ ...draft, article: { ...draft.article, url: 'not an address' } });
		const address = screen.getByRole('textbox', { name: /^Web address/ });
		expect(address).toBeInvalid();
		expect(address).toHaveAccessibleDescription(/Give the whole web address/);
	});
});
