import { expect } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import type { Feedback, Item } from '$lib/bank/schema.ts';
import type { Exported } from '$lib/interop/exported.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { tidy } from './shown.ts';

/** An answer as it was read from an export; texts are what a reader sees. */
export interface ReadAnswer {
	text: string;
	/** What it gives of the question’s mark. */
	percent: number;
	feedback: string;
}

/** A question as it was read from an export. */
export type ReadQuestion = { tags: string[]; text: string; feedback: string } & (
	| { type: 'choice'; answers: ReadAnswer[] }
	/** A left side that is empty is none. */
	| { type: 'match'; pairs: [left: string, right: string][] }
	| { type: 'order'; things: string[] }
	| { type: 'essay' }
);

interface Read {
	questions: Map<string, ReadQuestion>;
	/** What a wrong choice takes where several may be chosen and one is right. */
	percentOfOne: -100 | 0;
}

/** Compares all that was read with the bank: each item was read as it is there, or is told as left out. */
export function compareAll(lesson: Lesson, { losses }: Exported, { questions, percentOfOne }: Read): void {
	const left = new Set(
		losses.filter(({ what }) => what === 'The question is left out').map(({ item }) => item)
	);
	for (const item of lesson.bank.items) {
		const question = questions.get(item.id);
		expect(question !== undefined).toBe(!left.has(item.id));
		if (question) compare(item, question, lesson, percentOfOne);
	}
	expect(questions.size).toBe(lesson.bank.items.length - left.size);
}

function compare(item: Item, question: ReadQuestion, lesson: Lesson, percentOfOne: number): void {
	expect(question.tags).toEqual([item.skill]);
	expect(question.text.startsWith(tidy(item.prompt))).toBe(true);
	expect(question.feedback.startsWith(tidy(item.explanation))).toBe(true);
	if (item.passage) expect(question.text).toContain(item.passage.exact);
	for (const { exact } of item.evidence) expect(question.feedback).toContain(exact);

	switch (item.interaction) {
		case 'choice':
		case 'hottext': {
			if (question.type !== 'choice') throw new Error(`${item.id} was read as ${question.type}`);
			if (item.interaction === 'hottext' && item.segment) compareSentences(item, question.answers, lesson);
			else compareAnswers(item, question.answers, percentOfOne);
			return;
		}
		case 'match': {
			if (question.type !== 'match') throw new Error(`${item.id} was read as ${question.type}`);
			const right = (id: string) => oneLine(item.right.find((option) => option.id === id)!.text);
			const partner = (id: string) => item.pairs.find(([left]) => left === id)![1];
			const taken = item.pairs.map(([, id]) => id);
			const pairs = [
				...item.left.map(({ id, text }) => [tidy(text), right(partner(id))]),
				...item.right.filter(({ id }) => !taken.includes(id)).map(({ id }) => ['', right(id)])
			];
			const read = question.pairs.map(([left, right]) => [left, oneLine(right)]);
			expect(read.toSorted()).toEqual(pairs.toSorted());
			return;
		}
		case 'order':
			if (question.type !== 'order') throw new Error(`${item.id} was read as ${question.type}`);
			expect(question.things).toEqual(item.order.map(({ text }) => tidy(text)));
			return;
		case 'extended-text':
			expect(question.type).toBe('essay');
			for (const text of [item.model, ...item.criteria]) expect(question.feedback).toContain(tidy(text));
	}
}

/** A text as a line: readers take white space in it for one blank. */
const oneLine = (text: string) => tidy(text).replace(/\s+/g, ' ').trim();

/** What is said back to a choice of the bank. */
function saidBack({ feedback, misconception }: Feedback): string {
	if (feedback === undefined) return '';
	const habit = misconception && HABITS[misconception];
	// The ends of a paragraph within are not trimmed.
	const text = tidy(`.${feedback}.`).slice(1, -1);
	return tidy(`${text}\n${habit ? `A habit to watch: ${habit.name}. ${habit.instead}` : ''}`);
}

function compareAnswers(
	item: Extract<Item, { interaction: 'choice' | 'hottext' }>,
	answers: ReadAnswer[],
	percentOfOne: number
): void {
	const options =
		item.interaction === 'choice'
			? item.choices
			: item.spans!.map((span) => ({ ...span, text: span.at.exact }));
	const rights = item.multiple ? options.filter(({ correct }) => correct).length : 1;
	const share = Number((100 / rights).toFixed(5));
	const wrong = !item.multiple ? 0 : rights === 1 ? percentOfOne : -share;
	// By all that they say: answers of different signs that nobody can see may have the same text.
	const all = ({ text, percent, feedback }: ReadAnswer) => JSON.stringify([text, percent, feedback]);
	const sorted = (list: ReadAnswer[]) => list.toSorted((a, b) => (all(a) < all(b) ? -1 : 1));
	// Of equal words of the article, the sentence says where they stand.
	const read = answers.map((answer) => ({ ...answer, text: answer.text.replace(/ \((in “|).*$/su, '') }));
	const own = options.map((option) => ({
		text: tidy(option.text),
		percent: option.correct ? share : wrong + 0,
		// Nothing is said to a right one: what stands there may be of a time when it was wrong.
		feedback: option.correct ? '' : saidBack(option)
	}));
	expect(sorted(item.interaction === 'choice' ? answers : read)).toEqual(sorted(own));
}

/** The list has the right sentences, those about which something is said, or all. */
function compareSentences(
	item: Extract<Item, { interaction: 'hottext' }>,
	answers: ReadAnswer[],
	{ article }: Lesson
): void {
	expect(answers.some(({ percent }) => percent > 0)).toBe(true);
	for (const { text, percent, feedback } of answers) {
		expect(article.text).toContain(text.replace(/ \([^()]*\)$/u, ''));
		const has = ({ exact }: { exact: string }) => text.includes(exact);
		if (percent > 0) expect((item.correct ?? []).some(has)).toBe(true);
		if (feedback)
			expect((item.wrong ?? []).some((wrong) => has(wrong.at) && saidBack(wrong) === feedback)).toBe(true);
	}
	for (const { at } of item.wrong ?? [])
		expect(answers.some(({ text }) => text.includes(at.exact))).toBe(true);
}
