import { overlaps } from '../article/article.ts';
import type { Key, Mark, Question } from '../quiz/question.ts';

/** The evidence to quote where there is room for one piece: that in the question's passage, else the first. */
export function proofOf({ passage }: Question, { marks }: Key): Mark | undefined {
	const evidence = marks.filter((mark) => mark.kind === 'evidence');
	return evidence.find((mark) => passage !== null && overlaps(mark, passage)) ?? evidence[0];
}
