import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { docx, paragraph } from '../support/docx.ts';
import { zipBytes } from '../support/zip-bytes.ts';
import { tooWide } from './support/measure.ts';
import type { Site } from './support/site.ts';
import { IDA, signedIn } from './support/teacher.ts';
import { expect, test } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

/** An entry of the history that is open, counted from the newest. */
const entry = (page: Page, n: number) => page.locator('main > ol > li').nth(n - 1);

/** The lesson `lamp` as it is downloaded, with another title. */
async function changedZip(page: Page, site: Site): Promise<Buffer> {
	const answer = await page.request.get(`${site.url}/teach/lamp/export.zip`);
	expect(answer.headers()['content-disposition']).toBe('attachment; filename="lamp.zip"');
	const names = ['lesson.yaml', 'article.md', 'attribution.yaml', 'questions.yaml'];
	const entries = await Promise.all(
		names.map(async (name) => {
			const text = await readFile(`${site.folder}/questions/lamp/${name}`, 'utf8');
			return { name: `lamp/${name}`, content: text.replace(/^title: .*/m, 'title: A lamp from a zip') };
		})
	);
	return Buffer.from(zipBytes(entries));
}

const asZip = (buffer: Buffer) => ({ name: 'lamp.zip', mimeType: 'application/zip', buffer });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a lesson is made of a pasted article by keyboard alone, and is in the list', async ({
		page,
		ownSite
	}) => {
		await signedIn(page, ownSite);
		await page.goto(`${ownSite.url}/teach`);
		await page.getByRole('link', { name: 'New lesson' }).focus();
		await page.keyboard.press('Enter');
		await page.getByLabel('Paste its words').focus();
		await page.keyboard.insertText('The <i>old</i> ferry\n\nIt is for sale, she said.');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Make the lesson' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(`${ownSite.url}/teach/the-i-old-i-ferry`);
		await page.goto(`${ownSite.url}/teach`);
		const lesson = page.getByRole('article').filter({ hasText: 'The <i>old</i> ferry' });
		await expect(lesson).toContainText('Not published yet');
		await expect(lesson).toContainText(`Last changed by ${IDA.name}, just now`);
		await expect(lesson.getByRole('link', { name: /^See as a student/ })).toHaveCount(0);
	});

	test('a lesson is made of a Word document', async ({ page, ownSite }) => {
		await signedIn(page, ownSite);
		await page.goto(`${ownSite.url}/teach/new`);
		const buffer = Buffer.from(
			docx(paragraph('The ferry', 'Title') + paragraph('It is for sale, she said.'))
		);
		const file = { name: 'Ferry.docx', mimeType: 'application/octet-stream', buffer };
		await page.getByLabel('Or choose a file').setInputFiles(file);
		await page.getByRole('button', { name: 'Make the lesson' }).click();
		await expect(page).toHaveURL(`${ownSite.url}/teach/the-ferry`);
		await page.goto(`${ownSite.url}/teach/the-ferry/history/1`);
		await expect(page.getByRole('region', { name: 'The article' })).toContainText(
			'It is for sale, she said.'
		);
	});

	test('what cannot be read is said beside its field, and what was written stays', async ({
		page,
		ownSite
	}) => {
		await signedIn(page, ownSite);
		await page.goto(`${ownSite.url}/teach/new`);
		await page.getByLabel('Title of the lesson').fill('My “lesson”');
		const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
		await page.getByLabel('Or choose a file').setInputFiles(file);
		await page.getByRole('button', { name: 'Make the lesson' }).click();
		await expect(page).toHaveTitle('Not yet: New lesson · Who Says?');
		await expect(page.getByLabel('Or choose a file')).toHaveAccessibleDescription(/Only \.txt, \.md/);
		await expect(page.getByLabel('Title of the lesson')).toHaveValue('My “lesson”');
	});

	test('a zip goes into the draft, is told by its words, and what was before is restored', async ({
		page,
		ownSite
	}) => {
		await signedIn(page, ownSite);
		await page.goto(`${ownSite.url}/teach/lamp/history`);
		await expect(entry(page, 1)).toContainText('Published · what students get now');
		await page.goto(`${ownSite.url}/teach/import`);
		await page.getByLabel('Zip file').setInputFiles(asZip(await changedZip(page, ownSite)));
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect(page.getByRole('region', { name: 'Into that lesson’s draft' })).toContainText(
			'A lamp from a zip'
		);
		await page.getByRole('button', { name: 'Put it into the draft' }).click();

		await expect(page).toHaveURL(`${ownSite.url}/teach/lamp/history`);
		await expect(entry(page, 1)).toContainText(`${IDA.name} put a zip into the draft: Title`);
		await entry(page, 1).getByRole('link', { name: 'What changed' }).click();
		await expect(page.locator('ins')).toHaveText(['A lamp from a zip']);
		await page.getByRole('link', { name: 'History' }).click();

		await entry(page, 3).getByRole('link', { name: 'View version 1' }).click();
		await page
			.getByText(/^Question “/)
			.first()
			.click();
		await page.getByRole('button', { name: 'Restore this version' }).click();
		await expect(entry(page, 1)).toContainText(`${IDA.name} restored an earlier state: Title`);
		await entry(page, 1).getByRole('link', { name: 'View version 3' }).click();
		await expect(page.getByText('The draft is like this now.')).toBeVisible();
	});

	test('a hostile zip is refused', async ({ page, ownSite }) => {
		await signedIn(page, ownSite);
		await page.goto(`${ownSite.url}/teach/import`);
		const hostile = zipBytes([{ name: '../../questions/lamp/lesson.yaml', content: 'version: 1' }]);
		await page.getByLabel('Zip file').setInputFiles(asZip(Buffer.from(hostile)));
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect(page.getByRole('alert')).toHaveText(/^The zip is refused: “\.\.\/\.\.\/questions/);
	});
});

test('no page about lessons is too wide for a small phone, nor has it violations', async ({
	page,
	ownSite
}) => {
	await signedIn(page, ownSite);
	await page.setViewportSize({ width: 320, height: 640 });
	const look = async () => expect([await tooWide(page), await violationsOn(page)]).toEqual([[], []]);
	await page.goto(`${ownSite.url}/teach/import`);
	await page.getByLabel('Zip file').setInputFiles(asZip(await changedZip(page, ownSite)));
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.getByRole('heading', { name: 'As a new lesson' })).toBeVisible();
	await look();
	await page.getByRole('button', { name: 'Put it into the draft' }).click();
	await expect(page).toHaveURL(/history$/);
	const paths = ['', '/new', '/import', '/lamp/history', '/lamp/history/1', '/lamp/history/published-1'];
	for (const path of [...paths, '/lamp/history/compare?from=1']) {
		await page.goto(`${ownSite.url}/teach${path}`);
		await look();
	}
});
