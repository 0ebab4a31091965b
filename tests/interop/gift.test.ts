import fc from 'fast-check';
import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/bank/schema.ts';
import { SKILL_NAMES, SKILLS } from '$lib/bank/skills.ts';
import { gift } from '$lib/interop/gift.ts';
import { lossLine } from '$lib/interop/losses.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { compareAll, type ReadQuestion } from './compare.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from './lessons.ts';
import { shown } from './shown.ts';

/*
 * The file is read by gift-pegjs, a parser of GIFT that others wrote for the same grammar as Moodle’s. That proves that
 * the file is GIFT, and that what is read is what the bank has. How Moodle shows and marks it is not proved by it: what
 * is only in Moodle’s importer (weights of two digits at most, ids and tags in comments, `&&058;`) was taken from its
 * source.
 */

const textOf = (lesson: Lesson) => Object.values(gift(lesson).files)[0]!;

/** What a reader sees of a text that was read; it must have been read as HTML. */
function seen(text: TextFormat | null): string {
	if (text === null) return '';
	expect(text.format).toBe('html');
	return shown(text.text);
}

/** The parser leaves Moodle’s placeholders in the right side of a pair, and in no other text. */
const PLACEHOLDERS: Record<string, string> = {
	'058': ':',
	'035': '#',
	'061': '=',
	'123': '{',
	'125': '}',
	'126': '~',
	'092': '\\'
};
const rightSide = (text: string) => shown(text.replace(/&&(\d{3});/g, (_, code) => PLACEHOLDERS[code]!));

/** A question that gift-pegjs has read; `isOrder` says that its pairs are things and their places. */
function readQuestion(question: GIFTQuestion, isOrder: boolean): ReadQuestion {
	if (question.type === 'Category' || question.type === 'Description')
		throw new Error('no question was read');
	const common = {
		tags: question.tags ?? [],
		text: seen(question.stem),
		feedback: seen(question.globalFeedback)
	};
	switch (question.type) {
		case 'MC':
			return {
				...common,
				type: 'choice',
				answers: question.choices.map(({ text, isCorrect, weight, feedback }) => ({
					text: seen(text),
					percent: weight ?? (isCorrect ? 100 : 0),
					feedback: seen(feedback)
				}))
			};
		case 'Matching': {
			const pairs = question.matchPairs.map(({ subquestion, subanswer }): [string, string] => [
				seen(subquestion),
				rightSide(subanswer)
			]);
			if (!isOrder) return { ...common, type: 'match', pairs };
			const inOrder = pairs.toSorted(([, a], [, b]) => Number(a) - Number(b));
			expect(inOrder.map(([, place]) => place)).toEqual(pairs.map((_, i) => String(i + 1)));
			expect(pairs, 'the file does not tell the order').not.toEqual(inOrder);
			return { ...common, type: 'order', things: inOrder.map(([thing]) => thing) };
		}
		case 'Essay':
			return { ...common, type: 'essay' };
		default:
			throw new Error(`${question.title} was read as ${question.type}`);
	}
}

/** Holds a lesson’s export, as gift-pegjs reads it, against its bank. */
function check(lesson: Lesson): void {
	const exported = gift(lesson);
	const orders = lesson.bank.items.filter(({ interaction }) => interaction === 'order').map(({ id }) => id);
	const questions = new Map<string, ReadQuestion>();
	for (const question of parse(Object.values(exported.files)[0]!)) {
		if (question.type === 'Category' || question.type === 'Description') continue;
		const title = question.title!;
		expect(question.id).toBe(title);
		questions.set(title, readQuestion(question, orders.includes(title)));
	}
	compareAll(lesson, exported, { questions, percentOfOne: 0 });
}

