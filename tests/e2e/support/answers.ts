import type { Key, Question, Response } from '../../../src/lib/quiz/question.ts';

/** The answer that gets all points. */
export function rightAnswer(question: Question, key: Key): Response {
	if (question.interaction === 'choice' && key.interaction === 'choice') {
		return { choices: question.multiple ? key.correct : key.correct.slice(0, 1) };
	}
	if (question.interaction === 'hottext' && key.interaction === 'hottext') {
		return { spans: question.multiple ? key.correct : key.correct.slice(0, 1) };
	}
	if (key.interaction === 'match') return { pairs: key.pairs };
	if (key.interaction === 'order') return { order: key.order };
	return { text: 'I would ask to see the plan of repairs.\nAnd who wrote it.' };
}

/** An answer in which nothing is right, as far as the question's form lets it. */
export function wrongAnswer(question: Question, key: Key): Response {
	if (question.interaction === 'choice' && key.interaction === 'choice') {
		return { choices: [question.choices.find(({ id }) => !key.correct.includes(id))!.id] };
	}
	if (question.interaction === 'hottext' && key.interaction === 'hottext') {
		return { spans: [question.spans.find(({ id }) => !key.correct.includes(id))!.id] };
	}
	if (question.interaction === 'match' && key.interaction === 'match') {
		const partnerOf = (left: string) => key.pairs.find(([id]) => id === left)?.[1];
		return {
			pairs: question.left.map(({ id }) => [id, question.right.find((r) => r.id !== partnerOf(id))!.id])
		};
	}
	if (key.interaction === 'order') return { order: [...key.order.slice(1), key.order[0]!] };
	return rightAnswer(question, key);
}
