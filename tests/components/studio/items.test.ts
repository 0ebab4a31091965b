import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { itemHash } from '$lib/bank/as-written.ts';
import type { Item } from '$lib/bank/schema.ts';
import { builtItem } from '../../bank/items.ts';
import { violationsIn } from './axe.ts';
import { button, choose, field, rows, said, sitDown } from './desk.ts';
import { smallDraft } from './session.ts';

const draft = smallDraft();
/** The small lesson's questions, and two that were built: one changed since and stale. */
const mixed = () => {
	const built: Item = { ...builtItem('built-one', 'Who says it here?'), skill: 'chain', from: undefined };
	const whole = { ...built, from: { recipe: 'who-said', claim: 'dam', built: itemHash(built) } };
	const changed: Item = { ...whole, id: 'built-two', prompt: 'Mine now?', stale: true };
	return smallDraft({ items: [...draft.items, whole, changed] });
};

describe('the list of questions', () => {
	it('says of each what it is, whose it is and what is wrong with it', async () => {
		const { container } = sitDown(mixed());
		expect(rows()).toHaveLength(8);
		expect(rows()[0]).toBe(
			'1 Question 1: Who says that the river will be dammed? Who says it · Choose an answer · written by hand'
		);
		expect(rows()[6]).toMatch(/^7 .*Who says it here\? How it reached us · Choose an answer · built/);
		expect(rows()[7]).toMatch(/Mine now\?.* · changed by hand · to be looked at · \d+ problems?$/);
		expect(await violationsIn(container)).toEqual([]);
	});

	it('is searched in everything that a question says', async () => {
		const { user } = sitDown();
		await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'PAPER mayor');
		expect(rows()).toEqual([expect.stringContaining('Who says that the river will be dammed?')]);
		expect(said()).toContain('1 of 6 questions');

		await user.type(screen.getByRole('searchbox', { name: 'Search' }), ' nothing-like-it');
		expect(rows()).toEqual([]);
		expect(screen.getByText('No question fits.')).toBeVisible();
		await user.click(button('Show all'));
		expect(rows()).toHaveLength(6);
	});

	it('is filtered by skill, by what built it, by whose it is and by problems, all at once', async () => {
		const { user } = sitDown(mixed());
		await user.selectOptions(choose('Skill'), 'How it reached us (3)');
		expect(said()).toContain('3 of 8 questions');
		await user.selectOptions(choose('Built by'), 'Who said it? (2)');
		expect(rows()).toHaveLength(2);
		await user.selectOptions(choose('Whose'), 'changed by hand (1)');
		expect(rows()).toEqual([expect.stringContaining('Mine now?')]);
		await user.selectOptions(choose('Whose'), 'to be looked at (1)');
		expect(rows()).toEqual([expect.stringContaining('Mine now?')]);

		await user.click(button('Show all'));
		await user.click(screen.getByRole('checkbox', { name: /^Only with a problem \(\d\)$/ }));
		expect(rows().length).toBeLessThan(8);
		for (const row of rows()) expect(row).toMatch(/problem/);
	});

	it('keeps search and filters while a question is open', async () => {
		const { user } = sitDown();
		await user.selectOptions(choose('Skill'), 'How it reached us (1)');
		await user.click(button(/How did the dead fish/));
		await user.click(button(/All questions/));
		expect(rows()).toHaveLength(1);
		expect(button(/How did the dead fish/)).toHaveFocus();
	});

	it('of an empty lesson says what to do', () => {
		sitDown(smallDraft({ items: [] }));
		expect(screen.getByText(/There is no question yet/)).toBeVisible();
	});

	it('one question that changes is one row that changes', async () => {
		const items = Array.from({ length: 500 }, (_, i): Item => ({
			...draft.items[i % 6]!,
			id: `question-${i}`
		}));
		const { session, container } = sitDown(smallDraft({ items }));
		const changes: Node[] = [];
		const observer = new MutationObserver((records) => changes.push(...records.map(({ target }) => target)));
		observer.observe(screen.getByRole('list', { name: 'Questions' }), {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true
		});
		session.edit({ 'item.question-3': { ...items[3]!, prompt: 'Another?' } } as never, { label: 'x' });
		await tick();
		observer.takeRecords().forEach(({ target }) => changes.push(target));
		observer.disconnect();

		const changedRow = container.querySelector('#question-question-3')!;
		expect(changedRow).toHaveTextContent('Another?');
		expect(changes.length).toBeGreaterThan(0);
		for (const node of changes) expect(changedRow.contains(node)).toBe(true);
	});
});

