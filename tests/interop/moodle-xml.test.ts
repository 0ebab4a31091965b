import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/bank/schema.ts';
import { SKILL_NAMES, SKILLS } from '$lib/bank/skills.ts';
import { lossLine } from '$lib/interop/losses.ts';
import { moodleXml } from '$lib/interop/moodle-xml.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { grade } from '$lib/quiz/grade/grade.ts';
import { placeItem } from '$lib/quiz/place.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { compareAll, type ReadQuestion } from './compare.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from './lessons.ts';
import { shown } from './shown.ts';

/*
 * No package reads Moodle’s XML as Moodle does. So the file is read by saxes, a strict XML parser that others wrote, and
 * its elements are held against the bank. That proves that the file is well-formed XML and that nothing of the bank is
 * lost or changed in it. It does not prove that Moodle takes it: the names of the elements, the marks that it knows and
 * the way it adds them up were taken from the source of its importer (question/format/xml/format.php).
 */

interface Element {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	text: string;
}

/** Reads XML, or throws where it is not well-formed. */
function readXml(xml: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element: Element = { name, attributes, children: [], text: '' };
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	for (const event of ['text', 'cdata'] as const)
		parser.on(event, (text) => void (open.at(-1)!.text += text));
	parser.write(xml).close();
	return root.children[0]!;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
/** The one child of that name. */
function one(element: Element, name: string): Element {
	const found = all(element, name);
	expect(found, `<${name}> in <${element.name}>`).toHaveLength(1);
	return found[0]!;
}
const textIn = (element: Element, name: string) => one(one(element, name), 'text').text;
/** What a reader sees of a text in HTML. */
function seen(element: Element): string {
	expect(element.attributes.format).toBe('html');
	return shown(one(element, 'text').text);
}

/** All marks that Moodle’s importer takes, in percent; others make it refuse the question. */
const MARKS = [
	100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
	11.11111, 10, 5, 0
];

function readQuestion(question: Element): ReadQuestion {
	const tags = all(one(question, 'tags'), 'tag').map((tag) => one(tag, 'text').text);
	const common = {
		tags,
		text: seen(one(question, 'questiontext')),
		feedback: seen(one(question, 'generalfeedback'))
	};
	switch (question.attributes.type) {
		case 'multichoice': {
			const answers = all(question, 'answer').map((answer) => ({
				text: seen(answer),
				percent: Number(answer.attributes.fraction),
				feedback: seen(one(answer, 'feedback'))
			}));
			for (const { percent } of answers) expect(MARKS).toContain(Math.abs(percent));
			const sum = answers.reduce((total, { percent }) => total + Math.max(0, percent), 0);
			if (one(question, 'single').text === 'false') expect(Math.round(sum)).toBe(100);
			else expect(Math.max(...answers.map(({ percent }) => percent))).toBe(100);
			return { ...common, type: 'choice', answers };
		}
		case 'matching':
			return {
				...common,
				type: 'match',
				pairs: all(question, 'subquestion').map((pair) => [seen(pair), shown(textIn(pair, 'answer'))])
			};
		case 'ordering': {
			expect(one(question, 'gradingtype').text).toBe('ABSOLUTE_POSITION');
			const answers = all(question, 'answer');
			expect(answers.map(({ attributes }) => attributes.fraction)).toEqual(
				answers.map((_, i) => String(i + 1))
			);
			return { ...common, type: 'order', things: answers.map(seen) };
		}
		case 'essay':
			expect(common.feedback).toContain(seen(one(question, 'graderinfo')));
			expect(one(question, 'defaultgrade').text).toBe('0');
			return { ...common, type: 'essay' };
		default:
			throw new Error(`there is no question type ${question.attributes.type}`);
	}
}

const xmlOf = (lesson: Lesson) => readXml(Object.values(moodleXml(lesson).files)[0]!);

/** Holds a lesson’s export, as saxes reads it, against its bank. */
function check(lesson: Lesson): void {
	const exported = moodleXml(lesson);
	const questions = new Map<string, ReadQuestion>();
	for (const question of readXml(Object.values(exported.files)[0]!).children) {
		if (['category', 'description'].includes(question.attributes.type!)) continue;
		const name = textIn(question, 'name');
		const item = lesson.bank.items.find(({ id }) => id === name)!;
		questions.set(name, readQuestion(question));
		expect(one(question, 'idnumber').text).toBe(name);
		if (item.interaction !== 'extended-text')
			expect(Number(one(question, 'defaultgrade').text)).toBe(item.points);
		expect(all(question, 'hint')).toHaveLength(item.hint === undefined ? 0 : 1);
	}
	compareAll(lesson, exported, { questions, percentOfOne: -100 });
}

describe('a lesson in Moodle’s XML, read by saxes', () => {
	it.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))(
		'%s has all its questions as the bank has them',
		(_, lesson) => {
			check(lesson);
			expect(moodleXml(lesson).losses.filter(({ item }) => item !== null)).toEqual([]);
		}
	);

	it('is whole for any lesson that can be built', () => {
		fc.assert(fc.property(anyLesson(), check), { numRuns: 10 });
		check(largeLesson(3));
	});

	it('is whole in words that break files', () => {
		fc.assert(fc.property(hostileLesson(), check), { numRuns: 200 });
	});

	it('is whole where a text has 64 kB', () => {
		check(longLesson());
	});

	it('has the article first, and a category for each skill', () => {
		const lesson = ownLesson('mill-bridge');
		const { children } = xmlOf(lesson);
		expect(children[1]!.attributes.type).toBe('description');
		const text = `${seen(one(children[1]!, 'questiontext'))}\n`;
		for (const { id, start, end } of lesson.article.blocks)
			expect(text).toContain(
				`${id === 'h' ? '' : `${id.slice(1)} `}${lesson.article.text.slice(start, end)}\n`
			);
		const categories = children
			.filter(({ attributes }) => attributes.type === 'category')
			.map((question) => textIn(question, 'category'));
		const skills = SKILLS.filter((skill) => lesson.bank.items.some((item) => item.skill === skill));
		expect(categories).toEqual([
			lesson.lesson.title,
			...skills.map((skill) => `${lesson.lesson.title}/${SKILL_NAMES[skill]}`)
		]);
	});

	it('takes of a further try what it costs here', () => {
		const lesson = smallLesson();
		const penalties = (attempts: number) => {
			const quiz = { ...lesson.lesson.quiz, attempts };
			const { children } = xmlOf({ ...lesson, lesson: { ...lesson.lesson, quiz } });
			return new Set(
				children.slice(2).flatMap((question) => all(question, 'penalty').map(({ text }) => text))
			);
		};
		expect([1, 2, 3].map((attempts) => [...penalties(attempts)])).toEqual([['1'], ['0.5'], ['0.3333333']]);
	});
});

