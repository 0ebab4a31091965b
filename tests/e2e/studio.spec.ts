import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Site } from './support/site.ts';
import { Student } from './support/student.ts';
import { Studio } from './support/studio.ts';
import { IDA, signedIn, teacher } from './support/teacher.ts';
import { expect, test } from './support/test.ts';

const BEN = teacher('Ben Okoye');

/** A studio of somebody who has signed in, in a browser of their own. */
async function studioOf(context: BrowserContext, site: Site, who = IDA, lesson = 'lamp'): Promise<Studio> {
	await signedIn(context, site, who);
	const studio = new Studio(await context.newPage());
	await studio.open(`${site.url}/teach/${lesson}`);
	return studio;
}

const bankOf = (site: Site) => readFile(join(site.folder, 'questions/lamp/questions.yaml'), 'utf8');

test('what a teacher types is saved, published, in the folder, and asked of students', async ({
	context,
	ownSite
}) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await studio.prompt.fill('Who is it that says so?');
	await studio.isSaved();
	await studio.publish();
	await expect.poll(() => bankOf(ownSite)).toContain('Who is it that says so?');
	const student = await context.newPage();
	await student.goto(`${ownSite.url}/lessons/lamp`);
	expect(await student.content()).toContain('Who is it that says so?');
});

test('two teachers who change different questions find both changes in the draft', async ({
	browser,
	ownSite
}) => {
	const [one, two] = [await browser.newContext(), await browser.newContext()];
	const ida = await studioOf(one, ownSite);
	const ben = await studioOf(two, ownSite, BEN);
	await ida.openQuestion(1);
	await ben.openQuestion(2);
	await ida.prompt.fill('Ida’s question?');
	await ben.prompt.fill('Ben’s question?');
	await ida.isSaved();
	await ben.isSaved();
	await ida.allQuestions();
	await ben.allQuestions();
	for (const studio of [ida, ben]) {
		await expect(studio.page.getByRole('button', { name: /Ida’s question/ })).toBeVisible();
		await expect(studio.page.getByRole('button', { name: /Ben’s question/ })).toBeVisible();
	}
	await one.close();
	await two.close();
});

test('two teachers who change the same question see both versions, and one chooses', async ({
	browser,
	ownSite
}) => {
	const [one, two] = [await browser.newContext(), await browser.newContext()];
	const ida = await studioOf(one, ownSite);
	const ben = await studioOf(two, ownSite, BEN);
	await ida.openQuestion(1);
	await ben.openQuestion(1);
	// Neither hears of the other before both have typed.
	await two.setOffline(true);
	await ben.prompt.fill('Ben’s version?');
	await ida.prompt.fill('Ida’s version?');
	await ida.isSaved();
	await two.setOffline(false);
	for (const studio of [ida, ben]) {
		const choice = studio.page.getByRole('region', { name: 'One choice to make' });
		await expect(choice).toContainText('Ida’s version?');
		await expect(choice).toContainText('Ben’s version?');
	}
	await ben.page.getByRole('button', { name: 'Take this version by you' }).click();
	await ben.isSaved();
	await expect(ida.page.getByRole('region', { name: 'One choice to make' })).toBeHidden();
	await expect(ida.prompt).toHaveValue('Ben’s version?');
	await one.close();
	await two.close();
});

test('what is typed while the connection is gone outlives the page, and is saved when it is back', async ({
	context,
	ownSite
}) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await context.setOffline(true);
	await studio.prompt.fill('Typed in a tunnel?');
	await expect(studio.status).toHaveText('Kept in this browser');
	await studio.page.close({ runBeforeUnload: false });
	await context.setOffline(false);
	const again = new Studio(await context.newPage());
	await again.open(`${ownSite.url}/teach/lamp`);
	await expect(again.page.getByText('Changes that had not reached the server last time')).toBeVisible();
	await expect(again.page.getByRole('button', { name: /Typed in a tunnel/ })).toBeVisible();
});