describe('the order of questions', () => {
	it('is changed by Alt and an arrow; the focus stays with the question and its new place is said', async () => {
		const { user, session } = sitDown();
		button(/How did the dead fish/).focus();
		await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
		expect(rows()[3]).toContain('How did the dead fish');
		expect(button(/How did the dead fish/)).toHaveFocus();
		expect(said()).toContain('Question 4 of 6 now.');
		await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
		expect(rows()[5]).toContain('How did the dead fish');

		expect(session.undoLabel).toBe('move');
		session.undo();
		await tick();
		expect(rows()[4]).toContain('How did the dead fish');
	});

	it('arrows alone walk from row to row', async () => {
		const { user } = sitDown();
		button(/Which word shows/).focus();
		await user.keyboard('{ArrowDown}');
		expect(button(/Which sentence has no source/)).toHaveFocus();
		await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
		expect(button(/Who says that the river/)).toHaveFocus();
	});

	it('moves past the question that stands next in a filtered list', async () => {
		const { user, session } = sitDown(mixed());
		await user.selectOptions(choose('Skill'), 'How it reached us (3)');
		button(/Mine now/).focus();
		await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
		expect(rows().map((row) => row.slice(0, 2).trim())).toEqual(['5', '6', '8']);
		expect(session.draft.items[4]!.id).toBe('built-two');
	});

	it('is changed by buttons, and by saying the place, in the open question', async () => {
		const { user, session } = sitDown(draft, 'chain-fish');
		await user.click(button('Move up'));
		expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Question 4 of 6');
		expect(button('Move up')).toHaveFocus();
		await user.click(button('Move down'));
		await user.click(button('Move down'));
		expect(session.draft.items.at(-1)!.id).toBe('chain-fish');
		expect(button('Move down')).toBeDisabled();
		expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();

		const place = screen.getByRole('spinbutton', { name: 'Move to place' });
		await user.clear(place);
		await user.type(place, '1{Enter}');
		await user.tab();
		expect(session.draft.items[0]!.id).toBe('chain-fish');
	});
});

describe('a question', () => {
	it('is deleted, which is said; “Undo” brings it back where it stood', async () => {
		const { user, session } = sitDown(draft, 'which-hedge');
		await user.click(button('Delete'));
		expect(rows()).toHaveLength(5);
		expect(said()).toContain('Deleted: “Which word shows that the writer does not vouch?”');
		expect(button(/Which sentence has no source/)).toHaveFocus();

		await user.click(button('Undo'));
		expect(session.draft.items).toEqual(draft.items);
		expect(rows()[1]).toContain('Which word shows');
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});

	it('“Undo” is not offered any more once something else has been done', async () => {
		const { user, session } = sitDown(draft, 'which-hedge');
		await user.click(button('Delete'));
		session.edit({ 'lesson.title': 'Another' } as never, { label: 'title' });
		await tick();
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});

	it('is copied; the copy is open and is the teacher’s own', async () => {
		const { user, session, item } = sitDown(mixed(), 'built-one');
		await user.click(button('Duplicate'));
		expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Question 8 of 9');
		expect(item().from).toBeUndefined();
		expect(item().id).toMatch(/^question-[a-z]+$/);
		expect(session.draft.items[6]!.id).toBe('built-one');
		expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
	});

	it('gets an id that none has or had, not even one that is deleted or was built once', async () => {
		const { user, session, view } = sitDown(smallDraft({ built: ['question-old'] }));
		const ids = new Set<string>();
		for (let i = 0; i < 5; i++) {
			await user.click(button('Add a question'));
			await user.click(button(/^Write an answer/));
			ids.add(view.item!);
			await user.click(button('Delete'));
		}
		expect(ids.size).toBe(5);
		for (const id of ids) expect(session.takenIds('items')).toContain(id);
	});

	it('is walked to from its neighbours', async () => {
		const { user, view } = sitDown(draft, 'who-dam');
		expect(button('Previous')).toBeDisabled();
		await user.click(button('Next'));
		expect(view.item).toBe('which-hedge');
		expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
		await user.click(button('Previous'));
		expect(view.item).toBe('who-dam');
	});

	it('that somebody else has deleted meanwhile gives way to the list', async () => {
		const { session } = sitDown(draft, 'who-dam');
		session.edit({ 'item.who-dam': null, 'order.items': ['chain-fish'] } as never, { label: 'x' });
		await tick();
		expect(rows()).toHaveLength(5);
	});

	it('is shown as students see it', async () => {
		const { user, view } = sitDown(draft, 'who-dam');
		await user.click(button('See it as a student'));
		expect([view.paper, view.side, view.item]).toEqual(['preview', 'paper', 'who-dam']);
	});
});

