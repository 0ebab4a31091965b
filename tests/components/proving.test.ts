import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { article, button, feedback, row, sitDown } from './stage.ts';

/** A student who has chosen an answer and is asked to prove it. */
async function answered(choice: string, rules = {}) {
	const stage = sitDown(['who-failed-fast'], { rules });
	await stage.user.click(screen.getByRole('radio', { name: choice }));
	await stage.user.click(button('Check'));
	return stage;
}

const point = (words: RegExp) => article().getByRole('radio', { name: words });

describe('proving', () => {
	it('asks for a sentence of the article before any verdict is given', async () => {
		const { container } = await answered('Tom Reyes');

		expect(screen.getByRole('heading', { name: 'Now prove it.' })).toHaveFocus();
		expect(article().getAllByRole('radio')).toHaveLength(9);
		expect(row('Tom Reyes')).toHaveTextContent(/your answer$/);
		expect(container).not.toHaveTextContent('✗');
		expect(container.innerHTML).not.toContain('SECRET');
	});

	it('right answer and right sentence', async () => {
		const { user } = await answered('Ida Brandt');
		await user.click(point(/said Ida Brandt/));
		await user.click(button('Check the sentence'));
		expect(feedback('Right, and that is the sentence that shows it.')).toHaveTextContent(
			'SECRET Brandt says it.'
		);
	});

	it('right answer and wrong sentence is an outcome of its own, told in the article too', async () => {
		const { user } = await answered('Ida Brandt');
		await user.click(point(/It is dated/));
		await user.click(button('Check the sentence'));
		expect(feedback('Right answer, wrong sentence.')).toBeVisible();
		expect(article().getByText(/It is dated/)).toHaveTextContent('your choice, not right');
		expect(document.getElementById('proof')).toHaveTextContent('said Ida Brandt');
	});

	it('not finding it shows where it stands', async () => {
		const { user, attempt } = await answered('Ida Brandt');
		await user.click(button('I can’t find it'));
		expect(feedback('Right answer. Here is the sentence that shows it.')).toBeVisible();
		expect(attempt.events.at(-1)).toMatchObject({ type: 'prove', sentence: null });
	});

	it('a wrong answer with a try left shows neither answer nor proof, and a wrong sentence is told', async () => {
		const { user, container } = await answered('Tom Reyes');
		await user.click(point(/It is dated/));
		await user.click(button('Check the sentence'));

		expect(feedback('Not quite.')).toBeVisible();
		expect(row('Tom Reyes')).toHaveTextContent('✗ your answer SECRET no');
		expect(article().getByText(/It is dated/)).toHaveTextContent('your choice, not right');
		expect(container.innerHTML).not.toContain('SECRET Brandt');
		expect(container.innerHTML).not.toContain('SECRET right');
		expect(document.getElementById('proof')).toBeNull();
	});

	it('the right sentence for a wrong answer is asked for no second time', async () => {
		const { user } = await answered('Tom Reyes');
		await user.click(point(/said Ida Brandt/));
		await user.click(button('Check the sentence'));
		expect(feedback('Not quite, though you found the right sentence.')).toBeVisible();

		await user.click(button('Try again'));
		await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
		await user.click(button('Check'));
		expect(feedback('Right, and that is the sentence that shows it.')).toBeVisible();
	});

	it('no sentence chosen is no proof', async () => {
		const { user, attempt } = await answered('Ida Brandt');
		await user.click(button('Check the sentence'));
		expect(attempt.events).toHaveLength(2);
	});
});
