import { expect, it } from 'vitest';
import { twoRightAnswers } from '$lib/bank/lint/two-right-answers.ts';
import { found } from '../../support/linted.ts';

it('is silent where one answer is right', () => {
	expect(found(twoRightAnswers)).toEqual([]);
});

it('is silent where several may be chosen', () => {
	expect(
		found(twoRightAnswers, ({ item }) => {
			item('choice').multiple = true;
			item('choice').choices[1]!.correct = true;
		})
	).toEqual([]);
});

it('finds a second right choice and a second right span', () => {
	expect(
		found(twoRightAnswers, ({ item }) => {
			item('choice').choices[1]!.correct = true;
			item('hottext').spans![0]!.correct = true;
		}).map((line) => line.split(';')[0])
	).toEqual([
		'questions:items.0.choices.1 is a second right choice, and one can be made',
		'questions:items.1.spans.1 is a second right choice, and one can be made'
	]);
});

it('finds right quotes in two sentences, and a left with two pairs', () => {
	expect(
		found(twoRightAnswers, ({ bank, item }) => {
			Object.assign(bank.items[2]!, {
				correct: [{ exact: 'The mill denied it' }, { exact: 'came from upstream' }]
			});
			item('match').pairs.push(['finch', 'by-role']);
		}).map((line) => line.split(/[;,]/)[0])
	).toEqual([
		'questions:items.2.correct 2 sentences are right',
		'questions:items.3.pairs.2 "finch" goes to two rights'
	]);
});

it('is silent on two right quotes in one sentence', () => {
	expect(
		found(twoRightAnswers, ({ bank }) => {
			Object.assign(bank.items[2]!, { correct: [{ exact: 'The fish' }, { exact: 'came from upstream' }] });
		})
	).toEqual([]);
});
