/**
 * Takes the README's pictures from the running app: starts the built server on the real lessons, leads a student to
 * states worth showing, and writes the PNGs beside this file. Which questions they are is found in the page's data.
 */
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { Draw } from '../../src/lib/quiz/draw.ts';
import type { Question } from '../../src/lib/quiz/question.ts';
import { chromiumLaunch } from '../e2e/support/chromium.ts';
import { keyOf } from '../e2e/support/page-data.ts';
import { startSite } from '../e2e/support/site.ts';
import { Student } from '../e2e/support/student.ts';

const LESSON = '/lessons/russia-taliban';
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
const PHONE: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 1.5,
	hasTouch: true,
	isMobile: true
};

/** A question of a draw, and what is chosen in it. */
interface Find {
	question: Question;
	/** The texts of the choices, in the order in which they are tried. */
	choices: string[];
}

/** Each picture: how the window is, which question it needs if any, and what the student does until it is taken. */
interface Picture {
	name: string;
	options: BrowserContextOptions;
	find?: (draw: Draw) => Find | null;
	reach: (student: Student, draw: Draw, find: Find | null) => Promise<void>;
}

/** The most characters that a question's parts may have, all choices together, for all of it to be in the picture. */
const FITS = { prompt: 90, choices: 130, explanation: 240 };

/** A single choice that is short enough to be seen whole, with its passage. */
function isShort(draw: Draw, question: Question): boolean {
	if (question.interaction !== 'choice' || question.multiple || !question.passage) return false;
	const choices = question.choices.map(({ text }) => text).join('');
	return (
		question.prompt.length < FITS.prompt &&
		choices.length < FITS.choices &&
		keyOf(draw, question).explanation.length < FITS.explanation
	);
}

/** The short ones, but for the first few: the way already gone is part of the picture. */
const candidates = (draw: Draw) => draw.quiz.questions.slice(2).filter((question) => isShort(draw, question));

/** A choice, answered wrongly twice, the second time by a habit; its evidence has a source and a claim. */
function wrongByHabit(draw: Draw): Find | null {
	for (const question of candidates(draw)) {
		const key = keyOf(draw, question);
		if (question.interaction !== 'choice' || key.interaction !== 'choice') continue;
		if (!['evidence', 'source', 'claim'].every((kind) => key.marks.some((mark) => mark.kind === kind)))
			continue;
		const wrong = question.choices.filter(({ id }) => !key.correct.includes(id));
		const byHabit = wrong.find(({ id }) => key.feedback[id]?.habit);
		const other = wrong.find((choice) => choice !== byHabit);
		if (byHabit && other) return { question, choices: [other.text, byHabit.text] };
	}
	return null;
}

/** A choice, answered rightly, that asks for its proof. */
function toBeProved(draw: Draw): Find | null {
	for (const question of candidates(draw)) {
		const key = keyOf(draw, question);
		if (question.interaction !== 'choice' || key.interaction !== 'choice' || !question.asksProof) continue;
		const right = question.choices.find(({ id }) => key.correct.includes(id));
		if (right) return { question, choices: [right.text] };
	}
	return null;
}

/** Answers the questions before one rightly, as who comes to it has done. */
async function arriveAt(student: Student, draw: Draw, { question }: Find): Promise<void> {
	await student.begin();
	for (const before of draw.quiz.questions.slice(0, draw.quiz.questions.indexOf(question))) {
		await student.take(draw, before, { answer: 'right' });
		await student.goOn();
	}
	await student.isAt(question);
}

/** Chooses and checks, once for each choice; where a proof is asked on the way, it cannot be found. */
async function answer(student: Student, { choices }: Find): Promise<void> {
	for (const [i, text] of choices.entries()) {
		if (i > 0) {
			if (await student.proving.isVisible()) await student.press('I can’t find it');
			await student.press('Try again');
		}
		await student.page.getByRole('radio', { name: text, exact: true }).check();
		await student.press('Check');
		await student.proving.or(student.feedback).waitFor();
	}
}

