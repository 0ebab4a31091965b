import type { Page } from '@playwright/test';
import { Studio } from './support/studio.ts';
import { signedIn, teacher } from './support/teacher.ts';
import { expect, test } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

/** Every page for teachers, and every state of the studio, at a laptop in the light and on a phone in the dark. */
for (const [where, size, colorScheme] of [
	['a laptop', { width: 1280, height: 800 }, 'light'],
	['a phone', { width: 390, height: 844 }, 'dark']
] as const) {
	test(`axe finds nothing wrong with the pages for teachers on ${where}`, async ({ browser, ownSite }) => {
		test.setTimeout(240_000);
		const context = await browser.newContext({ viewport: size, colorScheme });
		const page = await context.newPage();
		const found: string[] = [];
		const look = async (name: string) => {
			const violations = await violationsOn(page);
			found.push(...violations.map((violation) => `${name}: ${violation}`));
		};

		await page.goto(`${ownSite.url}/teach`);
		await look('sign in');
		await page.goto(ownSite.firstAddress()!);
		await look('join');
		await signedIn(context, ownSite);
		for (const path of ['', '/people', '/new', '/import', '/lamp/history']) {
			await page.goto(`${ownSite.url}/teach${path}`);
			await look(`/teach${path}`);
		}
		await walkStudio(page, `${ownSite.url}/teach/lamp`, size.width < 800, look);
		await page.goto(`${ownSite.url}/teach/lamp/history`);
		await look('history with entries');
		await page.getByRole('main').getByRole('link').first().click();
		await look('something of the history');
		expect(found).toEqual([]);
		await context.close();
	});
}

async function walkStudio(
	page: Page,
	address: string,
	isPhone: boolean,
	look: (name: string) => Promise<void>
) {
	const studio = new Studio(page);
	await studio.open(address);
	await look('the list of questions');
	const rows = page.getByRole('tabpanel', { name: 'Questions' }).getByRole('listitem');
	const count = await rows.count();
	for (let n = 1; n <= count; n++) {
		await studio.openQuestion(n);
		await look(`question ${n}`);
		await studio.allQuestions();
	}
	await studio.openQuestion(1);
	await studio.prompt.fill('');
	await expect(page.getByText('To be mended:').first()).toBeVisible();
	await look('a question with an error');
	await page.getByRole('button', { name: 'Publish …' }).click();
	await expect(page.getByRole('heading', { name: 'To be mended first' })).toBeVisible();
	await look('publishing with errors');
	await page.keyboard.press('Escape');
	await studio.prompt.fill('Who says so now?');
	await studio.isSaved();

	await page.getByRole('tab', { name: 'Sources and claims' }).click();
	await look('sources and claims');
	const entries = page.getByRole('tabpanel', { name: 'Sources and claims' }).getByRole('listitem');
	for (const entry of [entries.first(), entries.last()]) {
		await entry.getByRole('button').first().click();
		await look('a source or claim');
		await page
			.getByRole('button', { name: /^All|All sources and claims/ })
			.first()
			.click();
	}
	await page.getByRole('tab', { name: 'What follows' }).click();
	await expect(page.getByRole('heading', { name: 'Is it verified?' })).toBeVisible();
	await look('what follows');
	await page.getByRole('tab', { name: 'Lesson' }).click();
	await look('the lesson’s settings');
	if (isPhone) await page.getByRole('button', { name: 'Article', exact: true }).click();
	await look('the article');
	await page.getByRole('tab', { name: 'Change its words' }).click();
	await look('the article’s words');
	await page.getByRole('tab', { name: 'Preview' }).click();
	await expect(page.frameLocator('iframe').getByRole('banner')).toBeVisible();
	await look('the preview');
	await page.getByRole('button', { name: 'Publish …' }).click();
	await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish' })).toBeEnabled();
	await look('publishing');
	await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByRole('heading', { name: 'Published' })).toBeVisible();
	await look('published');
}

test('axe finds nothing wrong where two versions wait for a choice', async ({ browser, ownSite }) => {
	const [one, two] = [await browser.newContext(), await browser.newContext()];
	const studios: Studio[] = [];
	for (const [context, who] of [
		[one, undefined],
		[two, teacher('Ben Okoye')]
	] as const) {
		await signedIn(context, ownSite, who);
		const studio = new Studio(await context.newPage());
		await studio.open(`${ownSite.url}/teach/lamp`);
		await studio.openQuestion(1);
		studios.push(studio);
	}
	await two.setOffline(true);
	await studios[1]!.prompt.fill('One version?');
	await studios[0]!.prompt.fill('Another version?');
	await studios[0]!.isSaved();
	await two.setOffline(false);
	const { page } = studios[1]!;
	await expect(page.getByRole('region', { name: 'One choice to make' })).toBeVisible();
	expect(await violationsOn(page)).toEqual([]);
	await one.close();
	await two.close();
});
