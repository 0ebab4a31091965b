import { describe, expect, it } from 'vitest';
import { locate, marksOf } from '$lib/quiz/marks.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';

const { article, attribution, bank } = quizLesson();
const itemOf = (id: string) => bank.items.find((item) => item.id === id)!;
/** The marks of an item, each with its words. */
const marked = (id: string) =>
	marksOf(itemOf(id), article, attribution).map(
		({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`
	);

describe('the marks of an item', () => {
	it('are its evidence, and the claim, source, relay and cue that stand in the same paragraph, in order', () => {
		expect(marked('who-never-seen')).toEqual([
			'evidence: Mayor Tom Reyes told Radio Westmark',
			'source: Mayor Tom Reyes',
			'cue: told',
			'source: Radio Westmark',
			'claim: the council had never seen such a report'
		]);
	});

	it('have the hedges of the claim', () => {
		expect(marked('who-reported-early')).toEqual([
			'claim: The crack was allegedly reported two years ago',
			'hedge: allegedly',
			'evidence: according to a council clerk',
			'cue: according to'
		]);
	});

	it('are none where the item has no evidence', () => {
		expect(marked('find-cue')).toEqual([]);
	});
});

describe('an anchor', () => {
	it('that does not stand just once is no place', () => {
		expect(locate(article, { exact: 'Ida Brandt' })).toEqual({
			start: article.text.indexOf('Ida Brandt'),
			end: article.text.indexOf('Ida Brandt') + 10
		});
		expect(() => locate(article, { exact: 'hinge' })).toThrow('“hinge” does not stand just once');
		expect(() => locate(article, { exact: 'no such words' })).toThrow('“no such words”');
	});
});
