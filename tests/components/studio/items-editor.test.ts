import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Interaction, Item } from '$lib/bank/schema.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import { INTERACTION_NAMES } from '$lib/studio/items/names.ts';
import { violationsIn } from './axe.ts';
import { button, choose, field, group, said, sitDown } from './desk.ts';
import { smallDraft } from './session.ts';

type Desk = ReturnType<typeof sitDown>;
const draft = smallDraft();

/** What is wrong with the open question, but for advice. */
const errors = ({ session, view }: Desk) =>
	checkDraft('river', session.draft)
		.filter(({ unit, severity }) => unit === `item.${view.item}` && severity === 'error')
		.map(({ message }) => message);

/** Adds a question of an interaction and writes what all of them have. */
async function begin(interaction: Interaction): Promise<Desk> {
	const desk = sitDown();
	await desk.user.click(button('Add a question'));
	await desk.user.click(button(new RegExp(`^${INTERACTION_NAMES[interaction]}`)));
	expect(await violationsIn(desk.container)).toEqual([]);
	expect(errors(desk)).not.toEqual([]);
	await desk.write(field('Question'), 'Who is it?');
	await desk.write(field('Explanation'), 'It is so.');
	return desk;
}

describe('from nothing to a question that can be published', () => {
	it('choices', async () => {
		const desk = await begin('choice');
		await desk.write(group('Choice 1').getByRole('textbox', { name: 'Text' }), 'the mayor');
		await desk.write(group('Choice 2').getByRole('textbox', { name: 'Text' }), 'the farmer');
		await desk.write(group('Choice 2').getByRole('textbox', { name: /^Feedback/ }), 'He speaks of fish.');
		await desk.user.selectOptions(
			group('Choice 2').getByRole('combobox', { name: 'Habit behind it' }),
			'Topic taken for source'
		);
		expect(group('Choice 2').getByText(/^Students are told: Who a sentence is about/)).toBeVisible();
		await desk.user.click(button('Remove: Choice 3'));
		expect(button('Remove: Choice 2').closest('[role=group]')).toContainElement(
			document.activeElement as HTMLElement
		);

		expect(errors(desk)).toEqual([]);
		const { id: _, ...written } = desk.item();
		expect(written).toStrictEqual({
			interaction: 'choice',
			skill: 'attribution',
			about: [],
			prompt: 'Who is it?',
			choices: [
				{ id: expect.any(String), text: 'the mayor', correct: true },
				{
					id: expect.any(String),
					text: 'the farmer',
					feedback: 'He speaks of fish.',
					misconception: 'topic-as-source'
				}
			],
			proof: [],
			explanation: 'It is so.',
			evidence: [],
			points: 1
		});
		expect(await violationsIn(desk.container)).toEqual([]);
	});

	it('words of the article', async () => {
		const desk = await begin('hottext');
		await desk.user.click(button('Add words of the article'));
		expect(desk.picker.asking).toMatchObject({ label: 'another choice' });
		expect(screen.getByText('Select the words in the article.')).toBeVisible();
		await desk.give('allegedly');
		await desk.user.click(button('Add words of the article'));
		await desk.give('dead fish near');
		await desk.write(group('Words 2').getByRole('textbox', { name: /^Feedback/ }), 'That is what he saw.');

		expect(errors(desk)).toEqual([]);
		expect(desk.item()).toMatchObject({
			spans: [
				{ at: { exact: 'allegedly' }, correct: true },
				{ at: { exact: 'dead fish near' }, feedback: 'That is what he saw.' }
			]
		});
		expect(desk.item()).not.toHaveProperty('segment');
		expect(await violationsIn(desk.container)).toEqual([]);
	});

	it('sentences of the article', async () => {
		const desk = await begin('hottext');
		await desk.user.selectOptions(choose('What students choose from'), 'Every sentence of the article');
		await desk.user.click(
			group('Right sentences').getByRole('button', { name: 'Pick words in the article' })
		);
		await desk.give('came from upstream');
		await desk.user.click(button('Add a wrong sentence'));
		await desk.give('The mill denied it');
		await desk.write(
			group('Wrong sentence 1').getByRole('textbox', { name: /^Feedback/ }),
			'The mill says so.'
		);

		expect(errors(desk)).toEqual([]);
		expect(desk.item()).toMatchObject({
			segment: 'sentence',
			correct: [{ exact: 'came from upstream' }],
			wrong: [{ at: { exact: 'The mill denied it' }, feedback: 'The mill says so.' }]
		});
		expect(desk.item()).not.toHaveProperty('spans');
		expect(await violationsIn(desk.container)).toEqual([]);

		await desk.user.click(button('Remove: Wrong sentence 1'));
		expect(desk.item()).not.toHaveProperty('wrong');
	});

	it('pairs', async () => {
		const desk = await begin('match');
		const text = (name: string) => group(name).getByRole('textbox', { name: 'Text' });
		await desk.write(text('Place 1'), 'by name');
		await desk.write(text('Place 2'), 'by role');
		await desk.write(text('Thing 1'), 'the mayor');
		await desk.write(text('Thing 2'), 'the farmer');
		await desk.user.selectOptions(group('Thing 1').getByRole('combobox', { name: 'Goes to' }), 'by name');
		await desk.user.selectOptions(group('Thing 2').getByRole('combobox', { name: 'Goes to' }), 'by role');
		await desk.user.click(button('Add a wrong pair'));
		await desk.user.selectOptions(
			group('Wrong pair 1').getByRole('combobox', { name: 'When this' }),
			'the farmer'
		);
		await desk.user.selectOptions(
			group('Wrong pair 1').getByRole('combobox', { name: 'is put with' }),
			'by name'
		);
		await desk.write(group('Wrong pair 1').getByRole('textbox', { name: /^Feedback/ }), 'No name is given.');

		expect(errors(desk)).toEqual([]);
		const item = desk.item() as Extract<Item, { interaction: 'match' }>;
		const [mayor, farmer] = item.left.map(({ id }) => id);
		const [name, role] = item.right.map(({ id }) => id);
		expect(item.pairs).toEqual([
			[mayor, name],
			[farmer, role]
		]);
		expect(item.mispairs).toEqual([{ pair: [farmer, name], feedback: 'No name is given.' }]);
		expect(await violationsIn(desk.container)).toEqual([]);

		await desk.user.click(button('Remove: Place 1'));
		expect(desk.item()).toMatchObject({ pairs: [[farmer, role]] });
		expect(desk.item()).not.toHaveProperty('mispairs');
	});

	it('an order', async () => {
		const desk = await begin('order');
		for (const [i, text] of ['the paper', 'the farmer', 'the radio'].entries())
			await desk.write(group(`Place ${i + 1}`).getByRole('textbox', { name: 'Text' }), text);
		button('Move up: Place 2').focus();
		await desk.user.keyboard('{Enter}');
		expect(said()).toContain('Place 1 of 3 now.');
		expect(button('Move down: Place 1')).toHaveFocus();
		await desk.user.click(button('Move down: Place 2'));
		expect(button('Move up: Place 3')).toHaveFocus();
		await desk.user.click(button('Add a place'));
		const last = group('Place 4').getByRole('textbox', { name: 'Text' });
		expect(group('Place 4').getByRole('button', { name: /Move up/ })).toHaveFocus();
		await desk.write(last, 'you');

		expect(errors(desk)).toEqual([]);
		expect((desk.item() as Extract<Item, { interaction: 'order' }>).order.map(({ text }) => text)).toEqual([
			'the farmer',
			'the radio',
			'the paper',
			'you'
		]);
		expect(await violationsIn(desk.container)).toEqual([]);
	});

	it('a text', async () => {
		const desk = await begin('extended-text');
		await desk.write(field('Model answer'), 'Whoever knows why fish die.');
		await desk.write(field('A good answer …'), 'names who should be asked');
		await desk.user.click(button('Add a point'));
		await desk.write(group('Point 2').getByRole('textbox'), 'says why');

		expect(errors(desk)).toEqual([]);
		expect(desk.item()).toMatchObject({
			model: 'Whoever knows why fish die.',
			criteria: ['names who should be asked', 'says why']
		});
		expect(await violationsIn(desk.container)).toEqual([]);

		await desk.user.click(button('Remove: Point 1'));
		expect(desk.item()).toMatchObject({ criteria: ['says why'] });
	});
});

