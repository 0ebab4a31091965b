import type { Question } from '../../quiz/question.ts';

/** “1 point”, “2.5 points” */
export const pointsText = (points: number) => (points === 1 ? '1 point' : `${short(points)} points`);

/** What a quiz has to give: points, and proofs, which are counted apart. */
export function totals(questions: readonly Question[]): { points: number; proofs: number } {
	const scored = questions.filter(({ interaction }) => interaction !== 'extended-text');
	return {
		points: scored.reduce((sum, { points }) => sum + points, 0),
		proofs: questions.filter(({ asksProof }) => asksProof).length
	};
}

/** With at most two decimals. */
export const short = (n: number) => String(Math.round(n * 100) / 100);
