import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipBytes } from '../support/zip-bytes.ts';
import { item21, packageOf, STANDARD_3, TAO } from '../interop/import/qti-items.ts';
import { Studio } from './support/studio.ts';
import { signedIn } from './support/teacher.ts';
import { expect, test } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

const ESSAY = item21({ body: '<extendedTextInteraction responseIdentifier="RESPONSE"/>' });

/** A package as a course system gives it out: two questions that can come in, one that cannot, and a picture. */
const PACKAGE = zipBytes([
	...Object.entries(packageOf({ 'items/a.xml': STANDARD_3, 'items/b.xml': TAO, 'items/c.xml': ESSAY })).map(
		([name, content]) => ({ name, content })
	),
	{ name: 'items/assets/moulin.png', content: '\x89PNG' }
]);

test('an old bank comes in by keyboard, is looked at first, changed, taken back, brought again and published', async ({
	context,
	ownSite
}) => {
	await signedIn(context, ownSite);
	const page = await context.newPage();
	const studio = new Studio(page);
	await studio.open(`${ownSite.url}/teach/lamp`);
	const list = page.getByRole('tabpanel', { name: 'Questions' }).getByRole('list', { name: 'Questions' });
	const count = await list.getByRole('listitem').count();

	const opener = page.getByRole('button', { name: 'Import questions …' });
	await studio.tabTo(opener);
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Import questions' });
	await expect(dialog.getByLabel('File')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(opener).toBeFocused();
	await page.keyboard.press('Enter');

	await dialog.getByLabel('File').setInputFiles({
		name: 'notes.xml',
		mimeType: 'text/xml',
		buffer: Buffer.from('<questestinterop/>')
	});
	await expect(dialog.getByRole('alert')).toContainText('This is QTI 1.2');
	await dialog
		.getByLabel('File')
		.setInputFiles({ name: 'bank.zip', mimeType: 'application/zip', buffer: Buffer.from(PACKAGE) });
	await expect(dialog.getByText('2 questions can come in; 1 is left out.')).toBeFocused();
	await expect(dialog.getByRole('alert')).toBeHidden();
	await expect(dialog.getByText('Who says that the mill is unsafe?')).toBeVisible();
	await expect(dialog.getByText('A picture, a recording or a formula is left out.')).toBeVisible();
	await expect(dialog.getByText('items/c.xml “X”')).toBeVisible();
	expect(await violationsOn(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violationsOn(page)).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.emulateMedia({ colorScheme: 'light' });

	const add = dialog.getByRole('button', { name: 'Add 2 questions' });
	await studio.tabTo(dialog.getByLabel('What do they teach?'));
	await studio.tabTo(add);
	await page.keyboard.press('Enter');
	await expect(dialog.getByText('Choose a skill first.')).toBeVisible();
	await expect(dialog.getByLabel('What do they teach?')).toBeFocused();
	await page.keyboard.type('Who');
	await studio.tabTo(add);
	await page.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(list.getByRole('listitem')).toHaveCount(count + 2);
	const row = page.getByRole('button', { name: /Who says that the mill is unsafe\?/ });
	await expect(row).toBeFocused();
	await expect(row).toContainText('written by hand');

	await page.keyboard.press('Enter');
	await studio.prompt.fill('Who is it that says so?');
	await page.getByRole('tab', { name: 'Preview' }).click();
	const student = page.frameLocator('iframe');
	await student.getByRole('radio', { name: 'The owner' }).check();
	await student.getByRole('button', { name: 'Check' }).click();
	await expect(student.getByText('She says that it is safe.')).toBeVisible();
	await expect(student.getByRole('link', { name: 'Show me where' })).toBeHidden();

	await studio.allQuestions();
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(list.getByRole('listitem')).toHaveCount(count);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(count + 2);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(page.getByRole('button', { name: /Who is it that says so\?/ })).toBeVisible();
	await studio.isSaved();
	await studio.publish();
	await expect
		.poll(() => readFile(join(ownSite.folder, 'questions/lamp/questions.yaml'), 'utf8'))
		.toMatch(/Who is it that says so\?[^]*Le moulin a été fermé lundi/);
});