describe('what every question has', () => {
	it('is changed field by field; what is emptied is left out', async () => {
		const desk = sitDown(draft, 'who-dam');
		const { user, item } = desk;
		await user.selectOptions(choose('Skill'), 'How it reached us');
		await desk.write(field('Hint (optional)'), 'Look at “said”.');
		expect(item()).toMatchObject({ skill: 'chain', hint: 'Look at “said”.' });
		await user.clear(field('Hint (optional)'));
		expect(item()).not.toHaveProperty('hint');

		const points = screen.getByRole('spinbutton', { name: 'Points' });
		await user.clear(points);
		expect(item().points).toBe(1);
		await user.type(points, '2.5');
		expect(item().points).toBe(2.5);
		await user.clear(points);
		await user.type(points, '-');
		await user.tab();
		expect(item().points).toBe(2.5);
		expect(points).toHaveValue(2.5);
	});

	it('is kept as it is typed, with spaces at its ends, and undone word by word', async () => {
		const { user, item, session } = sitDown(draft, 'who-dam');
		await user.type(field('Question'), ' Really ');
		expect(item().prompt).toBe('Who says that the river will be dammed? Really ');
		expect(field('Question')).toHaveValue('Who says that the river will be dammed? Really ');
		expect(session.undoLabel).toBe('question');
	});

	it('a question is one line: Enter breaks nothing', async () => {
		const { user, item } = sitDown(draft, 'who-dam');
		await user.type(field('Question'), '{Enter}');
		expect(item()).toBe(draft.items[0]);
		await user.clear(field('Question'));
		await user.click(field('Question'));
		await user.paste('Two\nlines');
		expect(item().prompt).toBe('Two lines');
	});

	it('the claims that it turns on are chosen by what they say', async () => {
		const { user, item } = sitDown(draft, 'who-dam');
		const claims = group(/^Claims that it turns on/);
		await user.selectOptions(claims.getByRole('combobox'), 'There is much lead in the water.');
		await user.click(claims.getByRole('button', { name: 'Add the claim' }));
		expect(item().about).toEqual(['dam', 'lead']);
		expect(claims.queryByRole('option', { name: 'There is much lead in the water.' })).toBeNull();
		await user.click(claims.getByRole('button', { name: 'Remove: The town will dam the river.' }));
		expect(item().about).toEqual(['lead']);
	});

	it('what others have typed meanwhile stands in the fields', async () => {
		const { session } = sitDown(draft, 'who-dam');
		session.edit({ 'item.who-dam': { ...draft.items[0]!, prompt: 'From elsewhere?' } } as never);
		await tick();
		expect(field('Question')).toHaveValue('From elsewhere?');
	});
});

