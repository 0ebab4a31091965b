import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { HottextItem, Item } from '$lib/bank/schema.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { DraftProblem } from '$lib/lesson/draft/draft-problem.ts';
import { fieldsOf } from '$lib/studio/items/fields.ts';
import { violationsIn } from './axe.ts';
import { button, field, group, rows, sitDown } from './desk.ts';
import { smallDraft } from './session.ts';

const draft = smallDraft();
const question = (id: string) => draft.items.find((item) => item.id === id)!;
const only = (item: Item) => smallDraft({ items: [item] });

function problem(id: string, path: DraftProblem['path'], message: string): DraftProblem {
	return { unit: `item.${id}`, path, message, severity: 'error', fixes: [] };
}

describe('a problem of a question', () => {
	const match = question('sort-naming') as Extract<Item, { interaction: 'match' }>;
	const questions: Item[] = [
		...draft.items,
		{ ...match, id: 'with-mispair', mispairs: [{ pair: ['finch', 'by-role'] }] }
	];

	it.each(questions.map((item) => [item.id, item] as const))(
		'%s stands once, beside its field or above all of them',
		async (id, item) => {
			const { checker } = sitDown(only(item), id);
			const fields = ['', ...fieldsOf(item)];
			checker.problems = fields.map((name) =>
				problem(
					id,
					name === '' ? [] : name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
					`<${name}>`
				)
			);
			await tick();
			for (const name of fields) {
				expect(screen.getAllByText(`<${name}>`, { exact: false })).toHaveLength(1);
			}
		}
	);

	it('is the field’s description, and makes the field invalid where it is an error', async () => {
		const { checker, container } = sitDown(draft, 'who-dam');
		checker.problems = [
			problem('who-dam', ['prompt'], 'Write the question.'),
			{ ...problem('who-dam', ['explanation'], 'Rather short.'), severity: 'warning' },
			problem('who-dam', ['choices', 1, 'text'], 'Write this choice.')
		];
		await tick();
		expect(field('Question')).toBeInvalid();
		expect(field('Question')).toHaveAccessibleDescription(/Write the question\./);
		expect(field('Explanation')).toBeValid();
		expect(field('Explanation')).toHaveAccessibleDescription(/Why it is so.*Rather short\./);
		expect(group('Choice 2').getByRole('textbox', { name: 'Text' })).toBeInvalid();
		expect(group('Choice 1').getByRole('textbox', { name: 'Text' })).toBeValid();
		expect(await violationsIn(container)).toEqual([]);
	});

	it('is counted in its row, and goes from there once it is mended', async () => {
		const { user, write } = sitDown(only({ ...question('ask-next'), prompt: '' }));
		expect(rows()).toEqual([expect.stringMatching(/No question yet.* · 1 problem$/)]);
		await user.click(button(/No question yet/));
		await write(field('Question'), 'Whom would you ask?');
		await user.click(button(/All questions/));
		expect(rows()).toEqual([expect.not.stringContaining('problem')]);
	});
});

describe('a fix', () => {
	it('is one click; the focus goes to the field that it mends', async () => {
		const passage = { exact: 'The town will dam the rivers' };
		const { user, item, session } = sitDown(only({ ...question('who-dam'), passage }), 'who-dam');
		const passages = group('Passage (optional)');
		const [fix] = passages
			.getAllByRole('button')
			.filter(({ textContent }) => /“.*”/.test(textContent) || /nearest|instead|take/i.test(textContent));
		await user.click(fix!);
		expect(item().passage).toEqual({ exact: 'The town will dam the river' });
		expect(passages.getByRole('button', { name: 'Change: the passage' })).toHaveFocus();
		expect(session.undoLabel).not.toBeNull();
	});

	it('takes nothing along that was typed since the draft was checked', async () => {
		const passage = { exact: 'The town will dam the rivers' };
		const { user, item, session, checker } = sitDown(only({ ...question('who-dam'), passage }), 'who-dam');
		const before = checker.problems;
		await user.type(field('Question'), ' Now?');
		checker.problems = before;
		await tick();
		const old = before.find(({ fixes }) => fixes.length > 0)!;
		await user.click(button(old.fixes[0]!.label));
		expect(item()).toMatchObject({ prompt: 'Who says that the river will be dammed? Now?' });
		expect(item().passage).not.toEqual(passage);

		// Once it is mended there is nothing more to mend, also where that is not known yet.
		checker.problems = before;
		await tick();
		const mended = session.units;
		await user.click(button(old.fixes[0]!.label));
		expect(session.units).toBe(mended);
	});

	it('every fix that the small lesson’s slips have can be clicked', async () => {
		const spans = question('which-hedge') as HottextItem;
		const slips: Item[] = [
			{ ...question('who-dam'), about: ['gone'] },
			{ ...spans, segment: 'sentence' },
			{ ...question('own-voice'), proof: [{ exact: 'came from upstreams' }] }
		];
		for (const slip of slips) {
			const { user, session, item } = sitDown(only(slip), slip.id);
			const [first] = session.problems.filter(
				({ unit, fixes }) => unit === `item.${slip.id}` && fixes.length > 0
			);
			const count = session.problems.length;
			expect(first, slip.id).toBeDefined();
			await user.click(screen.getAllByRole('button', { name: first!.fixes[0]!.label }).at(-1)!);
			expect(item()).not.toEqual(slip);
			expect(checkDraft('river', session.draft).length).toBeLessThan(count);
			document.body.replaceChildren();
		}
	});
});