const answerWrongly: Picture['reach'] = async (student, draw, find) => {
	await arriveAt(student, draw, find!);
	await answer(student, find!);
	if (find!.question.asksProof) await student.press('I can’t find it');
	await student.feedback.waitFor();
};

/** Takes the whole lesson, with some slips, and waits until all that the end shows is there. */
async function reachEnd(student: Student, draw: Draw): Promise<void> {
	await student.begin();
	const [first, , third] = draw.quiz.questions.filter(({ interaction }) => interaction !== 'extended-text');
	await student.takeAll(draw, {
		[first!.id]: [
			{ answer: 'wrong', confidence: 'sure' },
			{ answer: 'right', proof: 'wrong' }
		],
		[third!.id]: [
			{ answer: 'wrong', confidence: 'think-so' },
			{ answer: 'wrong', proof: 'none' }
		]
	});
	await student.page.getByRole('heading', { name: 'The source ledger' }).waitFor();
}

/** Brings a part of the result to the top of the window. */
const show = (student: Student, id: string) =>
	student.page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView());

const PICTURES: Picture[] = [
	{ name: 'lesson-reading', options: DESK, reach: async () => undefined },
	{
		name: 'lesson-question',
		options: DESK,
		find: wrongByHabit,
		async reach(student, draw, find) {
			await arriveAt(student, draw, find!);
			await student.page.getByRole('radio', { name: find!.choices.at(-1)!, exact: true }).check();
			await student.page.getByRole('radio', { name: 'I think so' }).check();
		}
	},
	{ name: 'lesson-feedback', options: DESK, find: wrongByHabit, reach: answerWrongly },
	{
		name: 'lesson-feedback-dark',
		options: { ...DESK, colorScheme: 'dark' },
		find: wrongByHabit,
		reach: answerWrongly
	},
	{
		name: 'lesson-proof',
		options: DESK,
		find: toBeProved,
		async reach(student, draw, find) {
			await arriveAt(student, draw, find!);
			await answer(student, find!);
			const { text } = draw.quiz.article;
			const block = draw.quiz.article.blocks.flatMap(({ sentences }) => sentences);
			const proof = block.find(({ id }) => keyOf(draw, find!.question).proof.includes(id))!;
			await student.point('radio', text.slice(proof.start, proof.end));
		}
	},
	{ name: 'lesson-result', options: DESK, reach: reachEnd },
	{
		name: 'lesson-missed',
		options: DESK,
		async reach(student, draw) {
			await reachEnd(student, draw);
			await show(student, 'habits');
		}
	},
	{
		name: 'source-map',
		options: { viewport: { width: 1000, height: 1560 } },
		async reach(student, draw) {
			await reachEnd(student, draw);
			await student.page.getByRole('button', { name: /^Alexei Malashenko: / }).click();
			await show(student, 'map');
		}
	},
	{
		name: 'source-map-phone',
		options: PHONE,
		async reach(student, draw) {
			await reachEnd(student, draw);
			await show(student, 'map');
		}
	},
	{
		name: 'source-ledger',
		options: DESK,
		async reach(student, draw) {
			await reachEnd(student, draw);
			await show(student, 'ledger');
		}
	},
	{ name: 'lesson-phone', options: PHONE, find: wrongByHabit, reach: answerWrongly }
];

/** A picture of the first draw that has what it needs. */
async function take(browser: Browser, site: string, { name, options, find, reach }: Picture): Promise<void> {
	const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const student = new Student(page);
	for (let n = 1; n <= 100; n++) {
		const draw = await student.open(`${site}${LESSON}?seed=picture-${n}`);
		const found = find ? find(draw) : null;
		if (find && !found) continue;
		await reach(student, draw, found);
		// The pointer is no part of the picture.
		await page.mouse.move(0, 0);
		await page.screenshot({
			path: fileURLToPath(new URL(`${name}.png`, import.meta.url)),
			animations: 'disabled'
		});
		await context.close();
		return;
	}
	throw new Error(`No draw has a question for ${name}.`);
}

const site = await startSite(['.']);
const browser = await chromium.launch(chromiumLaunch);
try {
	for (const picture of PICTURES) await take(browser, site.url, picture);
} finally {
	await browser.close();
	await site.stop();
}