describe('words of the article in a field', () => {
	it('are quoted with their place, shown, replaced and taken away', async () => {
		const { user, item, picker, give } = sitDown(draft, 'who-dam');
		const passage = group('Passage (optional)');
		expect(passage.getByText(/The town will dam the river/)).toHaveTextContent('paragraph 1');
		await user.click(passage.getByRole('button', { name: 'Show: the passage' }));
		expect(picker.wanted?.anchor).toEqual({ exact: 'The town will dam the river' });

		await user.click(passage.getByRole('button', { name: 'Change: the passage' }));
		await give('The mill denied it');
		expect(item().passage).toEqual({ exact: 'The mill denied it' });
		await user.click(passage.getByRole('button', { name: 'Remove: the passage' }));
		expect(item()).not.toHaveProperty('passage');
		expect(passage.getByRole('button', { name: /Pick words in the article/ })).toHaveFocus();
	});

	it('are lists for proof and evidence', async () => {
		const { user, item, give } = sitDown(draft, 'who-dam');
		const proof = group('Proof (optional)');
		await user.click(proof.getByRole('button', { name: 'Add more words' }));
		await give('on Monday');
		expect(item().proof).toEqual([{ exact: 'Mayor Ada Finch said' }, { exact: 'on Monday' }]);
		await user.click(proof.getByRole('button', { name: 'Change: proof 1' }));
		await give('will dam');
		expect(item().proof).toEqual([{ exact: 'will dam' }, { exact: 'on Monday' }]);
		await user.click(proof.getByRole('button', { name: 'Remove: proof 1' }));
		expect(item().proof).toEqual([{ exact: 'on Monday' }]);
	});

	it('may be given late: they go where they were asked for, and take nothing back that was done since', async () => {
		const { user, item, give, view } = sitDown(draft, 'who-dam');
		await user.click(button('Change: the passage'));
		await user.type(field('Question'), ' Now?');
		view.item = 'ask-next';
		await tick();
		await give('The mill denied it');
		expect(item('who-dam')).toMatchObject({
			prompt: 'Who says that the river will be dammed? Now?',
			passage: { exact: 'The mill denied it' }
		});
		expect(item('ask-next')).toBe(draft.items[5]);
	});

	it('that are asked for can be given up; the focus comes back to where they were asked for', async () => {
		const { user, picker, item, give } = sitDown(draft, 'who-dam');
		await user.click(button('Change: the passage'));
		await user.click(button('Cancel'));
		expect(picker.asking).toBeNull();
		expect(item()).toBe(draft.items[0]);
		expect(button('Change: the passage')).toHaveFocus();

		const more = group('Proof (optional)').getByRole('button', { name: 'Add more words' });
		await user.click(more);
		field('Question').focus();
		await give('on Monday');
		expect(more).toHaveFocus();
		expect(more).toHaveTextContent('Add more words');

		await user.keyboard('{Enter}{Escape}');
		expect(picker.asking).toBeNull();
		expect(more).toHaveFocus();
	});

	it('that are not there, or there twice, say so', async () => {
		const item: Item = { ...draft.items[0]!, passage: { exact: 'nowhere' }, evidence: [{ exact: 'said' }] };
		sitDown(smallDraft({ items: [item] }), 'who-dam');
		expect(group('Passage (optional)').getByText('nowhere')).toHaveTextContent('not in the article');
		expect(group('Evidence 1').getByText('said')).toHaveTextContent('stands 2 times in the article');
	});
});

