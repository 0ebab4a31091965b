import * as v from 'valibot';
import { BankSchema } from '$lib/bank/schema.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { smallLesson } from './small-lesson.ts';

const common = (id: string, points = 1) => ({
	id,
	skill: 'attribution',
	prompt: `What about ${id}?`,
	explanation: `So it is with ${id}.`,
	evidence: [{ exact: 'Mayor Ada Finch said' }],
	points
});
const option = (id: string, correct = false) => ({
	id,
	text: `Option ${id}`,
	...(correct && { correct: true }),
	feedback: `Said to ${id}.`
});

/** Questions of every form that the schema has, with points that do not come out even. */
const ITEMS = [
	{
		...common('one'),
		interaction: 'choice',
		passage: { exact: 'The town will dam the river' },
		hint: 'Read the passage.',
		proof: [{ exact: 'Mayor Ada Finch said' }],
		choices: [option('a', true), option('b'), { id: 'c', text: 'Option c, of which nothing is said' }]
	},
	{
		...common('one-of-two', 2.5),
		interaction: 'choice',
		choices: [option('a', true), option('b', true), option('c')]
	},
	{
		...common('several', 2),
		interaction: 'choice',
		multiple: true,
		choices: [option('a', true), option('b', true), option('c', true), option('d'), option('e')]
	},
	{
		...common('words'),
		interaction: 'hottext',
		spans: [
			{ id: 'high', at: { exact: 'high' }, feedback: 'That tells how much.' },
			{ id: 'allegedly', at: { exact: 'allegedly' }, correct: true }
		]
	},
	{
		...common('sentences', 3),
		interaction: 'hottext',
		multiple: true,
		segment: 'sentence',
		correct: [{ exact: 'came from upstream' }, { exact: 'Mayor Ada Finch said' }],
		wrong: [{ at: { exact: 'dead fish' }, feedback: 'The radio is credited for that.' }]
	},
	{
		...common('pairs', 1.5),
		interaction: 'match',
		left: [
			{ id: 'finch', text: 'Mayor Ada Finch', feedback: 'Her name is given.' },
			{ id: 'farmer', text: 'a farmer', feedback: 'No name is given.' },
			{ id: 'radio', text: 'Local radio' },
			{ id: 'paper', text: 'The paper' }
		],
		right: [
			{ id: 'named', text: 'by name' },
			{ id: 'by-role', text: 'by role only' },
			{ id: 'outlet', text: 'as an outlet' }
		],
		pairs: [
			['finch', 'named'],
			['farmer', 'by-role'],
			['radio', 'outlet'],
			['paper', 'outlet']
		],
		mispairs: [
			{ pair: ['finch', 'outlet'], feedback: 'She is a person.' },
			{ pair: ['radio', 'named'], feedback: 'Which radio?' }
		]
	},
	{
		...common('steps'),
		interaction: 'order',
		order: [
			{ id: 'farmer', text: 'a farmer', feedback: 'He saw it.' },
			{ id: 'radio', text: 'the local radio', feedback: 'It heard of it.' },
			{ id: 'paper', text: 'The Valley Post' }
		]
	},
	{
		...common('own-words', 4),
		interaction: 'extended-text',
		model: 'Somebody who knows why fish die.',
		criteria: ['names who should be asked', 'says why']
	}
];

/** The small lesson with other questions. */
export function lessonOf(items: readonly unknown[]): Lesson {
	return { ...smallLesson(), bank: v.parse(BankSchema, { version: 1, items }) };
}

/** A lesson with a question of every form. */
export const everyForm = (): Lesson => lessonOf(ITEMS);

/** A choice, with other words. */
export function choiceOf(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return { ...ITEMS[0], ...changes };
}
