/*
 * How long a teacher waits for a letter, in a lesson of 500 questions on 10,000 words, with the CPU divided by 4. By hand:
 *
 *     npm run build && npx tsx tests/bench/typing.ts [--letters 80]
 *
 * Each field is typed in as fast as a good typist does. Told are the median, the mean and the 95th of 100, from the key to
 * the presentation of the frame that shows the letter, as the browser says it: to 8 milliseconds, so the mean says more.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { writeBack } from '../../src/lib/lesson/draft/write-back.ts';
import { startSite } from '../e2e/support/site.ts';
import { Studio } from '../e2e/support/studio.ts';
import { signedIn } from '../e2e/support/teacher.ts';
import { largeDraft } from './large-draft.ts';
import { launchChromium, withPage } from './slow-browser.ts';
import { mean, median, p95 } from './stats.ts';
import { printTable, type Figure } from './table.ts';

const { values } = parseArgs({ options: { letters: { type: 'string', default: '80' } } });
const LETTERS = Number(values.letters);
/** Milliseconds between two letters: some 100 words a minute. */
const PACE = 120;
const LIMIT = 50;

/** Each field, and the way to it from the list of questions. */
const FIELDS: { name: string; reach: (studio: Studio) => Promise<Locator> }[] = [
	{
		name: 'a question',
		async reach(studio) {
			await studio.openQuestion(250);
			return studio.prompt;
		}
	},
	{
		name: 'its explanation',
		reach: (studio) => Promise.resolve(studio.page.getByLabel('Explanation'))
	},
	{
		name: 'the search for a question',
		async reach(studio) {
			await studio.allQuestions();
			return studio.page.getByLabel('Search');
		}
	},
	{
		name: 'the title of the lesson',
		async reach({ page }) {
			await page.getByRole('tab', { name: 'Lesson' }).click();
			return page.getByLabel('Title');
		}
	},
	{
		name: 'what a claim says',
		async reach({ page }) {
			await page.getByRole('tab', { name: 'Sources and claims' }).click();
			await page
				.getByRole('button', { name: /Afghan forces have seized Russian-made weapons/ })
				.first()
				.click();
			return page.getByLabel('The claim in plain words');
		}
	}
];

async function typed(page: Page, field: Locator): Promise<number[]> {
	await field.click();
	await page.evaluate(() => (window.benchTyped = []));
	await field.pressSequentially('the quick brown fox '.repeat(LETTERS / 20), { delay: PACE });
	// What the browser says of the last letters comes when it has nothing else to do.
	return page.evaluate(
		() => new Promise<number[]>((done) => requestIdleCallback(() => done(window.benchTyped)))
	);
}

const site = await startSite([]);
const browser = await launchChromium();
try {
	const folder = join(site.folder, 'questions/large');
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(writeBack({}, largeDraft())))
		writeFileSync(join(folder, name), text);
	await withPage(browser, { slowCpu: true, scripts: ['watch-typing'] }, async (page) => {
		page.setDefaultTimeout(120_000);
		await signedIn(page, site);
		const studio = new Studio(page);
		// A browser four times slower than this one opens 500 questions later than a test would wait for.
		await page.goto(`${site.url}/teach/large`);
		await page.getByRole('tab', { name: 'Questions' }).waitFor();
		const figures: Figure[] = [];
		for (const { name, reach } of FIELDS) {
			const times = await typed(page, await reach(studio));
			const value = median(times);
			const measured = `${value} (mean ${mean(times).toFixed(1)}, 95 of 100: ${p95(times)})`;
			figures.push({ what: `A letter in ${name}`, measured, value, limit: LIMIT, unit: 'ms' });
		}
		printTable('Typing to paint', figures);
	});
} finally {
	await browser.close();
	await site.stop();
}
