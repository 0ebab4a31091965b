import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ItemSchema, type Item } from '$lib/bank/schema.ts';
import { publicForm } from '$lib/lesson/public-form.ts';
import { smallLesson } from '../support/small-lesson.ts';
import * as v from 'valibot';

const LESSON = smallLesson();

/** The public form of the small lesson with other items. */
const formOf = (items: Item[]) => publicForm({ ...LESSON, bank: { version: 1, built: [], items } });

/** The keys under which a file holds what nobody may see before answering; their texts are marked in the test. */
const secret = fc
	.string({ minLength: 4, maxLength: 12, unit: 'grapheme-ascii' })
	.map((text) => `SECRET${text}`);
const feedback = { feedback: secret, misconception: fc.constant('hedge-dropped' as const) };
const quote = fc
	.constantFrom('said on Monday', 'dead fish', 'allegedly', 'high levels')
	.map((exact) => ({ exact }));
const secretQuote = secret.map((exact) => ({ exact }));
const option = { text: fc.string({ minLength: 1 }) };
const options = (more: Record<string, fc.Arbitrary<unknown>>, least = 2) =>
	fc
		.array(fc.record({ ...option, ...more }), { minLength: least, maxLength: 6 })
		.map((list) => list.map((entry, i) => ({ id: `x${i}`, ...entry })));
const common = {
	id: fc.constant('an-item'),
	skill: fc.constant('wording'),
	prompt: fc.constant('Why?'),
	hint: fc.constant('Look.'),
	passage: quote,
	from: fc.record({
		recipe: fc.constant('secret-recipe'),
		claim: fc.constant('secret-claim'),
		built: secret
	}),
	stale: fc.constant(true),
	about: fc.constant(['secret-claim']),
	proof: fc.array(secretQuote, { minLength: 1 }),
	explanation: secret,
	evidence: fc.array(secretQuote)
};
const correct = fc.option(fc.constant(true), { nil: undefined });
const anyItem = fc
	.oneof(
		fc.record({ ...common, interaction: fc.constant('choice'), choices: options({ correct, ...feedback }) }),
		fc.record({
			...common,
			interaction: fc.constant('hottext'),
			spans: options({ at: quote, correct, ...feedback }).map((spans) =>
				spans.map(({ text: _, ...span }) => span)
			)
		}),
		fc.record({
			...common,
			interaction: fc.constant('hottext'),
			segment: fc.constant('sentence'),
			correct: fc.array(secretQuote),
			wrong: fc.array(fc.record({ at: secretQuote, ...feedback }))
		}),
		fc.record({
			...common,
			interaction: fc.constant('match'),
			left: options(feedback),
			right: options({}),
			pairs: fc.constant([['secret-left', 'secret-right']]),
			mispairs: fc.array(fc.record({ pair: fc.constant(['secret-left', 'secret-right']), ...feedback }))
		}),
		fc.record({ ...common, interaction: fc.constant('order'), order: options(feedback) }),
		fc.record({
			...common,
			interaction: fc.constant('extended-text'),
			model: secret,
			criteria: fc.array(secret, { minLength: 1 })
		})
	)
	.map((item) => v.parse(ItemSchema, item));

describe('the public form', () => {
	it('holds no text of a key, whatever the item', () => {
		fc.assert(
			fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => {
				const json = JSON.stringify(formOf(items));
				expect(json).not.toMatch(/SECRET|secret|hedge-dropped|"correct"|"stale"/);
			}),
			{ numRuns: 200 }
		);
	});

	it('holds nothing of the annotation', () => {
		const lesson = smallLesson();
		const json = JSON.stringify(publicForm(lesson));
		for (const claim of lesson.attribution.claims.filter(({ says }) => !lesson.article.text.includes(says))) {
			expect(json).not.toContain(claim.says);
		}
		expect(json).not.toContain('It would be to blame.');
	});

	it('has just these keys', () => {
		const form = publicForm(smallLesson());
		expect(Object.keys(form)).toEqual(['id', 'revision', 'lesson', 'article', 'items']);
		const common = ['id', 'skill', 'prompt', 'passage', 'hint', 'points', 'asksProof', 'interaction'];
		expect(form.items.map((item) => Object.keys(item))).toEqual([
			[...common, 'multiple', 'choices'],
			[...common, 'multiple', 'spans'],
			[...common, 'multiple', 'spans'],
			[...common, 'left', 'right'],
			[...common, 'order'],
			common
		]);
	});

	it('has choices, sides and things in an order that does not depend on which are right', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }).chain((texts) =>
					fc.record({
						texts: fc.constant(texts),
						shuffled: fc.shuffledSubarray(texts, { minLength: texts.length }),
						right: fc.constantFrom(...texts),
						other: fc.constantFrom(...texts)
					})
				),
				({ texts, shuffled, right, other }) => {
					const items = (list: string[], correct: string) => {
						const options = list.map((text) => ({ id: `x${texts.indexOf(text)}`, text }));
						const rest = { id: 'i', skill: 'chain', prompt: 'Who?', explanation: 'So.' };
						return [
							{
								...rest,
								interaction: 'choice',
								choices: options.map((o) => (o.text === correct ? { ...o, correct: true } : o))
							},
							{ ...rest, interaction: 'order', order: options },
							{ ...rest, interaction: 'match', left: options, right: options, pairs: [] }
						].map((item) => v.parse(ItemSchema, item));
					};
					expect(formOf(items(shuffled, other)).items).toEqual(formOf(items(texts, right)).items);
				}
			),
			{ numRuns: 100 }
		);
	});

	it('has spans in the order of the article', () => {
		const lesson = smallLesson();
		const hottext = lesson.bank.items.find((item) => item.interaction === 'hottext')!;
		if (hottext.interaction === 'hottext') hottext.spans!.reverse();
		const form = publicForm(lesson).items[1];
		expect(form?.interaction === 'hottext' && form.spans?.map(({ id }) => id)).toEqual(['high', 'allegedly']);
	});
});
