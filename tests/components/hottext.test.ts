import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { article, button, feedback, question, row, sitDown } from './stage.ts';

describe('words of the article as choices', () => {
	it('are chosen in the article, and a wrong one says why while the others stay unjudged', async () => {
		const { user, container } = sitDown(['which-words-hedge']);
		await user.click(article().getByRole('checkbox', { name: 'on Sunday night' }));
		await user.click(button('Check'));

		expect(feedback('Not quite.')).toHaveTextContent('A habit to watch: hedge dropped.');
		expect(row('on Sunday night')).toHaveTextContent('paragraph 1 ✗ your answer SECRET a time');
		expect(question().getAllByRole('listitem')).toHaveLength(1);
		expect(article().getByText(/was allegedly reported/)).not.toHaveTextContent('this was');
		expect(article().getByText('on Sunday night')).toHaveTextContent('your choice, not right');
		expect(container).not.toHaveTextContent('this was right');
	});

	it('after the last try the ones that were missed are shown, in the article and beside it', async () => {
		const { user } = sitDown(['which-words-hedge'], { rules: { attempts: 1 } });
		await user.click(article().getByRole('checkbox', { name: 'might' }));
		await user.click(button('Check'));

		expect(feedback('Partly right: 1 found.')).toHaveTextContent('SECRET allegedly and might.');
		expect(article().getByText('might')).toHaveTextContent('your choice, right');
		expect(article().getByText('allegedly')).toHaveTextContent('this was right');
		expect(row('“allegedly”')).toHaveTextContent('✓ right answer');
		expect(article().queryByRole('checkbox')).toBeNull();
	});

	it('all of them are right', async () => {
		const { user } = sitDown(['which-words-hedge']);
		await user.click(article().getByRole('checkbox', { name: 'might' }));
		await user.click(article().getByRole('checkbox', { name: 'allegedly' }));
		await user.click(button('Check'));
		expect(feedback('Right.')).toBeVisible();
	});

	it('nothing chosen says what is missing', async () => {
		const { user } = sitDown(['which-words-hedge']);
		await user.click(button('Check'));
		expect(screen.getByRole('alert')).toHaveTextContent('Choose the words in the article first.');
	});

	it('of one choice only one is taken', async () => {
		const { user, attempt } = sitDown(['find-cue']);
		await user.click(article().getByRole('radio', { name: 'seen' }));
		await user.click(article().getByRole('radio', { name: 'told' }));
		await user.click(button('Check'));

		expect(feedback('Right.')).toBeVisible();
		expect(attempt.events.at(-1)).toMatchObject({ response: { spans: ['told'] } });
	});

	it('can be every sentence, the headline among them', () => {
		sitDown(['spot-the-voice']);
		expect(article().getAllByRole('checkbox')).toHaveLength(9);
		expect(
			article().getByRole('checkbox', { name: 'Sluice gate failed within minutes, engineer says' })
		).not.toBeChecked();
	});

	it('a second try begins with nothing chosen', async () => {
		const { user } = sitDown(['find-cue']);
		await user.click(article().getByRole('radio', { name: 'seen' }));
		await user.click(button('Check'));
		await user.click(button('Try again'));
		for (const radio of article().getAllByRole('radio')) expect(radio).not.toBeChecked();
	});

	it('what was chosen for one question is not chosen for the next', async () => {
		const { user } = sitDown(['find-brandt', 'spot-the-voice']);
		await user.click(article().getByRole('radio', { name: /^She blamed/ }));
		await user.click(button('Skip for now'));

		expect(article().getAllByRole('checkbox')).toHaveLength(9);
		for (const box of article().getAllByRole('checkbox')) expect(box).not.toBeChecked();
	});

	it('a sentence that proved one question is not chosen for the next', async () => {
		const { user } = sitDown(['who-failed-fast', 'find-brandt'], { rules: { feedback: 'at-end' } });
		await user.click(screen.getByRole('radio', { name: 'Ida Brandt' }));
		await user.click(button('Check'));
		await user.click(article().getByRole('radio', { name: /said Ida Brandt/ }));
		await user.click(button('Check the sentence'));

		expect(article().getAllByRole('radio')).toHaveLength(9);
		for (const radio of article().getAllByRole('radio')) expect(radio).not.toBeChecked();
	});
});
