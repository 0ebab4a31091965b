import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, feedback, prompt, question, row, sitDown } from './stage.ts';

describe('one choice', () => {
	it('a wrong one with a try left says why and names the habit, and the right one is nowhere in the page', async () => {
		const { user, container } = sitDown(['who-reported-early']);
		await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
		await user.click(button('Check'));

		expect(feedback('Not quite.')).toHaveTextContent('A habit to watch: topic taken for source.');
		expect(row('Ida Brandt')).toHaveTextContent('✗ your answer SECRET not she');
		expect(row('A council clerk')).toHaveTextContent(/^\d A council clerk$/);
		expect(container).not.toHaveTextContent('right answer');
		expect(container.innerHTML).not.toContain('SECRET the clerk says it.');
		expect(container.querySelector('mark.evidence#proof')).toBeNull();
	});

	it('after the last try the right one, the explanation and the proof in the article are shown', async () => {
		const { user } = sitDown(['who-reported-early']);
		for (const next of ['Try again', 'See my result']) {
			await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
			await user.click(button('Check'));
			expect(button(next)).toBeVisible();
			if (next === 'Try again') await user.click(button(next));
		}

		expect(row('Ida Brandt')).toHaveTextContent('✗ your answer SECRET not she');
		expect(row('A council clerk')).toHaveTextContent('✓ right answer');
		expect(feedback('Not quite.')).toHaveTextContent('SECRET the clerk says it.');
		expect(screen.getByText('according to', { selector: '#article mark.cue' })).toBeVisible();
		expect(document.querySelector('#article #proof')).toHaveTextContent('according to a council clerk');
		expect(screen.getByRole('link', { name: 'Show me where' })).toHaveAttribute('href', '#proof');
		expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
	});

	it('the right one at once is told so, with the explanation and no second try', async () => {
		const { user } = sitDown(['who-reported-early']);
		await user.click(screen.getByRole('radio', { name: 'A council clerk' }));
		await user.click(button('Check'));

		expect(feedback('Right.')).toHaveTextContent('SECRET the clerk says it.');
		expect(feedback('Right.')).not.toHaveTextContent('A habit to watch');
		expect(row('A council clerk')).toHaveTextContent('✓ your answer');
		expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
	});

	it('a second try begins with nothing chosen', async () => {
		const { user } = sitDown(['who-reported-early']);
		await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
		await user.click(button('Check'));
		await user.click(button('Try again'));

		for (const radio of question().getAllByRole('radio')) expect(radio).not.toBeChecked();
		expect(prompt()).toHaveFocus();
	});

	it('nothing chosen is no answer', async () => {
		const { user, attempt } = sitDown(['who-reported-early']);
		await user.click(button('Check'));

		expect(attempt.events).toHaveLength(1);
		expect(screen.getByRole('radio', { name: 'Ida Brandt' })).toBeInvalid();
	});
});

describe('several choices', () => {
	it('each chosen one is judged, the others stay unjudged while a try is left', async () => {
		const { user } = sitDown(['what-is-shown']);
		await user.click(screen.getByRole('checkbox', { name: 'The hinge was worn.' }));
		await user.click(screen.getByRole('checkbox', { name: 'Neighbours will sue.' }));
		await user.click(button('Check'));

		expect(feedback('Not quite.')).toHaveTextContent('“might” taken for “did”');
		expect(row('The hinge was worn.')).toHaveTextContent('✓ your answer');
		expect(row('Neighbours will sue.')).toHaveTextContent('✗ your answer SECRET might');
		expect(row('The log is of March 2016.')).not.toHaveTextContent('answer');
		expect(row('It took minutes.')).not.toHaveTextContent('answer');
	});

	it('one of two is partly right, and all of them are right', async () => {
		const { user } = sitDown(['what-is-shown']);
		await user.click(screen.getByRole('checkbox', { name: 'The hinge was worn.' }));
		await user.click(button('Check'));
		expect(feedback('Partly right: 1 found.')).toBeVisible();

		await user.click(button('Try again'));
		await user.click(screen.getByRole('checkbox', { name: 'The log is of March 2016.' }));
		await user.click(screen.getByRole('checkbox', { name: 'The hinge was worn.' }));
		await user.click(button('Check'));
		expect(feedback('Right.')).toHaveTextContent('SECRET the log shows both.');
	});

	it('nothing chosen says what is missing, until something else is done', async () => {
		const { user } = sitDown(['what-is-shown']);
		await user.click(button('Check'));
		expect(screen.getByRole('alert')).toHaveTextContent('Choose an answer first.');

		await user.click(screen.getByRole('checkbox', { name: 'The hinge was worn.' }));
		await user.click(button('Check'));
		expect(screen.getByRole('alert').textContent).toBe('');
	});
});
