import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import { button, choose, field, group, heading, said, sitDown } from './annotate-desk.ts';
import { violationsIn } from './axe.ts';
import { smallDraft } from './session.ts';

type Desk = ReturnType<typeof sitDown>;

/** The rows of the two lists, as they are read out. */
const rows = () => {
	const lists = screen.getAllByRole('list').map((list) =>
		within(list)
			.getAllByRole('listitem')
			.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
	);
	return { sources: lists[0]!, claims: lists[1]! };
};

/** Opens a source or claim and waits for its form. */
async function open(unit: 'source' | 'claim', id: string, draft = smallDraft()): Promise<Desk> {
	const desk = sitDown(draft);
	desk.view.open(`${unit}.${id}`);
	await tick();
	return desk;
}

/** Writes into a field in place of what stands there. */
async function write(desk: Desk, name: string | RegExp, text: string) {
	await desk.user.clear(field(name));
	if (text) await desk.user.type(field(name), text);
}

/** Lets a field ask for words and gives it some. */
async function pick(desk: Desk, asking: HTMLElement, words: string) {
	await desk.user.click(asking);
	await desk.select(words);
	await desk.user.click(screen.getByRole('button', { name: /^Use these words for/ }));
}

/** What is wrong with the open entry, but for advice. */
const errors = ({ session, view }: Desk) =>
	checkDraft('river', session.draft)
		.filter(({ unit, severity }) => unit === view.entry && severity === 'error')
		.map(({ message }) => message);

describe('the panel', () => {
	it('lists sources and claims, with what one looks for in them', async () => {
		const desk = sitDown();
		expect(rows().sources[0]).toBe('Mayor Ada Finch an official · named · 2 claims');
		expect(rows().sources[1]).toMatch(/^the local radio an outlet · as an outlet · 0 claims · passes on 1/);
		expect(rows().claims[2]).toBe('There were dead fish near the mill. a farmer · ¶ 2paragraph 2');
		expect(rows().claims[5]).toMatch(/^The fish came from upstream. the article itself/);
		expect(await violationsIn(desk.panel)).toEqual([]);
	});

	it('says how many problems each has, and where words are missing', async () => {
		const [first, ...others] = smallDraft().claims;
		const broken = { ...first!, says: '', content: { exact: 'not there' } };
		sitDown(smallDraft({ claims: [broken, ...others] }));
		expect(rows().claims[0]).toMatch(
			/^A claim without words Mayor Ada Finch · not in the article · \d problems$/
		);
	});

	it('finds by words, in both lists', async () => {
		const desk = sitDown();
		await desk.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'mill');
		expect(rows().sources).toHaveLength(1);
		expect(rows().claims).toHaveLength(2);
		await desk.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'ion years');
		expect(rows()).toEqual({ sources: ['No source fits.'], claims: ['No claim fits.'] });
	});

	it('opens an entry and comes back to its row', async () => {
		const desk = sitDown();
		await desk.user.click(button(/^a farmer/));
		expect(heading(/a farmer/)).toHaveFocus();
		expect(desk.view.entry).toBe('source.farmer');
		await desk.user.click(button('All sources and claims'));
		expect(button(/^a farmer/)).toHaveFocus();
	});

	it('shows the lists when the open entry is gone', async () => {
		const desk = await open('claim', 'dam');
		desk.session.edit({ 'claim.dam': null } as never);
		await tick();
		expect(rows().claims).toHaveLength(5);
	});

	it('adds a source without words, and a claim by its words', async () => {
		const desk = sitDown(smallDraft({ sources: [], claims: [], items: [] }));
		expect(rows().sources[0]).toMatch(/^None yet/);
		await desk.user.click(button('Add a source'));
		expect(desk.view.entry).toBe('source.source');
		expect(field(/^Name/)).toBeInvalid();
		expect(field(/^Name/)).toHaveAccessibleDescription(/Give the source a name/);
		await write(desk, /^Name/, 'Ada Finch');
		expect(heading(/Ada Finch/)).toBeVisible();
		await desk.user.click(button('All sources and claims'));
		await pick(desk, button('Add a claim: pick its words'), 'The mill denied it');
		expect(desk.claim('the-mill-denied-it')?.content).toEqual({ exact: 'The mill denied it' });
		expect(heading(/The mill denied it/)).toHaveFocus();
	});

	it('that asks for the words of a claim can be told to stop', async () => {
		const desk = sitDown();
		await desk.user.click(button('Add a claim: pick its words'));
		await desk.user.click(within(desk.panel).getByRole('button', { name: 'Cancel' }));
		expect(desk.picker.asking).toBeNull();
	});
});

