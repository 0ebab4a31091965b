/** Takes the README's pictures of the studio from the running app, and writes the PNGs beside this file. */
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from '../e2e/support/chromium.ts';
import { startSite } from '../e2e/support/site.ts';
import { Studio } from '../e2e/support/studio.ts';
import { signedIn } from '../e2e/support/teacher.ts';

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };

/** Each picture: how the window is, and what the teacher does until it is taken. */
const PICTURES: { name: string; options: BrowserContextOptions; reach: (studio: Studio) => Promise<void> }[] =
	[
		{
			name: 'studio-question',
			options: DESK,
			async reach({ page }) {
				await page.getByLabel('Search').fill('echoes');
				await page
					.getByRole('tabpanel', { name: 'Questions' })
					.getByRole('listitem')
					.first()
					.getByRole('button')
					.first()
					.click();
				await page.getByRole('button', { name: 'Show' }).first().click();
			}
		},
		{
			name: 'studio-annotation',
			options: DESK,
			async reach({ page }) {
				await page.getByRole('tab', { name: 'Sources and claims' }).click();
				const [from, to] = await endsOf(page, 'external influence');
				await page.mouse.move(from!.x, from!.y);
				await page.mouse.down();
				await page.mouse.move(to!.x, to!.y, { steps: 8 });
				await page.mouse.up();
				await page.getByText('These words are').waitFor();
			}
		},
		{
			name: 'studio-publish',
			options: DESK,
			async reach(studio) {
				await studio.openQuestion(1);
				await studio.prompt.fill('Which two of these never say anything about weapons?');
				await studio.isSaved();
				await studio.page.getByRole('button', { name: 'Publish …' }).click();
				await studio.page.getByRole('dialog').getByText('changed').first().waitFor();
			}
		}
	];

/** Where words of the article begin and end on the screen, once they are in sight. */
function endsOf(page: Page, words: string): Promise<{ x: number; y: number }[]> {
	return page.evaluate((words) => {
		const texts = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const at = texts.currentNode.textContent!.indexOf(words);
			if (at === -1) continue;
			texts.currentNode.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
			const range = document.createRange();
			range.setStart(texts.currentNode, at);
			range.setEnd(texts.currentNode, at + words.length);
			const { left, right, top, height } = range.getBoundingClientRect();
			return [left + 1, right - 1].map((x) => ({ x, y: top + height / 2 }));
		}
		throw new Error(`The article does not have “${words}” in one piece.`);
	}, words);
}

const site = await startSite(['.']);
const browser = await chromium.launch(chromiumLaunch);
try {
	for (const { name, options, reach } of PICTURES) {
		const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
		await signedIn(context, site);
		const studio = new Studio(await context.newPage());
		await studio.open(`${site.url}/teach/russia-taliban`);
		await reach(studio);
		await studio.page.screenshot({
			path: fileURLToPath(new URL(`${name}.png`, import.meta.url)),
			animations: 'disabled'
		});
		await context.close();
	}
} finally {
	await browser.close();
	await site.stop();
}
