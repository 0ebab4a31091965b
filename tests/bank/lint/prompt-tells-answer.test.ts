import { expect, it } from 'vitest';
import { promptTellsAnswer } from '$lib/bank/lint/prompt-tells-answer.ts';
import { found } from '../../support/linted.ts';

it('is silent where the prompt does not hold the answer', () => {
	expect(found(promptTellsAnswer)).toEqual([]);
});

it('finds a prompt with the right choice’s words', () => {
	expect(
		found(
			promptTellsAnswer,
			({ item }) => (item('choice').prompt = 'When mayor Ada Finch spoke, who said it?')
		)
	).toEqual(['questions:items.0.prompt holds the answer, “Mayor Ada Finch”; ask without those words']);
});

it('finds a prompt with the right span’s words', () => {
	expect(found(promptTellsAnswer, ({ item }) => (item('hottext').prompt = 'Where is “allegedly”?'))).toEqual([
		'questions:items.1.prompt holds the answer, “allegedly”; ask without those words'
	]);
});

it('is silent where the prompt names wrong choices too', () => {
	expect(
		found(promptTellsAnswer, ({ item }) => (item('choice').prompt = 'Mayor Ada Finch, or the farmer?'))
	).toEqual([]);
});

it('is silent where the right choice stands only within another word', () => {
	expect(
		found(promptTellsAnswer, ({ item }) => {
			item('choice').choices[0]!.text = 'Ada';
			item('choice').prompt = 'Who spoke of Canada?';
		})
	).toEqual([]);
});