describe('a lesson in GIFT, read by gift-pegjs', () => {
	it.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))(
		'%s has all its questions as the bank has them',
		(_, lesson) => {
			check(lesson);
			expect(gift(lesson).losses.filter(({ item }) => item !== null)).toEqual([]);
		}
	);

	it('is whole for any lesson that can be built', () => {
		fc.assert(fc.property(anyLesson(), check), { numRuns: 8 });
		check(largeLesson(3));
	});

	it('is whole in words that break files', () => {
		fc.assert(fc.property(hostileLesson(), check), { numRuns: 200 });
	});

	it('is whole where a text has 64 kB', () => {
		check(longLesson());
	});

	it('begins with the article, its paragraphs numbered as the questions name them', () => {
		const lesson = smallLesson();
		const [category, article] = parse(textOf(lesson));
		expect(category).toEqual({ type: 'Category', title: lesson.lesson.title });
		if (article?.type !== 'Description') throw new Error('the article is not a description');
		const text = `${seen(article.stem)}\n`;
		for (const { id, start, end } of lesson.article.blocks)
			expect(text).toContain(
				`${id === 'h' ? '' : `${id.slice(1)} `}${lesson.article.text.slice(start, end)}\n`
			);
	});

	it('has a category for each skill', () => {
		const [lesson] = knownLessons();
		const categories = parse(textOf(lesson!)).flatMap((question) =>
			question.type === 'Category' ? question.title : []
		);
		const skills = SKILLS.filter((skill) => lesson!.bank.items.some((item) => item.skill === skill));
		expect(categories.slice(1)).toEqual(
			skills.map((skill) => `${lesson!.lesson.title}/${SKILL_NAMES[skill].replace('/', '//')}`)
		);
	});

	it('is the same bytes for the same lesson', () => {
		expect(gift(structuredClone(ownLesson('mill-bridge')))).toEqual(gift(ownLesson('mill-bridge')));
	});
});

describe('what GIFT cannot say', () => {
	it('is told once for each kind', () => {
		expect(gift(smallLesson()).losses.map(lossLine)).toMatchInlineSnapshot(`
			[
			  "What an attempt asks: 6 of 6 questions, a number of each skill: a file of questions does not say what a quiz asks of them. Each skill has a category: add random questions from each.",
			  "The source map, the source ledger and the habits at the end: they are made of the annotation, which has no place in a file of questions.",
			  "The 2 tries that a question has: how often one may try is a setting of the quiz: “Interactive with multiple tries”.",
			  "Pointing at the sentence that proves the answer, in 1 question: no question type asks for both.",
			  "Choosing words in the article itself, in 2 questions: they are choices from a list, with their paragraphs above.",
			  "What is said back to a single wrong pair or place, in 1 question: these question types answer as a whole.",
			  "That nothing is scored in 1 question answered in one’s own words: GIFT gives every question one point: set it to 0.",
			  "Putting things in order, in 1 question: GIFT has no such type: each thing is matched with the number of its place.",
			]
		`);
	});

	it('is told for a question with one right answer of which several may be chosen', () => {
		const lesson = smallLesson();
		const items = lesson.bank.items.map((item) =>
			item.interaction === 'choice' ? { ...item, multiple: true as const } : item
		);
		const { losses } = gift({ ...lesson, bank: { ...lesson.bank, items } });
		expect(losses.filter(({ item }) => item !== null)).toEqual([
			{ item: 'who-dam', what: 'Choosing several answers', why: expect.any(String) as string }
		]);
	});

	it('is told where a question is left out', () => {
		const lesson = smallLesson();
		const item = lesson.bank.items.find(({ interaction }) => interaction === 'choice') as Extract<
			Item,
			{ interaction: 'choice' }
		>;
		const choices = (count: number, rights: number) =>
			Array.from({ length: count }, (_, i) => ({
				id: `c${i}`,
				text: `${i}`,
				...(i < rights && { correct: true as const })
			}));
		const items: Item[] = [
			{ ...item, id: 'all', choices: choices(3, 3) },
			{ ...item, id: 'eleven', multiple: true, choices: choices(14, 11) }
		];
		const { losses, files } = gift({ ...lesson, bank: { ...lesson.bank, items } });
		expect(losses.flatMap(({ item }) => item ?? []).toSorted()).toEqual(['all', 'eleven']);
		expect(parse(Object.values(files)[0]!).map(({ type }) => type)).toEqual(['Category', 'Description']);
	});

	it('is told where a character cannot be held', () => {
		const lesson = smallLesson();
		const [item, ...items] = lesson.bank.items;
		const broken = { ...item!, prompt: 'a\0b\ud800' };
		const { losses } = gift({ ...lesson, bank: { ...lesson.bank, items: [broken, ...items] } });
		expect(losses[0]).toMatchObject({ item: item!.id, what: '2 characters are shown as �' });
	});
});
