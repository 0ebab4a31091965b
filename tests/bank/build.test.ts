import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '$lib/article/anchor.ts';
import { overlaps, type Range } from '$lib/article/article.ts';
import { AttributionSchema } from '$lib/attribution/schema.ts';
import { itemHash } from '$lib/bank/as-written.ts';
import { buildItems } from '$lib/bank/build.ts';
import { lint } from '$lib/bank/lint/index.ts';
import { lintInput } from '$lib/bank/lint/rule.ts';
import { RECIPES } from '$lib/bank/recipes/index.ts';
import { ItemSchema, type Item } from '$lib/bank/schema.ts';
import { ferryArticle, ferryAttribution } from '../fixtures/ferry-lesson.ts';
import { arbitraryLesson, generatedLesson, type AnnotatedArticle } from '../support/lessons.ts';

/** The lessons that the rules below are held against: any small ones, one of the seed's size, one with everything. */
function forAnyLesson(check: (lesson: AnnotatedArticle, items: Item[]) => void): void {
	for (const lesson of [
		generatedLesson(1),
		generatedLesson(2),
		{ article: ferryArticle, attribution: ferryAttribution }
	]) {
		check(lesson, buildItems(lesson.article, lesson.attribution));
	}
	fc.assert(
		fc.property(arbitraryLesson(), (lesson) => check(lesson, buildItems(lesson.article, lesson.attribution))),
		{ numRuns: 40 }
	);
}

/** What a student chooses from: choices, or listed spans. */
function optionsOf(item: Item) {
	if (item.interaction === 'choice') return item.choices;
	return item.interaction === 'hottext'
		? (item.spans ?? []).map((span) => ({ ...span, text: JSON.stringify(span.at) }))
		: [];
}

describe('every built item', () => {
	it('is valid, and its id stands once', () => {
		forAnyLesson((_, items) => {
			for (const item of items) expect(v.parse(ItemSchema, item)).toEqual(item);
			expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		});
	});

	it('tells its recipe, a claim that exists, and its own hash', () => {
		forAnyLesson(({ attribution }, items) => {
			const claims = attribution.claims.map(({ id }) => id);
			for (const { from, about, ...item } of items) {
				expect(Object.keys(RECIPES)).toContain(from?.recipe);
				expect(from?.built).toBe(itemHash({ ...item, about } as Item));
				expect(claims).toEqual(expect.arrayContaining([...about, ...(from?.claim ? [from.claim] : [])]));
			}
		});
	});

	it('has one right answer, or says that there are several', () => {
		forAnyLesson((_, items) => {
			for (const item of items) {
				const options = optionsOf(item);
				if (options.length === 0) continue;
				const right = options.filter(({ correct }) => correct).length;
				expect(right).toBeGreaterThan(0);
				if (right > 1) expect(item).toMatchObject({ multiple: true });
			}
		});
	});

	it('has at least two wrong answers that read differently and say why they are wrong', () => {
		forAnyLesson((_, items) => {
			for (const item of items) {
				const options = optionsOf(item);
				if (options.length === 0) continue;
				const wrong = options.filter(({ correct }) => !correct);
				expect(wrong.length).toBeGreaterThan(1);
				expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
				for (const { feedback } of wrong) expect(feedback).toMatch(/\S.*[.?]/);
			}
		});
	});

	it('pairs every left with one right that is there', () => {
		forAnyLesson((_, items) => {
			for (const item of items) {
				if (item.interaction !== 'match') continue;
				const rights = item.right.map(({ id }) => id);
				expect(item.pairs.map(([left]) => left)).toEqual(item.left.map(({ id }) => id));
				expect(rights).toEqual(expect.arrayContaining(item.pairs.map(([, right]) => right)));
				expect(item.left.length).toBeLessThanOrEqual(4);
				expect(rights.length).toBeLessThanOrEqual(5);
			}
		});
	});

	it('quotes words that stand in the article just once, in spans that do not overlap', () => {
		forAnyLesson(({ article }, items) => {
			const find = (anchor: { exact: string }): Range => {
				const { found } = resolveAnchor(article.text, anchor);
				expect(found).not.toBeNull();
				return found!;
			};
			for (const item of items) {
				for (const anchor of [...item.evidence, ...item.proof, ...(item.passage ? [item.passage] : [])])
					find(anchor);
				if (item.interaction !== 'hottext') continue;
				const spans = (item.spans ?? []).map(({ at }) => find(at));
				for (const [i, span] of spans.entries())
					expect(spans.slice(i + 1).some((other) => overlaps(span, other))).toBe(false);
			}
		});
	});

	it('passes the rules that lessons are held against', () => {
		const { article, attribution } = { article: ferryArticle, attribution: ferryAttribution };
		const items = buildItems(article, attribution);
		const found = lint(lintInput(article, attribution, { version: 1, built: [], items }));
		expect(found.map(({ rule, finding }) => `${rule.id} ${finding.message}`)).toEqual([]);
	});
});

describe('building', () => {
	it('gives the same items for the same lesson, and leaves the lesson alone', () => {
		fc.assert(
			fc.property(arbitraryLesson(), ({ article, attribution }) => {
				const before = structuredClone({ article, attribution });
				const items = buildItems(article, attribution);
				expect({ article, attribution }).toEqual(before);
				expect(buildItems(before.article, before.attribution)).toEqual(items);
			}),
			{ numRuns: 30 }
		);
	});

	it('makes nothing of an article without claims', () => {
		expect(buildItems(ferryArticle, { version: 1, sources: [], claims: [] })).toEqual([]);
	});

	it('passes over a claim whose words do not stand in the article', () => {
		const [first, ...rest] = ferryAttribution.claims;
		const lost = { ...first!, content: { exact: 'words of some other article' } };
		const items = buildItems(ferryArticle, { ...ferryAttribution, claims: [lost, ...rest] });
		expect(items.length).toBeGreaterThan(0);
		expect(items.filter(({ from, about }) => [from?.claim, ...about].includes(lost.id))).toEqual([]);
	});
});

describe('made-up lessons', () => {
	it('are valid, and those of the seed’s size have about its size', () => {
		const { article, attribution } = generatedLesson(7);
		expect(v.parse(AttributionSchema, attribution)).toEqual(attribution);
		expect(attribution.claims).toHaveLength(45);
		expect(attribution.sources).toHaveLength(17);
		const words = article.text.split(/\s+/).length;
		expect(words).toBeGreaterThan(600);
		expect(words).toBeLessThan(800);
		expect(generatedLesson(7)).toEqual({ article, attribution });
		expect(generatedLesson(8)).not.toEqual({ article, attribution });
	});
});