describe('a source', () => {
	it('is written field by field', async () => {
		const desk = await open('source', 'radio');
		await write(desk, /^Name/, 'Radio Valley');
		await write(desk, /^Who that is/, 'a station');
		await desk.user.selectOptions(choose('What kind of source'), 'A witness: saw or heard it happen');
		await desk.user.selectOptions(
			choose('How the article names it'),
			'By role only: “a police chief”, and no name'
		);
		await desk.user.selectOptions(
			choose('Did they see or do it themselves?'),
			'Yes: they saw or did what they tell'
		);
		await write(desk, /^What is at stake/, 'It sells news.');
		await pick(desk, group('Where the article speaks of it').getByRole('button'), 'Local radio');
		expect(desk.source('radio')).toEqual({
			id: 'radio',
			name: 'Radio Valley',
			role: 'a station',
			kind: 'witness',
			naming: 'role-only',
			firsthand: true,
			interest: 'It sells news.',
			mentions: [{ exact: 'Local radio' }]
		});
		expect(errors(desk)).toEqual([]);
		expect(await violationsIn(desk.panel)).toEqual([]);
		await write(desk, /^Who that is/, '');
		expect(desk.source('radio')).not.toHaveProperty('role');
	});

	it('belongs to somebody who is there already, to somebody new, or to nobody known', async () => {
		const desk = await open('source', 'radio');
		const affiliation = () => choose(/^Whom they belong to/);
		await desk.user.selectOptions(affiliation(), 'town (Mayor Ada Finch)');
		expect(desk.source('radio')!.affiliation).toBe('town');
		await desk.user.selectOptions(affiliation(), 'Another …');
		await desk.user.type(field('Name of whom they belong to'), '¿?{Enter}');
		expect(said(desk.panel)).toContain('Write it with the letters a to z.');
		await write(desk, 'Name of whom they belong to', 'Valley Médias{Enter}');
		expect(desk.source('radio')!.affiliation).toBe('valley-medias');
		expect(affiliation()).toHaveDisplayValue('valley medias');
		expect(affiliation()).toHaveFocus();
		await desk.user.selectOptions(affiliation(), 'Another …');
		expect(field('Name of whom they belong to')).toHaveAccessibleDescription(/^Kept in small letters/);
		await write(desk, 'Name of whom they belong to', 'ada finch{Enter}');
		expect(affiliation()).toHaveDisplayValue('Ada Finch');
		await desk.user.selectOptions(affiliation(), 'Not known');
		expect(desk.source('radio')).not.toHaveProperty('affiliation');
	});

	it('that claims rest on is deleted only when one knows what goes with it', async () => {
		const desk = await open('source', 'farmer');
		const before = desk.session.units;
		await desk.user.click(button('Delete the source'));
		const asked = 'One claim comes from it: who says it will be open.';
		expect(screen.getByText(asked)).toHaveFocus();
		// What has the focus is read out: no group around it says the same once more.
		expect(screen.queryByRole('group', { name: asked })).toBeNull();
		await desk.user.click(button('Keep it'));
		expect(desk.session.units).toEqual(before);

		await desk.user.click(button('Delete the source'));
		expect(await violationsIn(desk.panel)).toEqual([]);
		await desk.user.click(button('Delete it all the same'));
		expect(desk.source('farmer')).toBeUndefined();
		expect(desk.claim('dead-fish')!.source).toBe('');
		expect(said(desk.panel)[0]).toBe('Deleted: a farmer');
		expect(rows().claims[2]).toMatch(/who says it is open/);
		await desk.user.click(within(desk.panel).getByRole('button', { name: 'Undo' }));
		expect(desk.session.units).toEqual(before);
	});

	it('that nothing rests on is deleted at once', async () => {
		const [source] = smallDraft().sources;
		const draft = smallDraft({ sources: [...smallDraft().sources, { ...source!, id: 'spare' }] });
		const desk = await open('source', 'spare', draft);
		await desk.user.click(button('Delete the source'));
		expect(desk.source('spare')).toBeUndefined();
		expect(button('Add a source')).toHaveFocus();
	});
});

