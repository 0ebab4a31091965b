import type { Draw } from '../quiz/draw.ts';
import type { Question, Response } from '../quiz/question.ts';

/** A student's answer in words, for lists: the texts that they chose, in one line. */
export function answerText(draw: Draw, question: Question, response: Response): string {
	const named = (options: readonly { id: string; text: string }[], id: string) =>
		options.find((option) => option.id === id)?.text ?? id;

	if (question.interaction === 'choice' && 'choices' in response) {
		return response.choices.map((id) => named(question.choices, id)).join('; ');
	}
	if (question.interaction === 'hottext' && 'spans' in response) {
		return response.spans
			.map((id) => question.spans.find((span) => span.id === id))
			.map((span) => (span ? `“${draw.quiz.article.text.slice(span.at.start, span.at.end)}”` : ''))
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
