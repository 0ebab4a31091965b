import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import { NEXT_TIME } from '$lib/bank/next-time.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { studentOf } from '../quiz/answering.ts';
import { button, prompt, sitDown } from './stage.ts';

const ITEMS = ['who-failed-fast', 'naming-clerk', 'what-is-shown', 'what-to-ask'];
const student = studentOf(drawWith(ITEMS));
const sure = (action: StudentAction) => ({ ...action, confidence: 'sure' }) as StudentAction;
const next = (item: string): StudentAction => ({ type: 'next', item });

/** Right with the wrong sentence, wrong, half right, and left out. */
const MIXED: StudentAction[] = [
	{ type: 'begin' },
	sure(student.right('who-failed-fast')),
	student.misproves('who-failed-fast'),
	next('who-failed-fast'),
	sure(student.wrong('naming-clerk')),
	next('naming-clerk'),
	{ type: 'answer', item: 'what-is-shown', response: { choices: ['worn', 'dated', 'fast'] } },
	next('what-is-shown'),
	{ type: 'finish' }
];

const result = () => within(screen.getByRole('region', { name: 'Your result' }));

/** A figure by its name. */
const figure = (name: string) => result().getByText(name, { selector: 'dt' }).nextElementSibling;

/** What is said of a missed question. */
function missed(prompt: string): HTMLElement {
	const heading = result().getByRole('heading', { level: 4, name: prompt });
	return heading.closest('article')!;
}

