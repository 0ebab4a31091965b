import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, feedback, question, sitDown } from './stage.ts';

/** Gives each left side its partner, by their texts. */
async function pair(user: ReturnType<typeof sitDown>['user'], pairs: Record<string, string>) {
	for (const [left, right] of Object.entries(pairs)) {
		const group = within(screen.getByRole('group', { name: left }));
		await user.click(group.getByRole('radio', { name: right }));
	}
}

/** The text of the answered row of a left side. */
const made = (left: string) => question().getByText(left).parentElement;

describe('pairs', () => {
	it('a wrong pair says why while a try is left, and its right partner is not shown', async () => {
		const { user, container } = sitDown(['sort-by-naming']);
		await pair(user, { 'Ida Brandt': 'named', 'Tom Reyes': 'by role', 'a council clerk': 'named' });
		await user.click(button('Check'));

		expect(feedback('Partly right: 1 of 3.')).toHaveTextContent('named taken for true');
		expect(made('Ida Brandt')).toHaveTextContent('→ named ✓ your answer');
		expect(made('Tom Reyes')).toHaveTextContent('→ by role ✗ your answer SECRET he has a name');
		expect(made('a council clerk')).toHaveTextContent('→ named ✗ your answer SECRET no name');
		expect(container).not.toHaveTextContent('right answer');
		expect(container.innerHTML).not.toContain('SECRET two of them');
	});

	it('after the last try the right partners are shown', async () => {
		const { user } = sitDown(['sort-by-naming'], { rules: { attempts: 1 } });
		await pair(user, { 'Ida Brandt': 'named', 'Tom Reyes': 'named', 'a council clerk': 'nobody' });
		await user.click(button('Check'));

		expect(made('a council clerk')).toHaveTextContent(
			'→ nobody ✗ your answer → by role ✓ right answer SECRET'
		);
		expect(made('Tom Reyes')).not.toHaveTextContent('right answer');
		expect(feedback('Partly right: 2 of 3.')).toHaveTextContent('SECRET two of them are named.');
	});

	it('all right pairs are right', async () => {
		const { user } = sitDown(['sort-by-naming']);
		await pair(user, { 'Ida Brandt': 'named', 'Tom Reyes': 'named', 'a council clerk': 'by role' });
		await user.click(button('Check'));
		expect(feedback('Right.')).toBeVisible();
	});

	it('a left side without a partner is no answer', async () => {
		const { user, attempt } = sitDown(['sort-by-naming']);
		await pair(user, { 'Ida Brandt': 'named' });
		await user.click(button('Check'));
		expect(attempt.events).toHaveLength(1);
	});
});
