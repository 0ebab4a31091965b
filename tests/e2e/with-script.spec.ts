import { finger, keys, mouse } from './support/hand.ts';
import { PLAN, PLANNED_CALIBRATION, PLANNED_FIGURES, PLANNED_VERDICTS } from './support/plan.ts';
import { questionIn } from './support/page-data.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

const hands = [
	['mouse', mouse, { viewport: { width: 1280, height: 800 } }],
	['finger', finger, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
	['keyboard alone', keys, { viewport: { width: 1280, height: 800 } }]
] as const;

for (const [name, hand, options] of hands) {
	test.describe(`by ${name}`, () => {
		test.use(options);

		test('a student gets from the article to the result, takes the missed again, and begins anew', async ({
			page
		}) => {
			const student = new Student(page, hand);
			const draw = await student.start('/lessons/lamp?seed=e2e');
			const verdicts = await student.takeAll(draw, PLAN);

			expect(verdicts.toSorted()).toEqual(PLANNED_VERDICTS);
			expect(await student.figures()).toEqual(PLANNED_FIGURES);
			for (const line of PLANNED_CALIBRATION) await expect(student.result).toContainText(line);
			await expect(student.result.getByRole('row', { name: /^Cues and hedges/ })).toContainText('1 of 2');
			await expect(student.result.getByRole('row', { name: /^Who says it/ })).toContainText('0.5 of 1');

			await student.press('Try the missed ones again');
			const missed = ['which-words-hedge', 'how-would-worker-know'].map((id) => questionIn(draw, id));
			for (const question of draw.quiz.questions.filter((each) => missed.includes(each))) {
				await student.isAt(question);
				await expect(page.getByText(/^Again: \d of 2$/)).toBeVisible();
				await student.take(draw, question, { answer: 'right', proof: 'right' });
				await expect(student.verdict).toHaveText(/^Right/);
				await student.goOn();
			}
			expect(await student.figures()).toEqual({ ...PLANNED_FIGURES, 'Right when asked again': '2 of 2' });

			await student.press('Start again with other questions');
			await expect(student.prompt).toHaveText('First, read the article.');
			expect(new URL(page.url()).searchParams.get('seed')).toBe('e2e.2');
		});
	});
}

test('a hint is shown beside a half-made answer, which stays', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'who-says-failed'));
	await page.getByRole('radio', { name: 'Ilan Roth' }).check();
	await student.takeHint('Look for the name beside “said”.');
	await expect(page.getByRole('radio', { name: 'Ilan Roth' })).toBeChecked();
	await expect(student.button('Hint')).toBeHidden();
});

test('a skipped question comes back, and a question before can be looked at again', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const [first, second] = draw.quiz.questions;
	await student.press('Skip for now');
	await student.isAt(second!);
	await student.press('Back');
	await student.isAt(first!);
	await student.take(draw, first!, { answer: 'right' });
	await student.press('Next question');
	await student.isAt(second!);
	await student.press('Back');
	await expect(student.feedback).toBeVisible();
	await student.press('All questions');
	await expect(student.prompt).toHaveText(`${draw.quiz.questions.length - 1} questions are still open.`);
	await expect(page.getByRole('button', { name: `Question 1: ${first!.prompt}` })).toContainText('answered');
	await expect(page.getByRole('button', { name: second!.prompt })).toContainText('open');
});

test('a student who finishes early gets a result in which what is open counts as not answered', async ({
	page
}) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const scored = questionIn(draw, 'who-says-failed');
	await student.goTo(scored);
	await student.take(draw, scored, { answer: 'right' });
	await student.press('All questions');
	await student.press('Finish with what I have');
	expect(await student.figures()).toEqual({
		Points: '1 of 8',
		'Sentences that prove it': '1 of 2 found',
		'Right answer, wrong sentence': '0'
	});
	await expect(student.result.getByText('You did not answer this one.')).toHaveCount(8);
});

test('a proof that cannot be found is shown, and the answer still counts', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'who-says-failed');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'right', proof: 'none' });
	await expect(student.verdict).toHaveText('Right answer. Here is the sentence that shows it.');
	await expect(page.getByRole('article', { name: 'The article' }).locator('#proof')).toContainText(
		'said Nora Vell'
	);
});