describe('an answer that Moodle marks', () => {
	/** Moodle’s marking: the sum of the marks of what was chosen, within 0 and 1 (qtype_multichoice_multi_question). */
	const moodleScore = (percents: number[]) =>
		Math.min(1, Math.max(0, percents.reduce((sum, percent) => sum + percent, 0) / 100));

	it.each([1, 2, 3, 6, 7, 10])('gets what our own grading gives, with %i right ones', (rights) => {
		const lesson = smallLesson();
		const choices = Array.from({ length: rights + 3 }, (_, i) => ({
			id: `c${i}`,
			text: `answer ${i}`,
			...(i < rights && { correct: true as const })
		}));
		const { passage: _, ...first } = lesson.bank.items[0]!;
		const item = { ...first, interaction: 'choice', multiple: true, choices } as Item;
		const { key } = placeItem(item, lesson, (list) => [...list]);
		const question = xmlOf({ ...lesson, bank: { ...lesson.bank, items: [item] } }).children.at(-1)!;
		const marks = new Map(
			all(question, 'answer').map((answer) => [seen(answer), Number(answer.attributes.fraction)])
		);
		fc.assert(
			fc.property(fc.subarray(choices, { minLength: 1 }), (chosen) => {
				const own = grade(key, { choices: chosen.map(({ id }) => id) }).score;
				expect(moodleScore(chosen.map(({ text }) => marks.get(text)!))).toBeCloseTo(own, 4);
			})
		);
	});
});

it('what Moodle’s XML cannot say is told once for each kind', () => {
	expect(moodleXml(ownLesson('mill-bridge')).losses.map(lossLine)).toMatchInlineSnapshot(`
		[
		  "What an attempt asks: 8 of 20 questions, a number of each skill: a file of questions does not say what a quiz asks of them. Each skill has a category: add random questions from each.",
		  "The source map, the source ledger and the habits at the end: they are made of the annotation, which has no place in a file of questions.",
		  "How sure students are of an answer: the file cannot ask for it. Moodle has it as a quiz setting: certainty-based marking.",
		  "The 2 tries that a question has: how often one may try is a setting of the quiz: “Interactive with multiple tries”.",
		  "Pointing at the sentence that proves the answer, in 9 questions: no question type asks for both.",
		  "Choosing words in the article itself, in 3 questions: they are choices from a list, with their paragraphs above.",
		  "What is said back to a single wrong pair or place, in 2 questions: these question types answer as a whole.",
		  "Asking for a hint before the first try, in 20 questions: Moodle shows it after a wrong try, in quizzes that are “Interactive with multiple tries”.",
		  "Putting things in order, in 1 question: Moodle has that type since version 4.4; an older one needs the plugin “Ordering”.",
		]
	`);
});
