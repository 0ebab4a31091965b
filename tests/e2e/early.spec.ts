import type { Page } from '@playwright/test';
import { addressAt } from './support/logs.ts';
import { questionIn } from './support/page-data.ts';
import { blockScript, holdScript, isTakenOver, slowScript } from './support/script.ts';
import { shiftsOn } from './support/shifts.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

/** Opens a page whose script is not there yet: its load would wait for the script. */
async function openEarly(page: Page, address: string): Promise<Student> {
	await page.goto(address, { waitUntil: 'commit' });
	const student = new Student(page);
	await expect(student.prompt).toBeVisible();
	await expect(page.locator('#player-data')).toBeAttached();
	return student;
}

/** The address at which a question of the lesson `lamp` is open. */
async function addressOfQuestion(page: Page, item: string) {
	const draw = await new Student(page).open('/lessons/lamp?seed=early');
	await page.goto('about:blank');
	return { draw, question: questionIn(draw, item), address: addressAt(draw, item) };
}

/** Leaves a trace that a reload would wipe out. */
const mark = (page: Page) => page.evaluate(() => (document.title = 'the same page'));

test('a click before the script has arrived begins the lesson, on the same page', async ({ page }) => {
	const release = await holdScript(page);
	const student = await openEarly(page, '/lessons/lamp?seed=early');
	await mark(page);
	await student.button('I have read it. Start').click();
	await expect(page.locator('html[data-waiting]')).toBeAttached();
	release();
	await expect(student.button('Check')).toBeVisible();
	await expect(page).toHaveTitle('the same page');
});