test('a wrong answer is told why, with the habit behind it, and nothing gives the right one away', async ({
	page
}) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'who-says-failed');
	await student.goTo(question);
	await page.getByRole('radio', { name: 'Ilan Roth' }).check();
	await student.press('Check');
	await student.prove(draw, question, 'wrong');
	await expect(page.getByText('He speaks about the repair and not about the lamp.')).toBeVisible();
	await expect(student.feedback).toContainText('A habit to watch: topic taken for source.');
	await expect(page.getByText('right answer')).toBeHidden();
	await expect(page.locator('#article mark')).toHaveCount(0);
});

test('a check with nothing chosen says what is missing', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'only-word'));
	await student.press('Check');
	await expect(page.getByRole('alert')).toHaveText('Choose an answer first.');
	await student.goTo(questionIn(draw, 'which-words-hedge'));
	await student.press('Check');
	await expect(page.getByRole('alert')).toHaveText('Choose the words in the article first.');
});

test('a text is compared with the model answer, and the ticks stay', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'ask-next');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'right' });
	await expect(
		page.getByText('I would ask to see the plan of repairs for the last two years.')
	).toBeVisible();
	await page.getByRole('checkbox', { name: 'says who has it' }).check();
	await student.press('All questions');
	await student.goTo(question);
	await expect(page.getByRole('checkbox', { name: 'says who has it' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'asks for something' })).not.toBeChecked();
});

test('things are put in order by dragging too', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'chain-repair'));
	const rows = page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
	const first = await rows.nth(0).locator('.text').innerText();
	const from = (await rows.nth(0).locator('.grip').boundingBox())!;
	const to = (await rows.nth(2).boundingBox())!;
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + from.width / 2, to.y + to.height - 4, { steps: 12 });
	await page.mouse.up();
	await expect(rows.nth(2)).toContainText(first);
	await expect(page.getByRole('status').filter({ hasText: 'place 3 of 3' })).toBeAttached();
});

test.describe('by touch', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('things are put in order by dragging with a finger', async ({ page, context }) => {
		const student = new Student(page, finger);
		const draw = await student.start('/lessons/lamp?seed=e2e');
		await student.goTo(questionIn(draw, 'chain-repair'));
		const rows = page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
		await rows.nth(2).scrollIntoViewIfNeeded();
		const last = await rows.nth(2).locator('.text').innerText();
		const from = (await rows.nth(2).locator('.grip').boundingBox())!;
		const to = (await rows.nth(0).boundingBox())!;
		const x = from.x + from.width / 2;
		const session = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
		const start = from.y + from.height / 2;
		await touch('touchStart', start);
		for (let step = 1; step <= 12; step++) await touch('touchMove', start + ((to.y + 4 - start) * step) / 12);
		await touch('touchEnd');
		await expect(rows.nth(0)).toContainText(last);
		await expect(page.locator('[data-dragging]')).toHaveCount(0);
	});
});

test('where feedback comes at the end, verdicts do too, and an answer can be changed until then', async ({
	page
}) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp-at-end?seed=e2e');
	const choice = questionIn(draw, 'who-says-failed');
	const match = questionIn(draw, 'sort-naming');
	await student.goTo(choice);
	await page.getByRole('radio', { name: 'Ilan Roth' }).check();
	await student.press('Check');
	await student.prove(draw, choice, 'none');
	await expect(student.proving).toBeHidden();
	await student.goTo(choice);
	await page.getByRole('radio', { name: 'Nora Vell' }).check();
	await student.press('Check');
	await student.press('I can’t find it');
	await student.goTo(match);
	await expect(student.verdict).toBeHidden();
	await student.press('All questions');
	await student.press('Finish with what I have');
	expect(await student.figures()).toEqual({
		Points: '1 of 2',
		'Sentences that prove it': '0 of 1 found',
		'Right answer, wrong sentence': '0'
	});
});

test('? opens and closes the list of keys', async ({ page }) => {
	await new Student(page).start('/lessons/lamp?seed=e2e');
	const help = page.getByRole('heading', { name: 'Keys and colours' });
	await page.keyboard.press('?');
	await expect(help).toBeVisible();
	await page.keyboard.press('?');
	await expect(help).toBeHidden();
	await page.getByRole('button', { name: 'help' }).click();
	await expect(help).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(help).toBeHidden();
});
