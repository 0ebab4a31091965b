import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, feedback, prompt, question, sitDown } from './stage.ts';

const text = () => screen.getByRole('textbox', { name: 'Whom would you ask next, and what?' });

describe('words of one’s own', () => {
	it('are shown beside a model answer, without a verdict', async () => {
		const { user, container } = sitDown(['what-to-ask']);
		expect(container.innerHTML).not.toContain('SECRET');
		await user.type(text(), 'The makers of the hinge.');
		await user.click(button('Check'));

		expect(feedback('Compare your answer with the model answer.')).toHaveTextContent(
			'SECRET a good reporter'
		);
		expect(question().getByText('The makers of the hinge.')).toBeVisible();
		expect(question().getByText('SECRET I would ask the makers of the hinge.')).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
	});

	it('each tick is kept, and taking it back too', async () => {
		const { user, attempt } = sitDown(['what-to-ask']);
		await user.type(text(), 'The makers.');
		await user.click(button('Check'));
		await user.click(screen.getByRole('checkbox', { name: 'SECRET asks something' }));
		expect(attempt.current?.record.compared).toEqual([1]);
		await user.click(screen.getByRole('checkbox', { name: 'SECRET names somebody' }));
		expect(attempt.current?.record.compared).toEqual([0, 1]);
		await user.click(screen.getByRole('checkbox', { name: 'SECRET asks something' }));
		expect(attempt.current?.record.compared).toEqual([0]);
		expect(screen.getByRole('checkbox', { name: 'SECRET asks something' })).toHaveFocus();
	});

	it('ticks are there when the question is opened again', async () => {
		const { user } = sitDown(['what-to-ask', 'naming-clerk']);
		await user.type(text(), 'The makers.');
		await user.click(button('Check'));
		await user.click(screen.getByRole('checkbox', { name: 'SECRET asks something' }));
		await user.click(button('Next question'));
		expect(prompt()).toHaveTextContent('Is the clerk named?');
		await user.click(button('Back'));

		expect(screen.getByRole('checkbox', { name: 'SECRET asks something' })).toBeChecked();
		expect(screen.getByRole('checkbox', { name: 'SECRET names somebody' })).not.toBeChecked();
	});

	it('are not asked how sure one is of them', () => {
		sitDown(['what-to-ask']);
		expect(screen.queryByRole('group', { name: /How sure/ })).toBeNull();
	});

	it('white space is no answer', async () => {
		const { user, attempt } = sitDown(['what-to-ask']);
		await user.type(text(), '  ');
		await user.click(button('Check'));
		expect(screen.getByRole('alert')).toHaveTextContent('Write a few words first.');
		expect(attempt.events).toHaveLength(1);
	});
});
