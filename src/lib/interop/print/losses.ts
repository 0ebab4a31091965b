import { drawnCount, type Quiz } from '../../quiz/draw.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Loss } from '../exported.ts';
import { lostIn, questions } from '../losses.ts';

/** What of a lesson paper cannot do. */
export function lossesOf(lesson: Lesson, quiz: Quiz): Loss[] {
	const { attempts, confidence, feedback } = lesson.lesson.quiz;
	const rest = lesson.bank.items.length - drawnCount(lesson);
	const lost = (is: boolean, what: string, why: string): Loss[] => (is ? [{ item: null, what, why }] : []);
	const isAsked = quiz.questions.length > 0;
	return [
		...lost(
			rest > 0,
			`The other ${questions(rest)} of the bank, and practice with them`,
			`a sheet has one draw, always the same: “${quiz.seed}”.`
		),
		...lostIn(
			quiz.questions.filter(({ hint }) => hint !== null),
			(those) => `The hints to ${those}`,
			'whoever wants one on paper has read it already.'
		),
		...lost(
			isAsked && attempts > 1,
			`The ${attempts} tries at a question, each further one for fewer points`,
			'paper says nothing back after the first.'
		),
		...lost(
			isAsked,
			`What each wrong answer is told, ${feedback === 'after-each' ? 'right after it' : 'at the end'}, and the count of habits`,
			'it is in the answer key, for the teacher to pass on.'
		),
		...lost(
			isAsked && confidence,
			'How often those who were sure were right',
			'the worksheet asks how sure somebody is, and nobody adds it up.'
		),
		...lostIn(
			quiz.questions.filter(({ interaction }) => interaction === 'extended-text'),
			(those) => `Comparing one’s own text with a model answer, in ${those}`,
			'both are in the answer key: read them out, or hand that page on.'
		),
		...lost(
			lesson.attribution.claims.length > 0,
			'The colours in the article, the source map and the source ledger',
			'they are drawn on the screen. The answer key has every claim, its source and its status as a table.'
		)
	];
}
