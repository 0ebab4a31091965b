import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { giveTheDom, scrolledTo } from './dom.ts';
import { button, feedback, prompt, said, sitDown } from './stage.ts';

const choice = (name: string) => screen.getByRole('radio', { name });

/** What each tick of the header says. */
const ticks = () =>
	within(screen.getByRole('list', { name: /^Question \d of \d$/ }))
		.getAllByRole('listitem')
		.map((tick) => tick.textContent);

describe('after a step', () => {
	it('the focus is on what is next, and the verdict is said', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk'], { before: [] });
		await user.click(button('I have read it. Start'));
		expect(prompt()).toHaveFocus();

		await user.click(choice('Ida Brandt'));
		await user.click(button('Check'));
		expect(feedback('Not quite.')).toHaveFocus();
		expect(said()).toContain('Not quite.');

		await user.click(button('Try again'));
		expect(prompt()).toHaveFocus();
		expect(said()).not.toContain('Not quite.');

		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		expect(said()).toContain('Right.');
		await user.click(button('Next question'));
		expect(prompt()).toHaveTextContent('Is the clerk named?');
		expect(prompt()).toHaveFocus();
	});

	it('the proof is scrolled into sight beside the feedback', async () => {
		const { user } = sitDown(['who-reported-early']);
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		const seen = feedback('Right.');
		expect(scrolledTo).toEqual([seen.nextElementSibling, seen, document.getElementById('proof')]);
	});

	it('the second half of a double click does nothing to the screen that came with the first', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk']);
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		await fireEvent.click(button('Next question'), { detail: 2 });
		expect(feedback('Right.')).toBeVisible();
		await fireEvent.click(button('Next question'), { detail: 1 });
		expect(prompt()).toHaveTextContent('Is the clerk named?');
	});

	it('on a phone the feedback is scrolled into sight, not the proof above it', async () => {
		const { user } = sitDown(['who-reported-early']);
		giveTheDom(false);
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		expect(scrolledTo).toEqual([feedback('Right.')]);
	});

	it('the hint has the focus, and can be asked for once', async () => {
		const { user } = sitDown(['who-failed-fast']);
		await user.click(button('Hint'));
		expect(screen.getByText(/Look for the word “said”/)).toHaveFocus();
		expect(screen.queryByRole('button', { name: 'Hint' })).toBeNull();
	});
});

describe('how sure one is', () => {
	it('goes with the answer', async () => {
		const { user, attempt } = sitDown(['who-reported-early']);
		await user.click(choice('A council clerk'));
		await user.click(choice('I think so'));
		await user.click(button('Check'));
		expect(attempt.events.at(-1)).toMatchObject({ type: 'answer', confidence: 'think-so' });
	});

	it('need not be said', async () => {
		const { user, attempt } = sitDown(['who-reported-early']);
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		expect(attempt.events.at(-1)).not.toHaveProperty('confidence');
	});

	it('is not asked where the lesson does not want to know', () => {
		sitDown(['who-reported-early'], { rules: { confidence: false } });
		expect(screen.queryByRole('group', { name: /How sure/ })).toBeNull();
	});
});

describe('the way through the questions', () => {
	it('the ticks say how each came out', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk', 'what-to-ask']);
		expect(ticks()).toEqual(['1: now', '2: open', '3: open']);
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		await user.click(button('Next question'));
		await user.click(button('Skip for now'));
		expect(ticks()).toEqual(['1: right', '2: skipped', '3: now']);
		await user.type(screen.getByRole('textbox'), 'The makers.');
		await user.click(button('Check'));
		await user.click(button('What is still open'));
		expect(ticks()).toEqual(['1: right', '2: skipped', '3: answered']);
	});

	it('where verdicts come at the end no tick tells one', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk'], { rules: { feedback: 'at-end' } });
		await user.click(choice('Ida Brandt'));
		await user.click(button('Check'));
		expect(ticks()).toEqual(['1: answered', '2: now']);
		expect(prompt()).toHaveTextContent('Is the clerk named?');
		expect(document.body).not.toHaveTextContent('Not quite');
	});

	it('a skipped question is listed as such, and can be gone to', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk']);
		await user.click(button('Skip for now'));
		await user.click(choice('No'));
		await user.click(button('Check'));
		await user.click(button('What is still open'));

		expect(prompt()).toHaveTextContent('One question is still open.');
		expect(prompt()).toHaveFocus();
		expect(button(/Question 2: Is the clerk named\?/)).toHaveTextContent('Named or not · answered');
		await user.click(button(/Question 1: Who says .* skipped/));
		expect(prompt()).toHaveTextContent('Who says that the crack was reported?');
	});

	it('back leads to the question before, with its feedback', async () => {
		const { user } = sitDown(['who-reported-early', 'naming-clerk']);
		expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
		await user.click(choice('A council clerk'));
		await user.click(button('Check'));
		await user.click(button('Next question'));
		await user.click(button('Back'));
		expect(feedback('Right.')).toHaveFocus();
	});

	it('reading promises as many tries as there are', () => {
		sitDown(['who-reported-early'], { before: [] });
		expect(screen.getByText('Not sure? You have 2 tries at each.')).toBeVisible();
	});

	it('reading promises no second try where verdicts come at the end', () => {
		sitDown(['who-reported-early'], { before: [], rules: { feedback: 'at-end' } });
		expect(screen.queryByText(/tries at each/)).toBeNull();
	});

	it('a lesson without questions says so and cannot be begun', () => {
		sitDown([], { before: [] });
		expect(screen.getByText('There are no questions in this lesson yet.')).toBeVisible();
		expect(screen.queryByRole('button', { name: /Start/ })).toBeNull();
	});

	it('what comes late is waited for', () => {
		sitDown(['who-reported-early'], { before: [{ type: 'begin' }, { type: 'review' }], isEarly: true });
		expect(said()).toContain('One moment…');
	});
});
