import { expect } from '@playwright/test';
import type { Draw } from '../../../src/lib/quiz/draw.ts';
import type { Question } from '../../../src/lib/quiz/question.ts';
import { wrongAnswer } from './answers.ts';
import { keyOf } from './page-data.ts';
import type { Student } from './student.ts';

/** Called at each stop of the tour with its name. */
export type Stop = (name: string) => Promise<void>;

/** The lesson with everything in it, for tours where the words do not matter. */
const LAMP = '/lessons/lamp?seed=tour';

/**
 * Leads through a lesson by way of every state that a student can see, with wrong answers first: reading, help, each
 * question open, filled in, proving, judged with a try left and without, overview and result. The first question
 * that is answered in the article (or else the very first) is missed for good.
 */
export async function tour(student: Student, stop: Stop, address = LAMP): Promise<void> {
	const { page } = student;
	const draw = await student.open(address);
	const scored = draw.quiz.questions.filter(({ interaction }) => interaction !== 'extended-text');
	const missed = scored.find(({ interaction }) => interaction === 'hottext') ?? scored[0];
	await stop('reading');
	await page.getByRole('button', { name: 'help' }).click();
	await expect(page.getByRole('heading', { name: 'Keys and colours' })).toBeVisible();
	await stop('help');
	await page.getByRole('button', { name: 'Close' }).click();
	await student.begin();

	for (const question of draw.quiz.questions) {
		await tourQuestion(student, draw, question, { stop, isMissed: question === missed });
	}

	await expect(student.result).toBeVisible();
	await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
	await stop('result');
	await student.press('Try the missed ones again');
	await student.isAt(missed!);
	await student.press('All questions');
	await stop('overview');
	await student.press('Finish with what I have');
	await expect(student.result).toBeVisible();
}

/** One question: wrongly first, then rightly, or if it is to be missed wrongly again. */
async function tourQuestion(
	student: Student,
	draw: Draw,
	question: Question,
	{ stop, isMissed }: { stop: Stop; isMissed: boolean }
): Promise<void> {
	const { id, interaction } = question;
	await student.isAt(question);
	await stop(`${id} (${interaction}), open`);
	if ('multiple' in question && question.multiple) {
		await student.press('Check');
		await expect(student.page.getByRole('alert')).not.toBeEmpty();
		await stop(`${id}, with nothing chosen`);
	}
	if (question.hint) await student.takeHint(question.hint);
	await student.fill(question, wrongAnswer(question, keyOf(draw, question)), draw.quiz.article);
	await stop(`${id}, filled in`);
	await student.press('Check');
	await expect(student.proving.or(student.feedback)).toBeVisible();
	if (question.asksProof) {
		await stop(`${id}, proving`);
		await student.prove(draw, question, 'wrong');
	}
	await stop(`${id}, judged`);
	if (interaction !== 'extended-text') {
		await student.press('Try again');
		await expect(student.feedback).toBeHidden();
		await student.take(draw, question, { answer: isMissed ? 'wrong' : 'right' });
		await stop(`${id}, judged at the second try`);
	}
	await student.goOn();
	await expect(student.feedback).toBeHidden();
}
