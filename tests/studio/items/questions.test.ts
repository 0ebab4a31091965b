import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '$lib/bank/recipes/index.ts';
import type { HottextItem, Interaction, Item } from '$lib/bank/schema.ts';
import { SKILLS } from '$lib/bank/skills.ts';
import { readUnit } from '$lib/lesson/draft/units.ts';
import { countsOf, numbersOf, problemsByItem } from '$lib/studio/items/bank-index.ts';
import { entryKeys } from '$lib/studio/items/entry-keys.ts';
import { asSentences, asSpans, withSpan } from '$lib/studio/items/hottext-form.ts';
import type { ItemOf } from '$lib/studio/items/item-of.ts';
import { stateOf } from '$lib/studio/items/item-state.ts';
import { moved, withOptional } from '$lib/studio/items/lists.ts';
import { partnerOf, withoutSide, withPartner } from '$lib/studio/items/match-form.ts';
import { INTERACTION_NAMES, recipeName } from '$lib/studio/items/names.ts';
import { newId } from '$lib/studio/items/new-id.ts';
import { newItem } from '$lib/studio/items/new-item.ts';
import { isSingle, withCorrect } from '$lib/studio/items/options.ts';
import { searchFor } from '$lib/studio/items/search.ts';
import { builtItem, handWritten } from '../../bank/items.ts';
import { smallLesson } from '../../support/small-lesson.ts';

const INTERACTIONS = Object.keys(INTERACTION_NAMES) as Interaction[];
const { bank } = smallLesson();

/** The small lesson's question of an interaction. */
function question<I extends Interaction>(interaction: I): ItemOf<I> {
	return bank.items.find((item) => item.interaction === interaction) as ItemOf<I>;
}

describe('a new id', () => {
	it('is none that is taken, however many are, and is kebab-case', () => {
		const taken = new Set<string>();
		for (let i = 0; i < 2000; i++) taken.add(newId(taken, 'question-'));
		expect(taken.size).toBe(2000);
		for (const id of taken) expect(id).toMatch(/^question-[a-z]{4,}$/);
	});

	it('grows where chance gives nothing new', () => {
		const [first, second] = [newId(new Set(), '', () => 0), newId(new Set(['bbbb']), '', () => 0)];
		expect([first, second]).toEqual(['bbbb', 'bbbbb']);
	});
});

describe('a new question', () => {
	it.each(INTERACTIONS)('of “%s” has a form that a draft takes', (interaction) => {
		const item = newItem(interaction, 'question-new');
		expect(readUnit('item.question-new', item)).toEqual({ ok: true, value: item });
		expect(SKILLS).toContain(item.skill);
		expect(newItem(interaction, 'question-new', 'voice').skill).toBe('voice');
	});

	it('has ids of which none tells its place or that it is right', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
				const chance = () => numbers.next().value as number;
				const order = newItem('order', 'a', undefined, chance) as ItemOf<'order'>;
				const choice = newItem('choice', 'b', undefined, chance) as ItemOf<'choice'>;
				for (const { id } of [...order.order, ...choice.choices])
					expect(id).toMatch(/^[b-df-hj-np-tv-z]{4,}$/);
				expect(new Set(order.order.map(({ id }) => id)).size).toBe(3);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('whose a question is', () => {
	it('a recipe’s while it stands as it was built, a person’s after any change', () => {
		const item = builtItem('one');
		expect(stateOf(item)).toBe('built');
		expect(stateOf({ ...item, stale: true })).toBe('built');
		expect(stateOf({ ...item, prompt: 'Another?' })).toBe('changed');
		expect(stateOf(handWritten('one'))).toBe('own');
	});

	it('half a character, as a field may hold for a moment, is a change', () => {
		expect(stateOf({ ...builtItem('one'), prompt: '\ud83d' })).toBe('changed');
	});
});

describe('a search', () => {
	const item = question('choice');
	const holds = (of: Item, query: string) => searchFor(query)(of);

	it('finds words of the prompt, of choices, feedback and quotes, in any order and case', () => {
		for (const query of ['', '  ', 'who says', 'SAYS who', 'valley farmer', '"dead fish"', 'town will dam'])
			expect(holds(item, query), query).toBe(true);
	});

	it('does not find ids, skills or what is not there', () => {
		for (const query of ['who-dam', 'attribution', 'dam bridge'])
			expect(holds(item, query), query).toBe(false);
	});

	it('finds a curly apostrophe by a straight one', () => {
		expect(holds({ ...item, hint: 'It’s there' }, "it's")).toBe(true);
	});
});

describe('names', () => {
	it('every recipe has one in words', () => {
		for (const recipe of Object.keys(RECIPES)) expect(recipeName(recipe)).toMatch(/^[A-Z]/);
		expect(recipeName('long-gone')).toBe('long-gone');
	});
});

describe('lists', () => {
	it('a moved entry is the only one that moves', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (list, n, to) => {
				const from = n % list.length;
				const after = moved(list, from, to);
				expect(after.filter((x) => x !== list[from])).toEqual(list.filter((x) => x !== list[from]));
				expect(after.indexOf(list[from]!)).toBe(Math.min(Math.max(0, to), list.length - 1));
			})
		);
	});

	it('an optional key is left out where it says nothing', () => {
		const of: { hint?: string | undefined; id: string } = { id: 'a', hint: 'look' };
		expect(withOptional(of, 'hint', '')).toStrictEqual({ id: 'a' });
		expect(withOptional(of, 'hint', undefined)).toStrictEqual({ id: 'a' });
		expect(withOptional(of, 'hint', ' ')).toStrictEqual({ id: 'a', hint: ' ' });
	});

	it('entries with one id, or none, are told apart all the same', () => {
		expect(entryKeys([{ id: 'a' }, { id: 'b' }, { id: 'a' }, 'text', null])).toEqual([
			'a',
			'b',
			'a.1',
			'3',
			'4'
		]);
	});
});

