import type { Browser } from '@playwright/test';
import { finger } from './support/hand.ts';
import { addressWith } from './support/logs.ts';
import { questionIn } from './support/page-data.ts';
import { PLAN, PLANNED_FIGURES, PLANNED_VERDICTS } from './support/plan.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

/** What a student sees of a whole run: each verdict, and the result page's text. */
async function runIn(browser: Browser, baseURL: string, javaScriptEnabled: boolean) {
	const context = await browser.newContext({ baseURL, javaScriptEnabled });
	const student = new Student(await context.newPage());
	const draw = await student.start('/lessons/lamp?seed=both');
	const verdicts = await student.takeAll(draw, PLAN);
	await expect(student.page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
	// But for what only a script can do, or only a page without needs.
	const result = await student.result.evaluate((region) => {
		const scripted =
			'[aria-labelledby=hand-in], a[href="#hand-in"], .save button, .intro, .followed, .unscripted';
		for (const part of region.querySelectorAll<HTMLElement>(scripted)) part.style.display = 'none';
		return (region as HTMLElement).innerText.replaceAll(/\s+/g, ' ');
	});
	const figures = await student.figures();
	await context.close();
	return { verdicts, result, figures };
}

test('the lesson runs from start to finish, and says word for word what it says with script', async ({
	browser,
	site
}) => {
	const without = await runIn(browser, site.url, false);
	expect(without.verdicts.toSorted()).toEqual(PLANNED_VERDICTS);
	expect(without.figures).toEqual(PLANNED_FIGURES);
	expect(without).toEqual(await runIn(browser, site.url, true));
});

test('reload, Back and Forward show the attempt as it stood there', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'only-word');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'right' });
	const verdict = await student.verdict.innerText();
	await page.reload();
	await expect(student.verdict).toHaveText(verdict);
	await student.press('Next question');
	await expect(student.feedback).toBeHidden();
	await page.goBack();
	await expect(student.verdict).toHaveText(verdict);
	await page.goBack();
	await student.isAt(question);
	await expect(student.button('Check')).toBeVisible();
	await page.goForward();
	await expect(student.verdict).toHaveText(verdict);
});

test('a step that is taken again from a page gone back to takes the place of the first', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'which-cue');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'wrong' });
	await page.goBack();
	await expect(student.feedback).toBeHidden();
	await student.take(draw, question, { answer: 'right' });
	await expect(student.verdict).toHaveText('Right.');
	await student.press('All questions');
	await student.press('Finish with what I have');
	expect(await student.figures()).toMatchObject({ Points: '1 of 8' });
});

test('an order in the making survives a reload', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'chain-repair'));
	const rows = page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
	const last = await rows.nth(2).locator('.text').innerText();
	await page.getByRole('button', { name: `Move up: ${last}`, exact: true }).click();
	await expect(rows.nth(1)).toContainText(last);
	await page.reload();
	await expect(rows.nth(1)).toContainText(last);
});

test('a check with nothing chosen says what is missing and keeps the rest', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'only-word'));
	await page.getByRole('radio', { name: 'Guessing' }).check();
	await student.press('Check');
	await expect(page.getByRole('alert')).toHaveText('Choose an answer first.');
	await expect(page.getByRole('radio', { name: 'Guessing' })).toBeChecked();
});

test('hint, skip, back, all questions and finishing early work', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	await student.goTo(questionIn(draw, 'who-says-failed'));
	await student.takeHint('Look for the name beside “said”.');
	await student.goTo(draw.quiz.questions[0]!);
	await student.press('Skip for now');
	await student.isAt(draw.quiz.questions[1]!);
	await student.press('Back');
	await student.isAt(draw.quiz.questions[0]!);
	await student.press('All questions');
	await expect(page.getByRole('button', { name: 'Question 1:' })).toContainText('skipped');
	await student.press('Finish with what I have');
	expect(await student.figures()).toMatchObject({ Points: '0 of 8' });
	await student.press('Try the missed ones again');
	await expect(page.getByText(/^Again: 1 of 9$/)).toBeVisible();
});

test('ticks beside a model answer are kept by their button', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'ask-next');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'right' });
	await page.getByRole('checkbox', { name: 'says who has it' }).check();
	const address = page.url();
	await student.press('Keep my ticks');
	await expect(page).not.toHaveURL(address);
	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'says who has it' })).toBeChecked();
});

test('the longest text, of characters that do not compress, still travels in the address', async ({
	page
}) => {
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=e2e');
	const question = questionIn(draw, 'ask-next');
	await student.goTo(question);
	const text = Array.from({ length: 2000 }, (_, i) =>
		String.fromCodePoint(0x4e00 + ((i * 7919) % 20000))
	).join('');
	await student.fill(question, { text }, draw.quiz.article);
	await student.press('Check');
	await expect(page.getByText(text)).toBeVisible();
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(student.result).toBeVisible();
});

test('a new draw begins with the seed after this one', async ({ page }) => {
	const student = new Student(page);
	const draw = await student.open('/lessons/lamp?seed=e2e');
	await page.goto(addressWith(draw, [{ type: 'begin' }, { type: 'finish' }]));
	await student.press('Start again with other questions');
	await expect(student.prompt).toHaveText('First, read the article.');
	expect(new URL(page.url()).searchParams.get('seed')).toBe('e2e.2');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('each step lands at the question, not at the top of the article', async ({ page }) => {
		const student = new Student(page, finger);
		const draw = await student.start('/lessons/lamp?seed=e2e');
		await expect(student.prompt).toBeInViewport();
		await student.goTo(questionIn(draw, 'only-word'));
		await expect(student.prompt).toBeInViewport();
	});
});

test('what is said of how answers are kept is true without script', async ({ page }) => {
	await page.goto('/lessons/lamp?seed=e2e');
	const note = page.getByRole('region', { name: 'Questions' });
	await expect(note).toContainText('Your answers are kept in this page’s address', { useInnerText: true });
	await expect(note).not.toContainText('Nothing is sent anywhere', { useInnerText: true });
});

test.describe('an address that somebody has damaged or made up', () => {
	test('is refused as cut off', async ({ page }) => {
		const student = new Student(page);
		await student.start('/lessons/lamp?seed=e2e');
		const address = new URL(page.url());
		address.searchParams.set('log', address.searchParams.get('log')!.slice(0, -8));
		const response = await page.goto(address.href);
		expect(response?.status()).toBe(400);
		await expect(page.getByRole('heading')).toHaveText(
			'The address is cut off: what you have answered cannot be read from it.'
		);
		await expect(page.getByRole('link', { name: 'All lessons' })).toBeVisible();
	});

	test('is refused with the step that could not have happened', async ({ page }) => {
		const draw = await new Student(page).open('/lessons/lamp?seed=e2e');
		const item = 'only-word';
		const response = await page.goto(
			addressWith(draw, [
				{ type: 'begin' },
				{ type: 'open', item },
				{ type: 'answer', item, response: { choices: ['repair-due', 'invented'] } }
			])
		);
		expect(response?.status()).toBe(400);
		await expect(page.getByRole('heading')).toContainText('Step 3: the answer cannot be graded');
	});
});