describe('the result', () => {
	it('counts points, proofs, and right answers with the wrong sentence', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(figure('Points')).toHaveTextContent('1.5 of 3');
		expect(figure('Sentences that prove it')).toHaveTextContent('0 of 1 found');
		expect(figure('Right answer, wrong sentence')).toHaveTextContent('1');
		expect(result().getByRole('row', { name: /^Is it verified.* 0\.5 of 1/ })).toBeVisible();
	});

	it('shows calibration, and each habit with the moment at which it showed', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(result().getByText('Of 2 you were sure of, 1 was right.')).toBeVisible();
		const habit = result().getByText('quoted taken for proven.').closest('div');
		expect(habit).toHaveTextContent('Question 3: you chose “It took minutes.”');
	});

	it('names the sentence that was pointed at and does not show it', () => {
		sitDown(ITEMS, { before: MIXED });
		const proved = missed('Who says that the gate failed within minutes?');
		expect(proved).toHaveTextContent(/You pointed at: “[^”]+” \((paragraph \d|the headline)\)/);
	});

	it('says what to look for next time: what the habit says that showed, or else what the skill does', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(missed('For which two claims does the article show something?')).toHaveTextContent(
			`Next time. ${HABITS['quoted-means-verified'].instead}`
		);
		expect(missed('Whom would you ask next, and what?')).toHaveTextContent(`Next time. ${NEXT_TIME.gaps}`);
	});

	it('says of a wrong answer that one was sure of it', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(missed('Is the clerk named?')).toHaveTextContent('You were sure.');
		expect(missed('Who says that the gate failed within minutes?')).not.toHaveTextContent('You were sure.');
	});

	it('leads to a draw from the skills that were missed, and from there back to the whole lesson', () => {
		sitDown(ITEMS, { before: MIXED });
		const practise = result().getByRole('link', { name: /^Practise these: / });
		expect(practise).toHaveTextContent('Named or not, Is it verified, Who says it');
		expect(practise).toHaveAttribute('href', '?seed=seed~naming.verification.attribution');
		expect(result().queryByRole('link', { name: 'The whole lesson again' })).toBeNull();
	});

	it('is dated, and on paper has a line for a name', () => {
		const { attempt, container } = sitDown(ITEMS, { before: MIXED });
		const ended = new Date(attempt.events.at(-1)!.at);
		const day = new RegExp(`”, ${ended.getDate()} \\w+ ${ended.getFullYear()}$`);
		expect(result().getByText(day)).toBeVisible();
		expect(container.querySelector('.name')).toHaveTextContent('Name:');
	});

	it('goes through what was missed, with the answer, the right one and the passage', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(missed('Is the clerk named?')).toHaveTextContent('You: Yes Not quite.');
		expect(missed('Is the clerk named?')).toHaveTextContent('Right: No');
		expect(missed('Is the clerk named?')).toHaveTextContent('SECRET the clerk asked not to be.');
		const proved = missed('Who says that the gate failed within minutes?');
		expect(proved).toHaveTextContent('Ida Brandt Right answer, wrong sentence.');
		expect(proved.querySelector('mark.evidence')).toHaveTextContent('said Ida Brandt');
		expect(missed('Whom would you ask next, and what?')).toHaveTextContent('You did not answer this one.');
	});

	it('says why each wrong choice is wrong', () => {
		sitDown(ITEMS, { before: MIXED });
		expect(missed('For which two claims does the article show something?')).toHaveTextContent('SECRET quote');
	});

	it('nothing missed is said, and nothing is asked again', () => {
		sitDown(['naming-clerk'], {
			before: [{ type: 'begin' }, student.right('naming-clerk'), next('naming-clerk')]
		});
		expect(prompt()).toHaveTextContent('Done, and nothing missed.');
		expect(screen.queryByRole('button', { name: /missed ones/ })).toBeNull();
		expect(button('Start again with other questions')).toBeVisible();
	});

	it('what was right only at a second try is no fault, and still worth practising', () => {
		sitDown(['naming-clerk'], {
			before: [
				{ type: 'begin' },
				student.wrong('naming-clerk'),
				{ type: 'try-again', item: 'naming-clerk' },
				student.right('naming-clerk'),
				next('naming-clerk')
			]
		});
		expect(prompt()).toHaveTextContent('All right in the end, some at a second try.');
		expect(result().getByRole('link', { name: 'Practise these: Named or not' })).toBeVisible();
	});

	it('nobody is told to have what was asked for and to have failed', () => {
		const items = ['naming-clerk', 'find-brandt', 'find-cue'];
		sitDown(items, {
			rules: { 'pass-mark': 0.67 },
			before: [
				{ type: 'begin' },
				student.wrong('naming-clerk'),
				next('naming-clerk'),
				studentOf(drawWith(items)).right('find-brandt'),
				next('find-brandt'),
				studentOf(drawWith(items)).right('find-cue'),
				{ type: 'finish' }
			]
		});
		expect(result().getByText('This lesson asks for 67% of the points: you have 66%.')).toBeVisible();
	});

	it('Enter presses nothing: the result does not go away by itself', async () => {
		const { user } = sitDown(ITEMS, { before: MIXED });
		await user.keyboard('{Enter}');
		expect(prompt()).toHaveTextContent('A start.');
	});

	it('the missed ones can be tried again, which is told apart', async () => {
		const { user } = sitDown(['naming-clerk'], {
			before: [{ type: 'begin' }, student.wrong('naming-clerk'), next('naming-clerk')]
		});
		await user.click(button('Try the missed ones again'));
		expect(screen.getByText('Again: 1 of 1')).toBeVisible();
		expect(prompt()).toHaveFocus();
		await user.click(screen.getByRole('radio', { name: 'No' }));
		await user.click(button('Check'));
		await user.click(button('See my result'));

		expect(figure('Points')).toHaveTextContent('0 of 1');
		expect(figure('Right when asked again')).toHaveTextContent('1 of 1');
		expect(prompt()).toHaveFocus();
	});

	it('where verdicts come at the end, one’s own words are set beside the model answer there', () => {
		sitDown(['what-to-ask'], {
			rules: { feedback: 'at-end' },
			before: [{ type: 'begin' }, student.right('what-to-ask'), { type: 'finish' }]
		});
		expect(result().getByText(/I would ask whoever made the hinge\./)).toBeVisible();
		expect(result().getByText(/SECRET I would ask the makers/)).toBeVisible();
		expect(result().getByText('SECRET names somebody')).toBeVisible();
	});
});