test('what is typed while the server is down is saved when it is up again', async ({ context, ownSite }) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await ownSite.restart(async () => {
		await studio.prompt.fill('Typed while it was down?');
		await expect(studio.status).toHaveText('Kept in this browser');
	});
	await studio.isSaved();
	await studio.page.reload();
	await expect(studio.page.getByRole('button', { name: /Typed while it was down/ })).toBeVisible();
});

test('a session that ends while somebody types loses nothing: sign in again and go on', async ({
	context,
	ownSite
}) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await context.clearCookies();
	await studio.prompt.fill('After the bell?');
	await expect(studio.status).toHaveText('Signed out');
	const [door] = await Promise.all([
		context.waitForEvent('page'),
		studio.page.getByRole('link', { name: 'Sign in again' }).first().click()
	]);
	await door.getByLabel('E-mail').fill(IDA.email);
	await door.getByLabel('Password').fill(IDA.password);
	await door.getByRole('button', { name: 'Sign in' }).click();
	await door.waitForURL('**/teach/lamp');
	await studio.isSaved();
	await expect(studio.prompt).toHaveValue('After the bell?');
});

test('somebody else who signs in at the same browser saves nothing under their name', async ({
	context,
	ownSite
}) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await context.clearCookies();
	await signedIn(context, ownSite, BEN);
	await studio.prompt.fill('Ida typed this?');
	await expect(studio.status).toHaveText('Signed out');
	await expect(studio.page.getByText(/somebody else has signed in/i).first()).toBeVisible();
});

test('a student half-way through goes on with the questions that the attempt began with', async ({
	browser,
	context,
	ownSite
}) => {
	const visitor = await browser.newContext();
	const student = new Student(await visitor.newPage());
	const draw = await student.open(`${ownSite.url}/lessons/lamp?seed=half-way`);
	await student.begin();
	await student.take(draw, draw.quiz.questions[0]!, { answer: 'right' });

	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await studio.prompt.fill('A question that is new?');
	await studio.publish();

	await student.page.reload();
	await student.goOn();
	const again = await student.page.content();
	expect(again).toContain(draw.quiz.revision);
	expect(again).not.toContain('A question that is new?');
	await student.take(draw, draw.quiz.questions[1]!, { answer: 'right' });
	await visitor.close();
});

test('a file changed on disk while a draft is open takes part in it', async ({ context, ownSite }) => {
	const studio = await studioOf(context, ownSite);
	const file = join(ownSite.folder, 'questions/lamp/lesson.yaml');
	const text = await readFile(file, 'utf8');
	await writeFile(file, text.replace(/^title: .*$/m, 'title: Changed by hand'));
	await expect(studio.page.getByRole('heading', { level: 1 })).toHaveText('Changed by hand');
});

test('a tab that has been asleep cannot overwrite what was written since', async ({ browser, ownSite }) => {
	const [one, two] = [await browser.newContext(), await browser.newContext()];
	const stale = await studioOf(one, ownSite);
	await stale.openQuestion(1);
	await one.setOffline(true);
	const ben = await studioOf(two, ownSite, BEN);
	await ben.openQuestion(1);
	await ben.prompt.fill('Newer work?');
	await ben.isSaved();
	await stale.prompt.fill('Old tab?');
	await one.setOffline(false);
	await expect(stale.page.getByRole('region', { name: 'One choice to make' })).toBeVisible();
	await expect(ben.prompt).toHaveValue('Newer work?');
	await one.close();
	await two.close();
});

test('undo and redo lead through all that was done', async ({ context, ownSite }) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	const before = await studio.prompt.inputValue();
	await studio.prompt.fill('Changed?');
	await studio.page.keyboard.press('Control+z');
	await expect(studio.prompt).toHaveValue(before);
	await studio.page.keyboard.press('Control+Shift+z');
	await expect(studio.prompt).toHaveValue('Changed?');
});

