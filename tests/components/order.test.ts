import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, feedback, question, row, said, sitDown } from './stage.ts';

const RIGHT = ['Tom Reyes', 'Radio Westmark', 'The Westmark Post', 'You'];

/** The things in the order in which they stand. */
const standing = () =>
	question()
		.getAllByRole('listitem')
		.map((item) => item.querySelector('.text')?.textContent ?? '');

/** Moves things up, one place at a time, until they stand so. */
async function arrange(user: ReturnType<typeof sitDown>['user'], order: string[]) {
	for (const [to, text] of order.entries()) {
		for (let from = standing().indexOf(text); from > to; from--) {
			await user.click(button(`Move up: ${text}`));
		}
	}
}

describe('an order', () => {
	it('is made by buttons, says each move, and is graded as it stands', async () => {
		const { user, attempt } = sitDown(['chain-never-seen']);
		expect(standing()).not.toEqual(RIGHT);
		await arrange(user, RIGHT);
		expect(standing()).toEqual(RIGHT);
		await user.click(button('Check'));

		expect(feedback('Right.')).toBeVisible();
		expect(attempt.events.at(-1)).toMatchObject({
			response: { order: ['mayor', 'station', 'post', 'reader'] }
		});
	});

	it('moves by arrow keys, the focus staying with what is moved', async () => {
		const { user } = sitDown(['chain-never-seen']);
		const [first, second, ...rest] = standing();
		button(`Move down: ${first}`).focus();
		await user.keyboard('{ArrowDown}');

		expect(standing()).toEqual([second, first, ...rest]);
		expect(button(`Move down: ${first}`)).toHaveFocus();
		expect(said()).toContain(`${first}: place 2 of 4`);

		await user.keyboard('{ArrowUp}');
		expect(standing()).toEqual([first, second, ...rest]);
	});

	it('at an end the focus goes to the other button of what was moved', async () => {
		const { user } = sitDown(['chain-never-seen']);
		const [first, second] = standing();
		await user.click(button(`Move up: ${second}`));

		expect(standing().slice(0, 2)).toEqual([second, first]);
		expect(button(`Move up: ${second}`)).toBeDisabled();
		expect(button(`Move down: ${second}`)).toHaveFocus();
		await user.keyboard('{ArrowUp}');
		expect(standing().slice(0, 2)).toEqual([second, first]);
	});

	it('a wrong one with a try left says what stands wrong and why, and not the right order', async () => {
		const { user, container } = sitDown(['chain-never-seen']);
		await arrange(user, ['You', 'The Westmark Post', 'Radio Westmark', 'Tom Reyes']);
		await user.click(button('Check'));

		expect(feedback('Not quite.')).toHaveTextContent('A habit to watch: relay taken for origin.');
		expect(feedback('Not quite.')).toHaveTextContent('Read the reason above, look at the article again, and');
		expect(row('Tom Reyes')).toHaveTextContent('✗ your answer SECRET first');
		expect(container).not.toHaveTextContent('The right order');
		expect(container.innerHTML).not.toContain('SECRET mayor, radio');
	});

	it('speaks of a reason above only where there is one', async () => {
		const { user } = sitDown(['chain-never-seen']);
		await arrange(user, ['Tom Reyes', 'You', 'Radio Westmark', 'The Westmark Post']);
		await user.click(button('Check'));
		expect(feedback('Partly right: 1 of 4.')).toHaveTextContent(
			'Look at the article again and have another go.'
		);
		expect(feedback('Partly right: 1 of 4.')).not.toHaveTextContent('reason above');
	});

	it('after the last try the right order is shown', async () => {
		const { user } = sitDown(['chain-never-seen'], { rules: { attempts: 1 } });
		await arrange(user, ['Tom Reyes', 'You', 'Radio Westmark', 'The Westmark Post']);
		await user.click(button('Check'));

		expect(feedback('Partly right: 1 of 4.')).toBeVisible();
		expect(row('Tom Reyes')).toHaveTextContent('✓ your answer');
		const solution = screen.getByText('The right order:').nextElementSibling;
		expect([...(solution?.children ?? [])].map((item) => item.textContent)).toEqual(RIGHT);
	});
});
