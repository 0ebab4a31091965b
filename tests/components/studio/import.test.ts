import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BankFile } from '$lib/interop/import/bank-file.ts';
import { takeQuestions } from '$lib/interop/import/take-questions.ts';
import { violationsIn } from './axe.ts';
import { button, choose, rows, said, sitDown } from './desk.ts';
import { smallDraft } from './session.ts';

const GIFT = `// [tag:voice]
::Own::Who says so in the article’s own voice?{=Nobody ~The mayor#He is quoted.}

::Lines::[html]<p>Which of them?</p><p>Read again.</p>{=one ~two####Because.}

::Number::How many?{#4}

::Half::Which is it?{=a ~%50%b ~c}
`;

/** What the server was asked, and how it answers: by default as it does. */
const asked: string[] = [];
let answer: (text: string) => Response | Promise<Response>;

beforeEach(() => {
	asked.length = 0;
	answer = (text) => {
		const files: BankFile[] = [{ path: '', text }];
		return Response.json(takeQuestions(files, { id: 'river', draft: smallDraft() }));
	};
	vi.stubGlobal('fetch', async (address: string, { body }: { body: FormData }) => {
		asked.push(address);
		return answer(await (body.get('file') as File).text());
	});
	// jsdom has no dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true;
	};
	HTMLDialogElement.prototype.close = function () {
		this.open = false;
		this.dispatchEvent(new Event('close'));
	};
});

afterEach(() => vi.restoreAllMocks());