for (const width of [390, 320]) {
	test.describe(`on a phone of ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test('a click long before the script has arrived moves nothing when it is answered', async ({ page }) => {
			const release = await holdScript(page);
			const student = await openEarly(page, '/lessons/lamp?seed=early');
			await student.button('I have read it. Start').click();
			await expect(page.locator('html[data-waiting]')).toBeAttached();
			// Half a second after a click a shift is no longer put down to it.
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
			release();
			await expect(student.button('Check')).toBeVisible();
			expect(await shiftsOn(page)).toEqual([]);
		});
	});
}

test('an answer given before the script has arrived gets its verdict', async ({ page }) => {
	const { address } = await addressOfQuestion(page, 'only-word');
	const release = await holdScript(page);
	const student = await openEarly(page, address);
	await mark(page);
	await page.getByRole('checkbox', { name: 'A repair was due last spring.' }).check();
	await page.getByRole('checkbox', { name: 'No repair had ever been due.' }).check();
	await student.button('Check').click();
	release();
	await expect(student.verdict).toHaveText('Right.');
	await expect(page).toHaveTitle('the same page');
});

test('what was ticked, chosen in the article and written before stays as it was', async ({ page }) => {
	const { address, draw } = await addressOfQuestion(page, 'who-says-failed');
	const release = await holdScript(page);
	await openEarly(page, address);
	await page.getByRole('radio', { name: 'Ilan Roth' }).check();
	await page.getByRole('radio', { name: 'Guessing' }).check();
	release();
	await isTakenOver(page);
	await expect(page.getByRole('radio', { name: 'Ilan Roth' })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'Guessing' })).toBeChecked();

	await page.unrouteAll();
	const releaseText = await holdScript(page);
	await page.evaluate(() => localStorage.clear());
	await openEarly(page, addressAt(draw, 'ask-next'));
	await page.getByRole('textbox').fill('Half a sentence');
	releaseText();
	await isTakenOver(page);
	await expect(page.getByRole('textbox')).toHaveValue('Half a sentence');

	await page.unrouteAll();
	const releaseWords = await holdScript(page);
	await page.evaluate(() => localStorage.clear());
	const student = await openEarly(page, addressAt(draw, 'which-words-hedge'));
	await student.point('checkbox', 'allegedly');
	releaseWords();
	await isTakenOver(page);
	await expect(page.getByRole('checkbox', { name: 'allegedly' })).toBeChecked();
});

test('what was ticked before is kept as if it had been ticked after', async ({ page }) => {
	const { address } = await addressOfQuestion(page, 'who-says-failed');
	const release = await holdScript(page);
	await openEarly(page, address);
	await page.getByRole('radio', { name: 'Ilan Roth' }).check();
	release();
	await isTakenOver(page);
	// Not a reload: there the browser itself would fill the form in again.
	const tab = await page.context().newPage();
	await tab.goto('/lessons/lamp');
	await expect(tab.getByRole('radio', { name: 'Ilan Roth' })).toBeChecked();
});

test('a thing moved in an order before the script has arrived is moved', async ({ page }) => {
	const { address, question } = await addressOfQuestion(page, 'chain-repair');
	const release = await holdScript(page);
	await openEarly(page, address);
	const last = question.interaction === 'order' ? question.order.at(-1)!.text : '';
	await page.getByRole('button', { name: `Move up: ${last}` }).click();
	release();
	const rows = page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
	await expect(rows.nth(1)).toContainText(last);
});

test('keys pressed before the script has arrived do what they would have done', async ({ page }) => {
	const { address, question } = await addressOfQuestion(page, 'who-says-failed');
	const release = await holdScript(page);
	const student = await openEarly(page, address);
	await page.keyboard.press('2');
	await page.keyboard.press('Enter');
	release();
	await expect(student.proving).toBeVisible();
	const second = question.interaction === 'choice' ? question.choices[1]!.text : '';
	await expect(page.getByRole('listitem').filter({ hasText: second })).toContainText('your answer');
});

test('Enter and ? pressed before the script has arrived begin the lesson and open the help', async ({
	page
}) => {
	const release = await holdScript(page);
	const student = await openEarly(page, '/lessons/lamp?seed=early');
	await page.keyboard.press('Enter');
	await page.keyboard.press('?');
	release();
	await expect(page.getByRole('heading', { name: 'Keys and colours' })).toBeVisible();
	await page.keyboard.press('?');
	await expect(student.button('Check')).toBeVisible();
});

test('“Not you? Start over” clicked before the script has arrived forgets the attempt all the same', async ({
	page
}) => {
	page.on('dialog', (dialog) => dialog.accept());
	await new Student(page).start('/lessons/lamp?seed=early');
	const release = await holdScript(page);
	await page.goto('/lessons/lamp?seed=early', { waitUntil: 'commit' });
	await page.getByRole('link', { name: 'Not you? Start over' }).click();
	release();
	await expect(new Student(page).prompt).toHaveText('First, read the article.');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a script that takes 3 seconds loses no click: the form goes its way without it', async ({ page }) => {
	await slowScript(page, 3000);
	const student = await openEarly(page, '/lessons/lamp?seed=early');
	await student.button('I have read it. Start').click();
	await expect(student.button('Check')).toBeVisible();
	await isTakenOver(page);
	await expect(student.button('Check')).toBeVisible();
	await page.reload();
	await expect(student.button('Check')).toBeVisible();
});

test('a click 2 seconds into a 3 second wait for the script is answered once, not twice', async ({
	page
}) => {
	const { address, question } = await addressOfQuestion(page, 'only-word');
	await slowScript(page, 3000);
	const student = await openEarly(page, address);
	await page.getByRole('checkbox', { name: 'The cable was worn.' }).check();
	await student.button('Check').click();
	await expect(student.verdict).toHaveText('Not quite.');
	await isTakenOver(page);
	await student.isAt(question);
	await expect(student.button('Try again')).toBeVisible();
});

test('with the script blocked altogether the lesson works, and every click is answered at once', async ({
	page
}) => {
	await blockScript(page);
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=early');
	const question = questionIn(draw, 'who-says-failed');
	await student.goTo(question);
	const before = Date.now();
	await student.take(draw, question, { answer: 'right', proof: 'right' });
	expect(Date.now() - before, 'two steps, none of them waited for the script').toBeLessThan(5000);
	await expect(student.verdict).toHaveText('Right, and that is the sentence that shows it.');
});
