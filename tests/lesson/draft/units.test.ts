import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftAfter, draftOf, readUnit, unitsOf, type Json, type Units } from '$lib/lesson/draft/units.ts';
import { ownLesson } from '../../support/seed-lesson.ts';
import { arbitraryDraft, arbitraryTwoEdits, asJson, smallDraft } from './drafts.ts';

const units = (of: Record<string, unknown>) => of as Units;

/** The part of a draft that a unit belongs to. */
function partOf(unit: string): string {
	const [kind, name] = unit.split('.') as [string, string];
	const lists: Record<string, string> = { source: 'sources', claim: 'claims', item: 'items', order: name };
	return lists[kind] ?? kind;
}

describe('a draft', () => {
	it('is taken apart by what is edited as one', () => {
		const { lesson, article, sources, claims, items } = smallDraft();
		const [first] = items;
		expect(unitsOf({ lesson, article, sources, claims: [], items: [first!], built: ['gone'] })).toEqual({
			'lesson.title': 'Who says the river is poisoned?',
			'lesson.summary': 'A short article with five voices.',
			'lesson.objectives': ['Tell who a claim comes from.'],
			'lesson.language': 'en',
			'lesson.quiz': lesson.quiz,
			'article.headline': 'River plan divides town',
			'article.outlet': 'The Valley Post',
			'article.published': '2019-04-02',
			'article.body': article.body,
			...Object.fromEntries(sources.map((source) => [`source.${source.id}`, source])),
			'item.who-dam': first,
			'order.sources': ['finch', 'radio', 'farmer', 'mill', 'study'],
			'order.claims': [],
			'order.items': ['who-dam'],
			built: ['gone']
		});
		expect(claims.length).toBeGreaterThan(0);
	});

	it('is the same again when its units are put together', () => {
		for (const id of ['russia-taliban', 'mill-bridge']) {
			const draft = draftFromLesson(ownLesson(id));
			expect(draftOf(unitsOf(draft))).toEqual(draft);
		}
		fc.assert(
			fc.property(arbitraryDraft(), (draft) => {
				expect(draftOf(unitsOf(draft))).toEqual(draft);
			}),
			{ numRuns: 30 }
		);
	});

	it('is after a change what its units are then, and shares with the one before what did not change', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine }) => {
				const before = draftOf(base);
				const units = applyPatch(base, mine);
				const after = draftAfter(before, units, mine);
				expect(after).toEqual(draftOf(units));
				for (const part of Object.keys(before) as (keyof Draft)[]) {
					const isTouched = Object.keys(mine).some((key) => partOf(key) === part);
					if (!isTouched) expect(after[part]).toBe(before[part]);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('keeps nothing of a field that is undefined', () => {
		const { byline: _, ...article } = smallDraft().article;
		const draft = { ...smallDraft(), article: { ...article, byline: undefined } } as never;
		expect(Object.keys(unitsOf(draft))).not.toContain('article.byline');
	});
});

describe('units that do not fit each other', () => {
	const a = { id: 'a' };
	const b = { id: 'b' };

	it('are a draft all the same: an order may name what is not there', () => {
		expect(draftOf(units({ 'item.a': a, 'order.items': ['gone', 'a'] })).items).toEqual([a]);
	});

	it('have what no order names last, by id', () => {
		const c = { id: 'c' };
		const all = { 'claim.c': c, 'claim.b': b, 'claim.a': a };
		expect(draftOf(units({ ...all, 'order.claims': ['b'] })).claims).toEqual([b, a, c]);
		expect(draftOf(units(all)).claims).toEqual([a, b, c]);
	});

	it('have what an order names twice once', () => {
		expect(draftOf(units({ 'source.a': a, 'order.sources': ['a', 'a'] })).sources).toEqual([a]);
	});

	it('may have ids that every object has', () => {
		const order = ['constructor', 'to-string', 'a'];
		expect(draftOf(units({ 'item.a': a, 'order.items': order })).items).toEqual([a]);
	});

	it('may be none at all', () => {
		expect(draftOf(units({}))).toEqual({
			lesson: {},
			article: { body: '' },
			sources: [],
			claims: [],
			built: [],
			items: []
		});
	});
});

describe('a unit from outside', () => {
	it('is taken when a lesson has it', () => {
		for (const draft of [smallDraft(), draftFromLesson(ownLesson('russia-taliban'))])
			for (const [key, value] of Object.entries(unitsOf(asJson(draft))))
				expect(readUnit(key, value)).toEqual({ ok: true, value });
	});

	const item = (of: Record<string, unknown>) => ({
		id: 'a',
		skill: 'gaps',
		prompt: '',
		explanation: '',
		...of
	});
	const claim = (of: Record<string, unknown>) => ({
		id: 'a',
		content: { exact: '' },
		says: '',
		source: null,
		quote: 'none',
		...of
	});
	const source = { id: 'a', name: '', kind: 'public', naming: 'anonymous', firsthand: 'unclear' };

	it.each<[string, string, unknown]>([
		['a title that is empty', 'lesson.title', ''],
		['a language that is none', 'lesson.language', 'English!'],
		['a body that is empty', 'article.body', ''],
		['an address that is none', 'article.url', 'www'],
		['a pass mark of 150 %', 'lesson.quiz', { blueprint: {}, 'pass-mark': 1.5 }],
		['half a try', 'lesson.quiz', { blueprint: { gaps: -1 }, attempts: 0.5 }],
		['a name that is empty', 'source.a', source],
		['a mention of no words', 'source.a', { ...source, mentions: [{ exact: '', prefix: '' }] }],
		['a quote that is empty', 'claim.a', claim({})],
		['a claim without quotes', 'claim.a', claim({ content: [] })],
		['a source that is none', 'claim.a', claim({ source: '', via: [''] })],
		[
			'evidence that says nothing',
			'claim.a',
			claim({ evidence: [{ kind: 'data', what: '', at: { exact: '' }, independent: false }] })
		],
		['a prompt that is empty', 'item.a', item({ interaction: 'choice', choices: [] })],
		[
			'a choice that is empty',
			'item.a',
			item({ interaction: 'choice', choices: [{ id: 'a', text: '', feedback: '' }] })
		],
		['points below 0', 'item.a', item({ interaction: 'choice', choices: [], points: -1 })],
		['spans that are none', 'item.a', item({ interaction: 'hottext', spans: [] })],
		['sides that are empty', 'item.a', item({ interaction: 'match', left: [], right: [], pairs: [] })],
		['one thing in order', 'item.a', item({ interaction: 'order', order: [{ id: 'a', text: '' }] })],
		['a model without criteria', 'item.a', item({ interaction: 'extended-text', model: '', criteria: [] })],
		[
			'a criterion that is empty',
			'item.a',
			item({ interaction: 'extended-text', model: '', criteria: [''] })
		],
		['an order that names what nobody has', 'order.items', ['gone']]
	])('may be unfinished: %s', (_, key, value) => {
		const read = readUnit(key, value);
		expect(read).toEqual({ ok: true, value: expect.anything() as Json });
		if (read.ok && key !== 'article.body')
			expect(JSON.parse(JSON.stringify(read.value))).toMatchObject(value as object);
	});

	it('has the schema’s defaults filled in', () => {
		expect(readUnit('source.a', source)).toEqual({ ok: true, value: { ...source, mentions: [] } });
		expect(readUnit('item.a', item({ interaction: 'order', order: [] }))).toMatchObject({
			value: { about: [], proof: [], evidence: [], points: 1 }
		});
	});

	it.each<[string, string, unknown]>([
		['a title that is a number', 'lesson.title', 7],
		['a title that is nothing', 'lesson.title', null],
		['a title that is missing', 'lesson.title', undefined],
		['a field that no lesson has', 'lesson.colour', 'red'],
		['the version of a file', 'lesson.version', 1],
		['a field that every object has', 'lesson.constructor', 'x'],
		['a key that every object has', 'constructor', {}],
		['__proto__', '__proto__', {}],
		['an entry without id', 'item.', {}],
		['an id that is not kebab-case', 'item.A', item({ id: 'A', interaction: 'order', order: [] })],
		['another id within', 'item.b', item({ interaction: 'order', order: [] })],
		['no interaction', 'item.a', item({})],
		['an interaction that there is not', 'item.a', item({ interaction: 'drag' })],
		['no skill', 'item.a', item({ skill: 'maths', interaction: 'order', order: [] })],
		['a key too many', 'item.a', item({ interaction: 'order', order: [], colour: 'red' })],
		['a choice that is text', 'item.a', item({ interaction: 'choice', choices: ['a'] })],
		['a claim that is a list', 'claim.a', []],
		['a quote that is a number', 'claim.a', claim({ content: 7 })],
		['a source that is a list', 'claim.a', claim({ source: ['a'] })],
		['an order that is text', 'order.items', 'a'],
		['an order with numbers', 'order.items', [1]],
		['an order of something else', 'order.things', []],
		['a list within "built"', 'built', [['a']]],
		['a key without a part', 'title', 'x'],
		['a key of nothing', '', 'x']
	])('is refused in a form that no lesson has: %s', (_, key, value) => {
		expect(readUnit(key, value)).toEqual({
			ok: false,
			message: expect.stringContaining(`“${key}”`) as string
		});
	});

	it('is refused with the place that is wrong', () => {
		const choices = [
			{ id: 'a', text: 'A' },
			{ id: 'b', text: 7 }
		];
		expect(readUnit('item.a', item({ interaction: 'choice', choices }))).toMatchObject({
			message: expect.stringContaining('“item.a” (choices.1.text)') as string
		});
	});

	it('has nothing that makes other objects strange', () => {
		const value: unknown = JSON.parse('{"__proto__":{"polluted":1},"blueprint":{}}');
		readUnit('lesson.quiz', value);
		expect(({} as Record<string, unknown>).polluted).toBe(undefined);
	});

	it('never throws, whatever it is', () => {
		const keys = fc.oneof(
			fc.constantFrom(
				'lesson.title',
				'article.body',
				'source.a',
				'claim.a',
				'item.a',
				'order.items',
				'built'
			),
			fc.string()
		);
		fc.assert(
			fc.property(keys, fc.jsonValue(), (key, value) => {
				expect(readUnit(key, value)).toHaveProperty('ok');
			}),
			{ numRuns: 2000 }
		);
	});
});
