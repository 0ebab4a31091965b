import type { Page } from '@playwright/test';
import { allSentences } from '../../../src/lib/article/article.ts';
import type { Draw } from '../../../src/lib/quiz/draw.ts';
import type { Key, Question } from '../../../src/lib/quiz/question.ts';

/** What the page gives its player: the draw, and in practice the keys with it. */
export async function drawOn(page: Pick<Page, 'locator'>): Promise<Draw> {
	const json = await page.locator('#player-data').textContent();
	return JSON.parse(json ?? 'null') as Draw;
}

/** The words of a sentence that is a proof of a question, or of the first that is none. */
export function sentenceFor(draw: Draw, question: Question, which: 'right' | 'wrong'): string {
	const { article } = draw.quiz;
	const proof = keyOf(draw, question).proof;
	const sentence = allSentences(article).find(({ id }) => proof.includes(id) === (which === 'right'));
	if (!sentence) throw new Error(`No ${which} sentence for ${question.id}`);
	return article.text.slice(sentence.start, sentence.end);
}

export function keyOf(draw: Draw, question: Question): Key {
	const key = draw.keys[question.id];
	if (!key) throw new Error(`No key for ${question.id}`);
	return key;
}

/** A question of a draw by its id. */
export function questionIn(draw: Draw, id: string): Question {
	const question = draw.quiz.questions.find((other) => other.id === id);
	if (!question) throw new Error(`No question ${id} in this draw`);
	return question;
}