describe('right answers', () => {
	it('one takes the place of another, until several may be right', async () => {
		const { user, item } = sitDown(draft, 'who-dam');
		const correct = () => (item() as Extract<Item, { interaction: 'choice' }>).choices.map((c) => c.correct);
		await user.click(screen.getByRole('radio', { name: 'Right: Choice 2' }));
		expect(correct()).toEqual([undefined, true, undefined]);
		await user.click(screen.getByRole('checkbox', { name: /^Several may be right/ }));
		await user.click(screen.getByRole('checkbox', { name: 'Right: Choice 3' }));
		expect(correct()).toEqual([undefined, true, true]);
		await user.click(screen.getByRole('checkbox', { name: 'Right: Choice 2' }));
		expect(correct()).toEqual([undefined, undefined, true]);
		await user.click(screen.getByRole('checkbox', { name: /^Several may be right/ }));
		expect(item()).not.toHaveProperty('multiple');
	});

	it('entries that share an id, as no lesson may, can still be edited', async () => {
		const [first] = draft.items as [Extract<Item, { interaction: 'choice' }>];
		const choices = first.choices.map((choice) => ({ ...choice, id: 'same' }));
		const desk = sitDown(smallDraft({ items: [{ ...first, choices }] }), 'who-dam');
		await desk.write(group('Choice 3').getByRole('textbox', { name: 'Text' }), 'another');
		expect(desk.item()).toMatchObject({ choices: [{}, {}, { text: 'another' }] });
	});
});