describe('questions of the annotation', () => {
	it('are built by one click, told in words, and undone as one', async () => {
		const { user, session } = sitDown();
		await user.click(button('Build questions from the annotation'));
		const count = session.draft.items.length - 6;
		expect(said()).toContain(`Built: ${count} new.`);
		expect(rows()).toHaveLength(6 + count);

		await user.click(button('Build questions from the annotation'));
		expect(said()).toContain('Built. Nothing has changed: the questions fit the annotation.');
		session.undo();
		expect(session.draft).toEqual(draft);
	});

	it('that were changed and do not fit any more are listed by one more click', async () => {
		const { user, session } = sitDown();
		await user.click(button('Build questions from the annotation'));
		const built = session.draft.items.find(({ from }) => from?.claim === 'lead')!;
		const claim = session.draft.claims.find(({ id }) => id === 'lead')!;
		session.edit(
			{
				[`item.${built.id}`]: { ...built, prompt: 'Mine?' },
				'claim.lead': { ...claim, says: 'The water is full of lead.' }
			} as never,
			{ label: 'x' }
		);
		await user.click(button('Build questions from the annotation'));
		expect(said().join()).toMatch(/Built: \d+ renewed, 1 to look at\./);
		await user.click(button('Show them'));
		expect(rows()).toEqual([expect.stringContaining('Mine?')]);
	});

	it('are not built while the annotation has errors; these are said', async () => {
		const { user, session } = sitDown();
		const claim = session.draft.claims[0]!;
		session.edit({ 'claim.dam': { ...claim, says: '' } } as never, { label: 'x' });
		await user.click(button('Build questions from the annotation'));
		expect(said().join()).toMatch(/Nothing was built\. The annotation has to be put right first: ./);
		expect(session.draft.items).toHaveLength(6);
	});
});

describe('by keyboard alone', () => {
	it('a question is added, written, left and found again', async () => {
		const { user, item } = sitDown();
		await user.tab();
		await user.keyboard('{Enter}');
		expect(button('Add a question')).toHaveAttribute('aria-expanded', 'true');
		await user.tab();
		await user.tab();
		await user.tab();
		expect(button(/^Choose an answer/)).toHaveFocus();
		await user.keyboard('{Enter}');

		expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
		await user.tab();
		expect(field('Question')).toHaveFocus();
		await user.keyboard('Who?');
		expect(item().prompt).toBe('Who?');
		await user.tab({ shift: true });
		await user.tab({ shift: true });
		await user.keyboard('{Enter}');
		expect(screen.getByRole('button', { name: /Question 7: Who\?/ })).toHaveFocus();
		expect(within(screen.getByRole('list', { name: 'Questions' })).getAllByRole('listitem')).toHaveLength(7);
	});
});
