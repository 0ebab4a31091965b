import { expect, it } from 'vitest';
import { quotedWords } from '$lib/bank/lint/quoted-words.ts';
import { found } from '../../support/linted.ts';

const explain = (explanation: string) =>
	found(quotedWords, ({ item }) => (item('choice').explanation = explanation));

it('is silent on words of the article and of a claim’s plain words', () => {
	expect(found(quotedWords)).toEqual([]);
	expect(explain('“There is much lead in the water.” is what the study shows.')).toEqual([]);
});

it('is silent where only typing differs, and where an ellipsis or brackets leave words out', () => {
	expect(explain('“the town will dam the river,” stands there.')).toEqual([]);
	expect(explain("It says “We've waited … enough”.")).toEqual([]);
	expect(explain('It says “a farmer saw […] near the mill”.')).toEqual([]);
});

it('is silent where marks within the quotation have become single ones', () => {
	expect(explain('It says “on Monday. ‘We’ve waited long enough,’ she said”.')).toEqual([]);
});

it('finds a quotation that is not the article’s, with the nearest words', () => {
	expect(explain('It says “a farmer saw dead ducks”.')).toEqual([
		'questions:items.0.explanation “a farmer saw dead ducks” is set as a quotation but stands neither in article.md nor in a claim’s "says"; nearest: “a farmer saw dead fish”'
	]);
});

it('looks at feedback, hints and model answers too, but not at prompts', () => {
	expect(
		found(quotedWords, ({ item }) => {
			item('choice').choices[1]!.feedback = '“Zzzzzzzz”';
			item('choice').hint = '“Zzzzzzzz”';
			item('choice').prompt = '“Zzzzzzzz”';
			item('extended-text').model = '“Zzzzzzzz”';
		}).map((line) => line.split(' ')[0])
	).toEqual(['questions:items.0.choices.1.feedback', 'questions:items.0.hint', 'questions:items.5.model']);
});
