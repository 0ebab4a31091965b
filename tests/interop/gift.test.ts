import fc from 'fast-check';
import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import type { Feedback, Item } from '$lib/bank/schema.ts';
import { SKILL_NAMES, SKILLS } from '$lib/bank/skills.ts';
import { gift } from '$lib/interop/gift.ts';
import { lossLine } from '$lib/interop/losses.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from './lessons.ts';
import { shown, tidy } from './shown.ts';

/*
 * The file is read by gift-pegjs, a parser of GIFT that others wrote for the same grammar as Moodle’s. That proves that
 * the file is GIFT, and that what is read is what the bank has. How Moodle shows and marks it is not proved by it: what
 * is only in Moodle’s importer (weights of two digits at most, ids and tags in comments, `&&058;`) was taken from its
 * source.
 */

const textOf = (lesson: Lesson) => Object.values(gift(lesson).files)[0]!;

/** What gift-pegjs reads, by title. */
function read(text: string): Map<string, GIFTQuestion> {
	const questions = parse(text).filter(({ type }) => type !== 'Category');
	return new Map(questions.map((question) => [question.title!, question]));
}

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
const oneLine = (text: string) =>
	tidy(text)
		.replace(/\s*\n\s*/g, ' ')
		.replace(/\s\s+/g, ' ');

interface Answer {
	text: string;
	right: boolean;
	weight: number | null;
	feedback: string;
}

/** What is said back to a choice of the bank. */
function saidBack({ feedback, misconception }: Feedback) {
	if (feedback === undefined) return '';
	const habit = misconception && HABITS[misconception];
	return tidy(
		`${tidy(`.${feedback}.`).slice(1, -1)}\n${habit ? `A habit to watch: ${habit.name}. ${habit.instead}` : ''}`
	);
}

/** Compares what was read with an item of the bank. */
function compare(item: Item, question: GIFTQuestion | undefined, lesson: Lesson): void {
	if (!question || question.type === 'Category' || question.type === 'Description')
		throw new Error(`${item.id} was not read`);
	expect([question.id, question.tags]).toEqual([item.id, [item.skill]]);
	expect(seen(question.stem).startsWith(tidy(item.prompt))).toBe(true);
	expect(seen(question.globalFeedback).startsWith(tidy(item.explanation))).toBe(true);
	if (item.passage) expect(seen(question.stem)).toContain(item.passage.exact);
	for (const { exact } of item.evidence) expect(seen(question.globalFeedback)).toContain(exact);

	switch (item.interaction) {
		case 'choice':
		case 'hottext': {
			if (question.type !== 'MC') throw new Error(`${item.id} was read as ${question.type}`);
			const answers = question.choices.map(({ text, isCorrect, weight, feedback }): Answer => ({
				text: seen(text),
				right: isCorrect || (weight !== null && weight > 0),
				weight,
				feedback: seen(feedback)
			}));
			if (item.interaction === 'hottext' && item.segment) compareSentences(item, answers, lesson);
			else compareAnswers(item, answers);
			return;
		}
		case 'match': {
			if (question.type !== 'Matching') throw new Error(`${item.id} was read as ${question.type}`);
			const right = (id: string) => oneLine(item.right.find((option) => option.id === id)!.text);
			const paired = item.left.map(({ id, text }) => [
				tidy(text),
				right(item.pairs.find(([left]) => left === id)![1])
			]);
			const taken = item.pairs.map(([, id]) => id);
			const alone = item.right.filter(({ id }) => !taken.includes(id)).map(({ id }) => ['', right(id)]);
			const pairs = question.matchPairs.map(({ subquestion, subanswer }) => [
				seen(subquestion),
				rightSide(subanswer)
			]);
			expect(pairs.toSorted()).toEqual([...paired, ...alone].toSorted());
			return;
		}
		case 'order': {
			if (question.type !== 'Matching') throw new Error(`${item.id} was read as ${question.type}`);
			const places = question.matchPairs.map(({ subquestion, subanswer }) => [seen(subquestion), subanswer]);
			const inOrder = places.toSorted(([, a], [, b]) => Number(a) - Number(b));
			expect(inOrder).toEqual(item.order.map(({ text }, i) => [tidy(text), String(i + 1)]));
			expect(places, 'the file does not tell the order').not.toEqual(inOrder);
			return;
		}
		case 'extended-text':
			expect(question.type).toBe('Essay');
			for (const text of [item.model, ...item.criteria])
				expect(seen(question.globalFeedback)).toContain(tidy(text));
	}
}

function compareAnswers(item: Extract<Item, { interaction: 'choice' | 'hottext' }>, answers: Answer[]): void {
	const options =
		item.interaction === 'choice'
			? item.choices
			: item.spans!.map((span) => ({ ...span, text: span.at.exact }));
	const rights = options.filter(({ correct }) => correct).length;
	const share = Number((100 / rights).toFixed(5));
	const isShared = item.multiple && rights > 1;
	const sorted = (list: Answer[]) => list.toSorted((a, b) => (a.text < b.text ? -1 : 1));
	// Of equal words, the sentence says where they stand.
	const read = answers.map((answer) => ({ ...answer, text: answer.text.replace(/ \((in “|).*$/su, '') }));
	const own = options.map((option) => ({
		text: tidy(option.text),
		right: option.correct ?? false,
		weight: isShared ? (option.correct ? share : -share) : null,
		feedback: saidBack(option)
	}));
	expect(sorted(item.interaction === 'choice' ? answers : read)).toEqual(sorted(own));
}

/** The list has the right sentences, those about which something is said, or all. */
function compareSentences(
	item: Extract<Item, { interaction: 'hottext' }>,
	answers: Answer[],
	{ article }: Lesson
): void {
	expect(answers.some(({ right }) => right)).toBe(true);
	for (const { text, right, feedback } of answers) {
		expect(article.text).toContain(text.replace(/ \([^()]*\)$/u, ''));
		const has = ({ exact }: { exact: string }) => text.includes(exact);
		if (right) expect((item.correct ?? []).some(has)).toBe(true);
		if (feedback)
			expect((item.wrong ?? []).some((wrong) => has(wrong.at) && saidBack(wrong) === feedback)).toBe(true);
	}
	for (const { at } of item.wrong ?? [])
		expect(answers.some(({ text }) => text.includes(at.exact))).toBe(true);
}

/** Compares all of a lesson: each item was read as the bank has it, or is told as left out. */
function compareAll(lesson: Lesson): void {
	const { files, losses } = gift(lesson);
	const questions = read(Object.values(files)[0]!);
	const left = new Set(
		losses.filter(({ what }) => what === 'The question is left out').map(({ item }) => item)
	);
	for (const item of lesson.bank.items) {
		expect(questions.has(item.id)).toBe(!left.has(item.id));
		if (!left.has(item.id)) compare(item, questions.get(item.id), lesson);
	}
	expect(questions.size).toBe(lesson.bank.items.length - left.size + 1);
}

describe('a lesson in GIFT, read by gift-pegjs', () => {
	it.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))(
		'%s has all its questions as the bank has them',
		(_, lesson) => {
			compareAll(lesson);
			expect(gift(lesson).losses.filter(({ item }) => item !== null)).toEqual([]);
		}
	);

	it('is whole for any lesson that can be built', () => {
		fc.assert(fc.property(anyLesson(), compareAll), { numRuns: 8 });
		compareAll(largeLesson(3));
	});

	it('is whole in words that break files', () => {
		fc.assert(fc.property(hostileLesson(), compareAll), { numRuns: 200 });
	});

	it('is whole where a text has 64 kB', () => {
		compareAll(longLesson());
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