const open = async (draft = smallDraft()) => {
	const desk = sitDown(draft);
	await desk.user.click(button('Import questions …'));
	const dialog = screen.getByRole('dialog', { name: 'Import questions' });
	const bring = (text: string, name = 'bank.gift') =>
		desk.user.upload(screen.getByLabelText('File'), new File([text], name));
	const under = (heading: string) => {
		const list = within(dialog).getByRole('heading', { name: heading }).nextElementSibling!;
		return [...list.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
	};
	return { ...desk, dialog, bring, under };
};

describe('the import of questions', () => {
	it('shows what comes in, what is otherwise and what is left out, before anything is added', async () => {
		const { bring, under, dialog, session } = await open();
		await bring(GIFT);
		expect(asked).toEqual(['/teach/river/read-questions']);
		await waitFor(() => expect(screen.getByText('3 questions can come in; 1 is left out.')).toHaveFocus());
		expect(under('What comes in')).toEqual([
			'Who says so in the article’s own voice? Choose an answer',
			'Which of them? Read again. Choose an answer',
			'Which is it? Choose an answer'
		]);
		expect(under('What is left out')).toEqual(['Answers that are typed are not known here. line 6 “Number”']);
		expect(under('What is otherwise than it was').map((text) => text.slice(0, 40))).toEqual(
			['It has no general feedback: the explanat', 'An answer that gave a part of the mark c'].map(
				(text) => expect.stringContaining(text) as string
			)
		);
		expect(await violationsIn(dialog)).toEqual([]);
		expect(session.draft.items).toHaveLength(6);
	});

	it('adds them in one step, with the skill that was chosen for those without one, and undo takes them back', async () => {
		const { bring, user, session } = await open();
		await bring(GIFT);
		await user.click(await screen.findByRole('button', { name: 'Add 3 questions' }));
		expect(screen.getByText(/^Choose a skill first/)).toBeVisible();
		expect(choose('What do the 2 without a skill teach?')).toHaveFocus();
		expect(choose('What do the 2 without a skill teach?')).toHaveAttribute('aria-invalid', 'true');
		expect(session.draft.items).toHaveLength(6);

		await user.selectOptions(choose('What do the 2 without a skill teach?'), 'What is missing');
		await user.click(button('Add 3 questions'));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(session.draft.items.slice(6).map(({ skill, from }) => [skill, from])).toEqual([
			['voice', undefined],
			['gaps', undefined],
			['gaps', undefined]
		]);
		expect(rows()[6]).toMatch(
			/^7 .*own voice\? The article’s own voice · Choose an answer · written by hand/
		);
		expect(said()).toContain('3 questions were added at the end.');
		expect(button(/Question 7: Who says so/)).toHaveFocus();

		await user.click(button('Undo'));
		expect(session.draft.items).toHaveLength(6);
		session.redo();
		expect(session.draft.items).toHaveLength(9);
	});

	it('says in what a lesson’s teacher is to look at them afterwards', async () => {
		const { bring, user, session } = await open();
		await bring('// [tag:gaps]\n::a::Which is it?{=a ~b}');
		await user.click(await screen.findByRole('button', { name: 'Add one question' }));
		const { id } = session.draft.items[6]!;
		const problems = session.problems.filter(({ unit }) => unit === `item.${id}`);
		expect(problems.map(({ severity, rule }) => [severity, rule])).toEqual([['warning', 'missing-feedback']]);
	});

	it('shows them in the list although a search has been made', async () => {
		const { bring, user } = await open();
		await user.click(button('Not now'));
		await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'river');
		await user.click(button('Import questions …'));
		await bring('// [tag:gaps]\n::a::Which is it?{=a ~b}');
		await user.click(await screen.findByRole('button', { name: 'Add one question' }));
		expect(rows()).toHaveLength(7);
	});

	it('does not add twice what somebody else has added meanwhile', async () => {
		const { bring, user, session } = await open();
		const text = '// [tag:gaps]\n::a::Which is it?{=a ~b}';
		const { item } = takeQuestions([{ path: '', text }], { id: 'river', draft: smallDraft() }).questions[0]!;
		await bring(text);
		const order = [...session.draft.items.map(({ id }) => id), item.id];
		session.edit({ [`item.${item.id}`]: item, 'order.items': order } as never, { label: 'x' });
		await user.click(await screen.findByRole('button', { name: 'Add one question' }));
		expect(session.draft.items).toHaveLength(7);
		expect(said()).toContain('Nothing was added: these questions are here already.');
	});

	it.each([
		[
			'the server does not understand it',
			() => Response.json({ message: 'This is QTI 1.2.' }, { status: 422 }),
			'This is QTI 1.2.'
		],
		[
			'somebody has signed out',
			() => Response.json({ message: 'Please sign in first.' }, { status: 401 }),
			'Please sign in first.'
		],
		['the server answers nonsense', () => new Response('<html>'), 'The server cannot be reached.'],
		['there is no server', () => Promise.reject(new TypeError('x')), 'The server cannot be reached.']
	])('says so where %s, and another file can be chosen', async (_, reply, message) => {
		const { bring, dialog, session } = await open();
		const able = answer;
		answer = reply;
		await bring('x');
		expect(await screen.findByRole('alert')).toHaveTextContent(message);
		expect(within(dialog).queryByRole('button', { name: /^Add/ })).toBeNull();
		answer = able;
		await bring(GIFT);
		expect(await screen.findByText(/^3 questions can come in/)).toBeVisible();
		expect(screen.queryByRole('alert')).toBeNull();
		expect(session.draft.items).toHaveLength(6);
	});

	it('shows what is in the file that was chosen last, whichever was read first', async () => {
		const { bring } = await open();
		const able = answer;
		let late: (response: Response) => void = () => undefined;
		answer = () => new Promise((resolve) => (late = resolve));
		await bring('::n::How many?{#4}');
		expect(said()).toContain('Reading …');
		answer = able;
		await bring(GIFT);
		expect(await screen.findByText(/^3 questions can come in/)).toBeVisible();
		late(Response.json({ message: 'Too late.' }, { status: 422 }));
		await new Promise(requestAnimationFrame);
		expect(screen.queryByRole('alert')).toBeNull();
		expect(said()).not.toContain('Reading …');
	});

	it('sends no file that is too large', async () => {
		const { bring } = await open();
		await bring('x'.repeat(8_000_001));
		expect(await screen.findByRole('alert')).toHaveTextContent(
			'The file is too large: at most 8 MB are taken.'
		);
		expect(asked).toEqual([]);
	});

	it('says where there is nothing to add, and goes without a word where nothing is wanted', async () => {
		const { bring, user, session } = await open();
		await bring('');
		expect(await screen.findByText('There is no question in this file.')).toBeVisible();
		await bring('::n::How many?{#4}');
		expect(await screen.findByText('None of what is in this file can come in.')).toBeVisible();
		await user.click(button('Not now'));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(said()).toEqual(['6 questions']);
		expect(session.undoLabel).toBeNull();
	});

	it('keeps a long list short until more is asked for', async () => {
		const { bring, under, user } = await open();
		await bring(Array.from({ length: 12 }, (_, i) => `::${i}::Which is ${i}?{=a ~b}`).join('\n\n'));
		await screen.findByText('12 questions can come in.');
		expect(under('What comes in')).toHaveLength(8);
		await user.click(screen.getByText('And 4 more'));
		expect(screen.getByText(/Which is 11\?/)).toBeVisible();
		expect(choose('What do they teach?')).toHaveValue('');
	});
});
