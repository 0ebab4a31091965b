import type { Range } from '../article/article.ts';
import type { Draw } from './draw.ts';
import type { Key, Question, Response } from './question.ts';

/** How words of the article are quoted: `{text}` is what they are. */
const QUOTED = '“{text}”';

/** A student's answer in words, for lists: the texts that they chose, in one line. */
export function answerText(draw: Draw, question: Question, response: Response, quoted = QUOTED): string {
	const quote = ({ start, end }: Range) =>
		quoted.replace('{text}', () => draw.quiz.article.text.slice(start, end));
	const named = (options: readonly { id: string; text: string }[], id: string) =>
		options.find((option) => option.id === id)?.text ?? id;

	if (question.interaction === 'choice' && 'choices' in response) {
		return response.choices.map((id) => named(question.choices, id)).join('; ');
	}
	if (question.interaction === 'hottext' && 'spans' in response) {
		return response.spans
			.map((id) => question.spans.find((span) => span.id === id))
			.map((span) => (span ? quote(span.at) : ''))
			.join(', ');
	}
	if (question.interaction === 'match' && 'pairs' in response) {
		return response.pairs
			.map(([left, right]) => `${named(question.left, left)} → ${named(question.right, right)}`)
			.join('; ');
	}
	if (question.interaction === 'order' && 'order' in response) {
		return response.order.map((id) => named(question.order, id)).join(' → ');
	}
	return 'text' in response ? response.text : '';
}

/** The right answer in words, in the same way; empty where there is no one right answer. */
export function rightAnswerText(draw: Draw, question: Question, key: Key, quoted = QUOTED): string {
	switch (key.interaction) {
		case 'choice':
			return answerText(draw, question, { choices: key.correct }, quoted);
		case 'hottext':
			return answerText(draw, question, { spans: key.correct }, quoted);
		case 'match':
			return answerText(draw, question, { pairs: key.pairs }, quoted);
		case 'order':
			return answerText(draw, question, { order: key.order }, quoted);
		case 'extended-text':
			return '';
	}
}

/** One option of a question in words: a choice, words of the article, a pair, a thing to be put in order. */
export function optionText(draw: Draw, question: Question, option: string, quoted = QUOTED): string {
	switch (question.interaction) {
		case 'choice':
			return answerText(draw, question, { choices: [option] }, quoted);
		case 'hottext':
			return answerText(draw, question, { spans: [option] }, quoted);
		case 'match': {
			const [left = '', right = ''] = option.split('>');
			return answerText(draw, question, { pairs: [[left, right]] }, quoted);
		}
		case 'order':
			return answerText(draw, question, { order: [option] }, quoted);
		case 'extended-text':
			return '';
	}
}