test('on a phone the end of the article can be read while words of it are selected', async ({
	context,
	ownSite
}) => {
	const { page } = await studioOf(context, ownSite);
	await page.setViewportSize({ width: 390, height: 780 });
	await page.getByRole('button', { name: 'Article', exact: true }).click();
	const last = page.getByRole('article').locator('p[data-n]').last();
	await last.click({ clickCount: 3 });
	const toolbar = page.getByRole('toolbar', { name: 'The selected words' });
	await expect(toolbar).toBeVisible();
	await page.keyboard.press('End');
	const end = (part: typeof last, edge: 'top' | 'bottom') =>
		part.evaluate((element, edge) => element.getBoundingClientRect()[edge], edge);
	await expect.poll(async () => (await end(last, 'bottom')) - (await end(toolbar, 'top'))).toBeLessThan(0);
});

test('the preview is the student’s page on the unsaved draft', async ({ context, ownSite }) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await studio.page.getByRole('tab', { name: 'Preview' }).click();
	const frame = studio.page.frameLocator('iframe');
	await studio.prompt.fill('Seen at once?');
	await expect(frame.getByRole('heading', { name: 'Seen at once?' })).toBeVisible();
	await expect(frame.getByRole('button', { name: 'Check' })).toBeVisible();
});

test('who types goes on typing while the preview comes up, and nothing moves', async ({
	context,
	ownSite
}) => {
	const studio = await studioOf(context, ownSite);
	const { page } = studio;
	let letIn = () => {};
	const isLetIn = new Promise<void>((resolve) => (letIn = resolve));
	await page.route('**/preview', async (route) => {
		await isLetIn;
		await route.continue();
	});
	await studio.openQuestion(1);
	await page.getByRole('tab', { name: 'Preview' }).click({ noWaitAfter: true });
	await studio.prompt.fill('Seen ');
	const scrolled = () => page.evaluate(() => scrollY);
	const before = await scrolled();
	letIn();
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { name: 'Seen' })).toBeVisible();
	await page.keyboard.type('at once?');
	await expect(studio.prompt).toHaveValue('Seen at once?');
	await expect(frame.getByRole('heading', { name: 'Seen at once?' })).toBeInViewport();
	expect(await scrolled()).toBe(before);
});

test('a lesson with errors is not published, and says what is to be mended', async ({ context, ownSite }) => {
	const studio = await studioOf(context, ownSite);
	await studio.openQuestion(1);
	await studio.prompt.fill('');
	await studio.page.getByRole('button', { name: 'Publish …' }).click();
	const dialog = studio.page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { name: 'To be mended first' })).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
});

async function press(page: Page, keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

test('keyboard alone leads from the sign-in to a published change', async ({ context, ownSite }) => {
	await signedIn(context, ownSite);
	await context.clearCookies();
	const page = await context.newPage();
	await page.goto(`${ownSite.url}/teach/lamp`);
	const studio = new Studio(page);
	await studio.tabTo(page.getByLabel('E-mail'));
	await page.keyboard.type(IDA.email);
	await studio.tabTo(page.getByLabel('Password'));
	await page.keyboard.type(IDA.password);
	await press(page, ['Enter']);
	await studio.isSaved();
	await studio.tabTo(studio.question(1));
	await press(page, ['Enter']);
	await studio.tabTo(studio.prompt);
	await press(page, ['Control+a']);
	await page.keyboard.type('Typed without a mouse?');
	await studio.isSaved();
	await studio.tabTo(page.getByRole('button', { name: 'Publish …' }), 'Shift+Tab');
	await press(page, ['Enter']);
	const go = page.getByRole('dialog').getByRole('button', { name: 'Publish' });
	await expect(go).toBeEnabled();
	await studio.tabTo(go);
	await press(page, ['Enter']);
	await expect(page.getByRole('dialog').getByRole('heading', { name: 'Published' })).toBeVisible();
	await expect.poll(() => bankOf(ownSite)).toContain('Typed without a mouse?');
});
