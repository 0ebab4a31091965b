import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { article, button, notebook, prompt, sitDown } from './stage.ts';

const choice = (name: string) => screen.getByRole('radio', { name });
const text = () => screen.getByRole('textbox');
const place = (thing: string) =>
	screen
		.getAllByRole('listitem')
		.filter((item) => item.querySelector('.text'))
		.findIndex((item) => item.textContent.includes(thing));

describe('a half-made answer', () => {
	it('is kept with each change, before it is an answer', async () => {
		const keeper = notebook();
		const { user, attempt } = sitDown(['who-reported-early'], { keeper });
		await user.click(choice('Ida Brandt'));
		await user.click(choice('Guessing'));

		const [events, drafts] = keeper.keep.mock.lastCall!;
		expect(events).toEqual(attempt.events);
		const fields = [
			['item', 'who-reported-early'],
			['choice', 'brandt'],
			['confidence', 'guessing']
		];
		expect(drafts).toEqual([['who-reported-early', fields]]);
	});

	it('is still there after a look at all questions', async () => {
		const { user } = sitDown(['who-reported-early', 'what-to-ask']);
		await user.click(choice('Ida Brandt'));
		await user.click(choice('Guessing'));
		await user.click(button('Skip for now'));
		await user.type(text(), 'The makers of the hinge.');
		await user.click(button('All questions'));

		await user.click(button(/Who says that the crack/));
		expect(choice('Ida Brandt')).toBeChecked();
		expect(choice('Guessing')).toBeChecked();
		await user.click(button('Skip for now'));
		expect(text()).toHaveValue('The makers of the hinge.');
	});

	it('stays when the hint is read', async () => {
		const { user } = sitDown(['what-to-ask']);
		await user.type(text(), 'The makers');
		await user.click(button('Hint'));
		expect(screen.getByText('Who has seen the hinge?')).toBeVisible();
		expect(text()).toHaveValue('The makers');
	});

	it('of words in the article and of pairs is put back too', async () => {
		const { user } = sitDown(['which-words-hedge', 'sort-by-naming']);
		await user.click(article().getByRole('checkbox', { name: 'might' }));
		await user.click(button('Skip for now'));
		const tom = () => within(screen.getByRole('group', { name: 'Tom Reyes' }));
		await user.click(tom().getByRole('radio', { name: 'by role' }));
		await user.click(button('Back'));
		expect(article().getByRole('checkbox', { name: 'might' })).toBeChecked();
		expect(article().getByRole('checkbox', { name: 'allegedly' })).not.toBeChecked();
		await user.click(button('Skip for now'));
		expect(tom().getByRole('radio', { name: 'by role' })).toBeChecked();
	});

	it('of an order is put back with how sure the student is', async () => {
		const { user } = sitDown(['chain-never-seen', 'naming-clerk']);
		await user.click(choice('Sure'));
		while (place('Tom Reyes') > 0) await user.click(button('Move up: Tom Reyes'));
		while (place('You') < 3) await user.click(button('Move down: You'));
		await user.click(button('Skip for now'));
		await user.click(button('Back'));
		expect(choice('Sure')).toBeChecked();
		expect([place('Tom Reyes'), place('You')]).toEqual([0, 3]);
	});
});

describe('where answers can be changed until the end', () => {
	const rules = { feedback: 'at-end' } as const;

	it('the answer is filled in when its question is opened again', async () => {
		const { user } = sitDown(['naming-clerk', 'what-is-shown'], { rules });
		await user.click(choice('Yes'));
		await user.click(choice('Sure'));
		await user.click(button('Check'));
		expect(prompt()).toHaveTextContent('For which two claims');
		await user.click(button('Back'));

		expect(choice('Yes')).toBeChecked();
		expect(choice('Sure')).toBeChecked();
		expect(screen.queryByText('✗ your answer')).toBeNull();
	});

	it('an order that is opened again stands as it was answered, so that going on changes nothing', async () => {
		const { user, attempt } = sitDown(['chain-never-seen', 'naming-clerk'], { rules });
		while (place('Tom Reyes') > 0) await user.click(button('Move up: Tom Reyes'));
		await user.click(button('Check'));
		const answered = attempt.events.at(-1);
		await user.click(button('Back'));
		await user.click(button('Check'));
		expect(attempt.events.at(-1)).toEqual({ ...answered, at: expect.any(Number) });
	});
});
