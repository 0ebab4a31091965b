import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import type { Feedback, Item } from '$lib/bank/schema.ts';
import { SKILL_NAMES } from '$lib/bank/skills.ts';
import { csv } from '$lib/interop/csv.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from './lessons.ts';
import { held } from './shown.ts';

/*
 * The file is read by csv-parse, which others wrote and which is strict about RFC 4180. That proves that the table has the
 * cells that it should. That no cell is run as a formula is held against the list of what spreadsheets take for one
 * (OWASP, “CSV Injection”), and not against the spreadsheets themselves.
 */

type Row = Record<string, string>;

const textOf = (lesson: Lesson) => Object.values(csv(lesson).files)[0]!;

function read(text: string): Row[] {
	expect(text.startsWith('\ufeff')).toBe(true);
	return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** What is read in a cell of this text. */
const cell = (text: string) => {
	const kept = held(text);
	return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(kept) ? `'${kept}` : kept;
};

function check(lesson: Lesson): void {
	const [article, ...rows] = read(textOf(lesson));
	expect(article!.Prompt).toContain(lesson.article.blocks.length > 0 ? lesson.article.text.slice(0, 20) : '');
	expect(rows.map((row) => row.Question)).toEqual(lesson.bank.items.map(({ id }) => id));
	lesson.bank.items.forEach((item, i) => checkRow(item, rows[i]!));
	for (const row of rows)
		for (const text of Object.values(row)) expect(text).not.toMatch(/^(\s*[=+\-@＝＋－＠]|[\t\r\n])/);
}

function checkRow(item: Item, row: Row): void {
	expect(row).toMatchObject({
		Skill: SKILL_NAMES[item.skill],
		Prompt: cell(item.prompt),
		Passage: item.passage?.exact ?? '',
		Hint: cell(item.hint ?? ''),
		Explanation: cell(item.explanation),
		Points: item.interaction === 'extended-text' ? '0' : String(item.points)
	});
	for (const { exact } of item.proof.length > 0 ? item.proof : item.evidence)
		expect(row.Proof).toContain(`“${exact}”`);
	const said = (text: string, { feedback, misconception }: Feedback) =>
		feedback === undefined
			? []
			: [`${text}: ${feedback}${misconception ? ` (A habit: ${HABITS[misconception].name}.)` : ''}`];
	const lines = (texts: string[]) => cell(texts.join('\n'));
	switch (item.interaction) {
		case 'choice': {
			const rights = item.choices.filter(({ correct }) => correct);
			expect(row).toMatchObject({
				Answers: lines(item.choices.map(({ text }) => text)),
				Right: lines(rights.map(({ text }) => text)),
				Feedback: lines(item.choices.flatMap((choice) => (choice.correct ? [] : said(choice.text, choice))))
			});
			return;
		}
		case 'hottext':
			for (const span of item.spans ?? []) {
				expect(row.Answers).toContain(`“${span.at.exact}”`);
				if (span.correct) expect(row.Right).toContain(`“${span.at.exact}”`);
				for (const line of span.correct ? [] : said(`“${span.at.exact}”`, span))
					expect(row.Feedback).toContain(held(line));
			}
			for (const { exact } of item.correct ?? []) expect(row.Right).toContain(exact);
			return;
		case 'match': {
			const text = (list: readonly { id: string; text: string }[], id: string) =>
				list.find((option) => option.id === id)!.text;
			expect(row.Answers).toBe(lines(item.right.map((right) => right.text)));
			expect(row.Right).toBe(
				lines(item.pairs.map(([left, right]) => `${text(item.left, left)} → ${text(item.right, right)}`))
			);
			for (const left of item.left)
				for (const line of said(left.text, left)) expect(row.Feedback).toContain(held(line));
			for (const { pair, ...back } of item.mispairs ?? []) {
				const made = `${text(item.left, pair[0])} → ${text(item.right, pair[1])}`;
				for (const line of said(made, back)) expect(row.Feedback).toContain(held(line));
			}
			return;
		}
		case 'order':
			expect(row.Right).toBe(lines(item.order.map(({ text }, i) => `${i + 1}. ${text}`)));
			return;
		case 'extended-text':
			expect(row.Right).toBe(lines([item.model, ...item.criteria.map((text) => `– ${text}`)]));
	}
}

describe('a lesson as a table, read by csv-parse', () => {
	it.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))(
		'%s has a row for each question, as the bank has it',
		(_, lesson) => {
			check(lesson);
			expect(csv(lesson).losses).toHaveLength(1);
		}
	);

	it('is whole for any lesson that can be built', () => {
		fc.assert(fc.property(anyLesson(), check), { numRuns: 30 });
		check(largeLesson(3));
	});

	it('is whole in words that break files', () => {
		fc.assert(fc.property(hostileLesson(), check), { numRuns: 200 });
	});

	it('is whole where a text has 64 kB, and says that Excel cuts it', () => {
		check(longLesson());
		expect(csv(longLesson()).losses.at(-1)!.what).toBe(
			'The end of a text of 1 question is not seen in Excel'
		);
	});

	it('has the article first, its paragraphs numbered as the questions name them', () => {
		const [article] = read(textOf(smallLesson()));
		expect(article!.Prompt!.split('\n')).toEqual([
			'River plan divides town',
			expect.stringMatching(/^1 The town will dam/),
			expect.stringMatching(/^2 Local radio/),
			expect.stringMatching(/^3 A study/)
		]);
	});
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1', '＝1', "=cmd|' /C calc'!A0"])(
	'no spreadsheet runs %j: an apostrophe stands before it, and it is said so',
	(prompt) => {
		const lesson = smallLesson();
		const items = lesson.bank.items.map((item, i) => (i === 0 ? { ...item, prompt } : item));
		const hostile = { ...lesson, bank: { ...lesson.bank, items } };
		expect(read(textOf(hostile))[1]!.Prompt).toBe(`'${prompt}`);
		expect(csv(hostile).losses.map(({ what }) => what)).toContain(
			'An apostrophe stands before a text of 1 question'
		);
	}
);