describe('right answers', () => {
	const options = [{ id: 'a', correct: true as const }, { id: 'b' }];
	it('where one can be right, the next one takes its place', () => {
		expect(withCorrect(options, 1, true, true)).toStrictEqual([{ id: 'a' }, { id: 'b', correct: true }]);
	});

	it('where several can be right, each is by itself', () => {
		expect(withCorrect(options, 1, true, false)).toStrictEqual([options[0], { id: 'b', correct: true }]);
		expect(withCorrect(options, 0, false, false)).toStrictEqual([{ id: 'a' }, { id: 'b' }]);
	});

	it('several that are marked already are all to be seen', () => {
		expect(isSingle({}, options)).toBe(true);
		expect(isSingle({ multiple: true }, options)).toBe(false);
		expect(isSingle({}, withCorrect(options, 1, true, false))).toBe(false);
	});
});

describe('words of the article as choices', () => {
	const spans = bank.items.find(({ id }) => id === 'which-hedge') as HottextItem;

	it('become sentences, with what is said about the wrong ones', () => {
		const { spans: _, ...rest } = spans;
		expect(asSentences(spans)).toStrictEqual({
			...rest,
			segment: 'sentence',
			correct: [{ exact: 'allegedly' }],
			wrong: [{ at: { exact: 'high' }, feedback: 'That tells how much.' }]
		});
	});

	it('and come back from them', () => {
		const again = asSpans(asSentences(spans));
		expect(again.segment).toBeUndefined();
		expect(again.spans?.map(({ id: _, ...span }) => span)).toStrictEqual([
			{ at: { exact: 'allegedly' }, correct: true },
			{ at: { exact: 'high' }, feedback: 'That tells how much.' }
		]);
	});

	it('the first words that are picked are the right ones until somebody says otherwise', () => {
		const none = newItem('hottext', 'new') as HottextItem;
		const two = withSpan(withSpan(none, { exact: 'said' }), { exact: 'high' });
		expect(two.spans?.map(({ correct }) => correct)).toEqual([true, undefined]);
	});
});

describe('pairs', () => {
	const item: ItemOf<'match'> = {
		...question('match'),
		mispairs: [{ pair: ['finch', 'by-role'], feedback: 'She has a name.' }]
	};

	it('a left side goes to one right side, to another, or to none', () => {
		const other = withPartner(item, 'finch', 'by-role');
		expect(partnerOf(other, 'finch')).toBe('by-role');
		expect(other.pairs).toHaveLength(2);
		const none = withPartner(item, 'finch', '');
		expect(partnerOf(none, 'finch')).toBe('');
		expect(none.pairs).toEqual([['farmer', 'by-role']]);
	});

	it('a side that goes takes its pairs along, and what was said of them', () => {
		const { mispairs: _, ...without } = item;
		expect(withoutSide(item, 'right', 1)).toStrictEqual({
			...without,
			right: [item.right[0]],
			pairs: [['finch', 'named']]
		});
		expect(withoutSide(item, 'left', 1).mispairs).toEqual(item.mispairs);
	});
});

describe('the list', () => {
	const items: Item[] = [
		builtItem('one'),
		{ ...builtItem('two', 'Mine?'), prompt: 'Now mine?', stale: true }
	];

	it('counts what can be filtered by', () => {
		const { skills, recipes, states } = countsOf([...items, handWritten('three')]);
		expect([...skills]).toEqual([['attribution', 3]]);
		expect([...recipes]).toEqual([['who-said', 2]]);
		expect(Object.fromEntries(states)).toEqual({ built: 1, changed: 1, stale: 1, own: 1 });
	});

	it('numbers stay the very same while the order does, so that no row is looked at again', () => {
		const numbers = numbersOf(items);
		expect(numbers.get('two')).toBe(2);
		expect(numbersOf([{ ...items[0]!, prompt: 'Other?' }, items[1]!], numbers)).toBe(numbers);
		expect(numbersOf([items[1]!, items[0]!], numbers).get('two')).toBe(1);
	});

	it('each question has its problems; those of the annotation are nobody’s here', () => {
		const problem = { path: [], message: 'x', severity: 'error', fixes: [] } as const;
		const problems = [
			{ ...problem, fixes: [], path: [], unit: 'item.one' as const },
			{ ...problem, fixes: [], path: [], unit: 'claim.one' as const },
			{ ...problem, fixes: [], path: [], unit: 'item.one' as const }
		];
		expect([...problemsByItem(problems).keys()]).toEqual(['one']);
		expect(problemsByItem(problems).get('one')).toHaveLength(2);
	});
});