describe('a claim', () => {
	it('is written field by field', async () => {
		const desk = await open('claim', 'denial');
		await write(desk, /^The claim in plain words/, 'The mill has killed no fish.');
		await desk.user.selectOptions(choose('Who says it?'), 'a farmer');
		await desk.user.selectOptions(
			choose('How it is quoted'),
			'Word for word: all of it stands in quotation marks'
		);
		await pick(desk, button(/the cue$/), 'The mill');
		await pick(desk, group(/^Hedges/).getByRole('button'), 'it');
		expect(desk.claim('denial')).toMatchObject({
			says: 'The mill has killed no fish.',
			source: 'farmer',
			quote: 'direct',
			cue: { exact: 'The mill' },
			hedges: [{}]
		});
		expect(errors(desk)).toEqual([]);
		expect(await violationsIn(desk.panel)).toEqual([]);
	});

	it('is of one stretch of words, or of several', async () => {
		const desk = await open('claim', 'dam');
		const words = group('The words of the article that make the claim');
		await pick(desk, words.getByRole('button', { name: /^Add/ }), 'on Monday');
		expect(desk.claim('dam')!.content).toEqual([
			{ exact: 'The town will dam the river' },
			{ exact: 'on Monday' }
		]);
		await desk.user.click(words.getAllByRole('button', { name: /^Remove/ })[0]!);
		expect(desk.claim('dam')!.content).toEqual({ exact: 'on Monday' });
	});

	it('that the article itself makes quotes nobody, and one that somebody makes is retold at least', async () => {
		const desk = await open('claim', 'dam');
		await desk.user.selectOptions(choose('Who says it?'), 'The article itself says it, and names nobody');
		expect(desk.claim('dam')).toMatchObject({ source: null, quote: 'none' });
		expect(desk.session.undoLabel).toBe('who says it');
		await desk.user.selectOptions(choose('Who says it?'), 'a farmer');
		expect(desk.claim('dam')).toMatchObject({ source: 'farmer', quote: 'indirect' });
	});

	it('came through others, in an order that can be changed', async () => {
		const desk = await open('claim', 'dead-fish');
		const chain = group(/^Passed on by/);
		await desk.user.selectOptions(chain.getByRole('combobox'), 'the mill');
		await desk.user.click(chain.getByRole('button', { name: /^Add/ }));
		expect(desk.claim('dead-fish')!.via).toEqual(['radio', 'mill']);
		await desk.user.click(chain.getByRole('button', { name: 'Move up: the mill' }));
		expect(desk.claim('dead-fish')!.via).toEqual(['mill', 'radio']);
		expect(chain.getByRole('button', { name: 'Move down: the mill' })).toHaveFocus();
		expect(chain.getByRole('status')).toHaveTextContent('the mill is 1 of 2 now.');
		await desk.user.click(chain.getByRole('button', { name: 'Remove: the mill' }));
		expect(desk.claim('dead-fish')!.via).toEqual(['radio']);
		expect(within(chain.getByRole('combobox')).queryByText('a farmer')).toBeNull();
	});

	it('supports and disputes others', async () => {
		const desk = await open('claim', 'lead');
		const supports = group(/^Supports/);
		await desk.user.selectOptions(
			supports.getByRole('combobox'),
			'There were dead fish near the mill. (paragraph 2)'
		);
		await desk.user.click(supports.getByRole('button', { name: 'Add: Supports' }));
		const disputes = group(/^Contradicts/);
		await desk.user.selectOptions(disputes.getByRole('combobox'), 'denial');
		await desk.user.click(disputes.getByRole('button', { name: /^Add/ }));
		expect(desk.claim('lead')).toMatchObject({ supports: ['dead-fish'], disputes: ['denial'] });
		await desk.user.click(supports.getByRole('button', { name: /^Remove/ }));
		expect(desk.claim('lead')!.supports).toEqual([]);
		expect(supports.getByRole('combobox')).toHaveFocus();
		await desk.user.click(supports.getByRole('button', { name: /^Add/ }));
		expect(desk.claim('lead')!.supports).toEqual([]);
	});

	it('has evidence, and follows it', async () => {
		const desk = await open('claim', 'dead-fish');
		expect(screen.getByText(/^It follows:/)).toHaveTextContent('It follows: Disputed');
		await pick(desk, button('Pick words that show something'), 'a farmer');
		const evidence = group('Evidence 1');
		await write(desk, 'What is shown', 'a photograph');
		await desk.user.selectOptions(evidence.getByRole('combobox'), 'A picture or a video');
		await pick(desk, evidence.getByRole('button', { name: /^Change/ }), 'near the mill');
		await desk.user.click(evidence.getByRole('checkbox'));
		expect(desk.claim('dead-fish')!.evidence).toEqual([
			{ kind: 'image', what: 'a photograph', at: { exact: 'near the mill' }, independent: true }
		]);
		desk.session.edit({ 'claim.denial': { ...desk.claim('denial')!, disputes: [] } } as never);
		await tick();
		expect(screen.getByText(/^It follows:/)).toHaveTextContent(
			'It follows: Verified: the article shows evidence. The article shows evidence: a photograph.'
		);
		await desk.user.click(evidence.getByRole('button', { name: 'Remove: Evidence 1' }));
		expect(desk.claim('dead-fish')!.evidence).toEqual([]);
	});

	it('has a status of its own where the rules miss something, with the reason', async () => {
		const desk = await open('claim', 'dam');
		await desk.user.selectOptions(choose('Status'), 'Disputed: somebody in the article casts doubt on it');
		expect(field('Because')).toHaveAccessibleDescription(/reason/);
		await write(desk, 'Because', 'The headline says so.');
		expect(desk.claim('dam')!.status).toEqual({ is: 'disputed', because: 'The headline says so.' });
		await desk.user.selectOptions(choose('Status'), 'Verified: the article shows evidence');
		expect(desk.claim('dam')!.status).toEqual({ is: 'verified', because: 'The headline says so.' });
		expect(screen.getByText(/^It follows:/)).toHaveTextContent('Attributed');
		await desk.user.selectOptions(choose('Status'), 'As it follows from the annotation');
		expect(desk.claim('dam')!.status).toBeNull();
	});

	it('tells teachers where readers could differ', async () => {
		const desk = await open('claim', 'dam');
		const contested = group('Careful readers could differ on');
		await desk.user.click(contested.getByRole('checkbox', { name: 'who says it' }));
		await desk.user.click(contested.getByRole('checkbox', { name: 'whether it is verified' }));
		await write(desk, /^Note/, 'Some say so.');
		expect(desk.claim('dam')).toMatchObject({ contested: ['source', 'status'], note: 'Some say so.' });
		await desk.user.click(contested.getByRole('checkbox', { name: 'who says it' }));
		expect(desk.claim('dam')!.contested).toEqual(['status']);
	});

	it('that others speak of is deleted only when one knows what goes with it', async () => {
		const desk = await open('claim', 'dead-fish');
		const questions = desk.session.draft.items.filter(({ from }) => from?.claim === 'dead-fish').length;
		await desk.user.click(button('Delete the claim'));
		const asked = screen.getByText(/^One claim supports or disputes it: that goes, too./);
		if (questions > 0) expect(asked).toHaveTextContent(/built from it/);
		await desk.user.click(button('Delete it all the same'));
		expect(desk.claim('denial')!.disputes).toEqual([]);
		expect(desk.session.undoLabel).toBe('deletion of a claim');
	});

	it('is typed in as one step that can be undone', async () => {
		const desk = await open('claim', 'dam');
		await desk.user.type(field(/^The claim in plain words/), ' Soon.');
		expect(desk.session.undoLabel).toBe('claim');
		expect(heading(/Soon\.$/)).toBeVisible();
	});

	it('shows each problem beside its field, with a way to mend it', async () => {
		const [first, ...others] = smallDraft().claims;
		const broken = { ...first!, content: { exact: 'The town will dam the rivers' } };
		const desk = await open('claim', 'dam', smallDraft({ claims: [broken, ...others] }));
		const words = group('The words of the article that make the claim');
		const fix = words
			.getAllByRole('button')
			.find(({ textContent }) => textContent.includes('The town will dam the river”'));
		await desk.user.click(fix!);
		expect(desk.claim('dam')!.content).toEqual({ exact: 'The town will dam the river' });
		expect(errors(desk)).toEqual([]);
	});
});
