import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { article, button, feedback, prompt, question, sitDown } from './stage.ts';

const help = () => document.getElementById('help');
const isHelpOpen = () => help()?.matches(':popover-open');
const radios = () => question().getAllByRole('radio');

describe('numbers', () => {
	it('choose, whatever has the focus', async () => {
		const { user } = sitDown(['who-reported-early']);
		await user.keyboard('2');
		expect(radios()[1]).toBeChecked();
		expect(radios()[1]).toHaveFocus();

		await user.click(screen.getByRole('radio', { name: 'Sure' }));
		await user.keyboard('1');
		expect(radios()[0]).toBeChecked();
		expect(screen.getByRole('radio', { name: 'Sure' })).toBeChecked();
	});

	it('take a choice of several back', async () => {
		const { user } = sitDown(['what-is-shown']);
		await user.keyboard('13');
		const boxes = question().getAllByRole('checkbox');
		expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, false, true, false]);
		await user.keyboard('1');
		expect(boxes[0]).not.toBeChecked();
	});

	it('that nothing stands for do nothing', async () => {
		const { user, attempt } = sitDown(['who-reported-early']);
		await user.keyboard('90');
		for (const radio of radios()) expect(radio).not.toBeChecked();
		expect(attempt.events).toHaveLength(1);
	});

	it('fill pairs row by row', async () => {
		const { user, draw } = sitDown(['sort-by-naming']);
		const [shown] = draw.quiz.questions;
		if (shown?.interaction !== 'match') throw new Error('not a match');
		await user.keyboard('123');
		for (const [i, left] of shown.left.entries()) {
			const group = within(screen.getByRole('group', { name: left.text }));
			expect(group.getByRole('radio', { name: shown.right[i]!.text })).toBeChecked();
		}
	});

	it('take a thing of an order in hand, for the arrow keys to move', async () => {
		const { user, draw } = sitDown(['chain-never-seen']);
		const [shown] = draw.quiz.questions;
		if (shown?.interaction !== 'order') throw new Error('not an order');
		const last = shown.order[3]!.text;
		await user.keyboard('4{ArrowUp}{ArrowUp}');
		expect(question().getAllByRole('listitem')[1]).toHaveTextContent(last);
		expect(document.activeElement).toHaveAccessibleName(`Move up: ${last}`);
	});
});

describe('Enter', () => {
	it('begins, checks, and goes on', async () => {
		const { user, attempt } = sitDown(['who-reported-early', 'naming-clerk'], { before: [] });
		await user.keyboard('{Enter}');
		expect(prompt()).toHaveTextContent('Who says that the crack was reported?');

		const right = radios().findIndex((radio) => radio === screen.getByLabelText(/A council clerk/));
		await user.keyboard(`${right + 1}{Enter}`);
		expect(feedback('Right.')).toHaveFocus();
		await user.keyboard('{Enter}');
		expect(prompt()).toHaveTextContent('Is the clerk named?');
		expect(attempt.events.map(({ type }) => type)).toEqual(['begin', 'answer', 'next']);
	});

	it('held down goes one step, and not past the feedback', async () => {
		const { user, attempt } = sitDown(['chain-never-seen', 'naming-clerk']);
		await user.keyboard('{Enter>20}{/Enter}');
		expect(attempt.events.map(({ type }) => type)).toEqual(['begin', 'answer']);
	});

	it('on a button presses that button only', async () => {
		const { user, attempt } = sitDown(['who-reported-early', 'naming-clerk']);
		button('Skip for now').focus();
		await user.keyboard('{Enter}');
		expect(attempt.events.map(({ type }) => type)).toEqual(['begin', 'skip']);
	});

	it('does not end the quiz while questions are open', async () => {
		const { user, attempt } = sitDown(['who-reported-early'], {
			before: [{ type: 'begin' }, { type: 'review' }]
		});
		await user.keyboard('{Enter}');
		expect(attempt.snapshot.matches('finished')).toBe(false);
		expect(button('Finish with what I have')).toBeVisible();
	});
});

describe('arrow keys', () => {
	it('lead to the words that can be chosen, those of the passage first', async () => {
		const { user } = sitDown(['which-words-hedge']);
		const box = (name: string) => article().getByRole('checkbox', { name });
		await user.keyboard('{ArrowDown}');
		expect(box('allegedly')).toHaveFocus();
		await user.keyboard('{ArrowDown}');
		expect(box('might')).toHaveFocus();
		await user.keyboard('{ArrowDown}');
		expect(box('on Sunday night')).toHaveFocus();
		await user.keyboard('{ArrowUp} ');
		expect(box('might')).toBeChecked();
	});

	it('lead to the sentences for a proof', async () => {
		const { user } = sitDown(['who-failed-fast']);
		await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
		await user.click(button('Check'));
		await user.keyboard('{ArrowDown} ');
		expect(article().getByRole('radio', { name: /said Ida Brandt/ })).toBeChecked();
	});

	it('scroll as ever where nothing in the article can be chosen', async () => {
		sitDown(['who-reported-early']);
		expect(await fireEvent.keyDown(document.body, { key: 'ArrowDown' })).toBe(true);
	});
});

describe('?', () => {
	it('opens the list of keys and closes it; while it is open the other keys rest', async () => {
		const { user, attempt } = sitDown(['who-reported-early']);
		await user.keyboard('?');
		expect(isHelpOpen()).toBe(true);
		expect(
			within(help()!).getByText('check, and go on; in the source map, choose a voice')
		).toBeInTheDocument();

		await user.keyboard('1{Enter}');
		for (const radio of radios()) expect(radio).not.toBeChecked();
		expect(attempt.events).toHaveLength(1);

		await user.keyboard('?');
		expect(isHelpOpen()).toBe(false);
	});
});

describe('keys that are somebody else’s', () => {
	it('are text while one writes', async () => {
		const { user, attempt } = sitDown(['what-to-ask']);
		await user.click(screen.getByRole('textbox'));
		await user.keyboard('1?{Enter}2');
		expect(screen.getByRole('textbox')).toHaveValue('1?\n2');
		expect(isHelpOpen()).toBe(false);
		expect(attempt.events).toHaveLength(1);
	});

	it('are the browser’s with Ctrl, Alt or Meta', async () => {
		sitDown(['who-reported-early']);
		for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
			for (const key of ['1', '?', 'Enter']) {
				expect(await fireEvent.keyDown(document.body, { key, [held]: true })).toBe(true);
			}
		}
		for (const radio of radios()) expect(radio).not.toBeChecked();
		expect(isHelpOpen()).toBe(false);
	});
});