describe('where a question comes from', () => {
	/** The small lesson with all that can be built, one of it opened. */
	async function openBuilt() {
		const desk = sitDown();
		await desk.user.click(button('Build questions from the annotation'));
		const built = desk.session.draft.items.find(({ from }) => from?.claim === 'lead')!;
		desk.view.item = built.id;
		await tick();
		return { ...desk, built };
	}
	const origin = () => group('Where it comes from');

	it('is said: the recipe and the claim in words', async () => {
		await openBuilt();
		expect(origin().getByText(/^Built by/)).toHaveTextContent(
			/^Built by “.+” from the claim “There is much lead in the water”\.$/
		);
		expect(origin().queryByRole('button')).toBeNull();
	});

	it('an edit makes it the teacher’s; the built version can be taken again', async () => {
		const { user, item, built } = await openBuilt();
		await user.type(field('Question'), ' Hm?');
		expect(origin().getByText(/changed since it was built/)).toHaveTextContent('Yours now:');
		await user.click(button('Take the built version again'));
		expect(item()).toEqual(built);
		expect(origin().queryByText(/changed since it was built/)).toBeNull();
		expect(origin().getByRole('status')).toHaveTextContent('This is the built version.');
		expect(origin().getByRole('status')).toHaveFocus();
		await user.type(field('Question'), ' Or?');
		expect(origin().getByRole('status')).toHaveTextContent(/^$/);
	});

	it('what is not built any more cannot be taken, which is said', async () => {
		const { user, session, item } = await openBuilt();
		await user.type(field('Question'), ' Hm?');
		session.edit({ 'claim.lead': null } as never);
		await user.click(button('Take the built version again'));
		expect(said().join()).toContain('This question is not built any more');
		expect(item().prompt).toMatch(/ Hm\?$/);
	});

	it('nothing is taken while the annotation has errors, which is said', async () => {
		const { user, session } = await openBuilt();
		await user.type(field('Question'), ' Hm?');
		session.edit({ 'claim.dam': { ...session.draft.claims[0]!, says: '' } } as never);
		await user.click(button('Take the built version again'));
		expect(said().join()).toContain('The annotation has to be put right first');
	});

	it('one that the annotation has moved away from is kept or replaced', async () => {
		const { user, session, item, built } = await openBuilt();
		await user.type(field('Question'), ' Hm?');
		const lead = session.draft.claims.find(({ id }) => id === 'lead')!;
		session.edit({ 'claim.lead': { ...lead, says: 'The water is full of lead.' } } as never);
		await user.click(button(/All questions/));
		await user.click(button('Build questions from the annotation'));
		await user.click(button('Show them'));
		await user.click(button(/ Hm\?/));
		expect(origin().getByText(/The annotation has moved on since/)).toBeVisible();

		await user.click(button('It is up to date'));
		expect(item()).not.toHaveProperty('stale');
		expect(item().prompt).toMatch(/ Hm\?$/);
		expect(item().from?.built).not.toBe(built.from?.built);

		session.undo();
		await tick();
		await user.click(button('Take the built version'));
		expect(item()).not.toHaveProperty('stale');
		expect(item().prompt).not.toMatch(/ Hm\?$/);
	});

	it('a question that a teacher wrote says so', () => {
		sitDown(draft, 'who-dam');
		expect(origin().getByText('Your own question: no build touches it.')).toBeVisible();
	});
});

describe('every question of the small lesson', () => {
	it.each(draft.items.map(({ id, interaction }) => [id, interaction] as const))(
		'%s (%s) has a label on every field and headings in order',
		async (id) => {
			const { container } = sitDown(draft, id);
			expect(await violationsIn(container)).toEqual([]);
			const levels = [...container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
				Number(tagName[1])
			);
			expect(levels[0]).toBe(2);
			levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
			for (const box of within(container).queryAllByRole('textbox')) expect(box).toHaveAccessibleName();
		}
	);
});
