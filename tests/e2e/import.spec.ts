import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipBytes } from '../support/zip-bytes.ts';
import type { ForeignQuestion } from '../../src/lib/interop/import/foreign.ts';
import { readBank } from '../../src/lib/interop/import/read-bank.ts';
import { item21, MAPPED_3, ONYX, packageOf, STANDARD_3, TAO } from '../interop/import/qti-items.ts';
import { ampUp } from './support/qti3-players.ts';
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

/** The choices of an item by their identifiers, as we have read them. */
function choicesOf(xml: string) {
	const [question] = readBank([{ path: '', text: xml }]).questions as [ForeignQuestion];
	if (question.answer.type !== 'choice') throw new Error('it is no choice');
	const ids = [...xml.matchAll(/<qti-simple-choice identifier="([^"]+)"/g)].map(([, id]) => id!);
	return { ...question, choices: question.answer.choices.map((choice, i) => ({ id: ids[i]!, ...choice })) };
}

test('a player that others wrote calls the same answers right, and says the same to each, as what was read', async ({
	page
}) => {
	const files = { 'one.xml': STANDARD_3, 'several.xml': MAPPED_3, 'together.xml': ONYX };
	const player = await ampUp(page, files);
	const scoreOf = async (path: string, choices: string[]) => {
		await player.show(path);
		await player.answer({ choices });
		return (await player.handIn()).score;
	};
	const one = choicesOf(STANDARD_3);
	for (const { id, correct, feedback } of one.choices) {
		expect([id, await scoreOf('one.xml', [id])]).toEqual([id, correct ? one.points : 0]);
		expect(await player.feedback.allInnerTexts()).toEqual(feedback === '' ? [] : [feedback]);
	}

	const several = choicesOf(MAPPED_3);
	expect(several.notes.join()).not.toMatch(/marks/i);
	const rights = several.choices.filter(({ correct }) => correct);
	for (const chosen of [...several.choices.map((choice) => [choice]), rights, several.choices]) {
		const hits = chosen.filter(({ correct }) => correct).length;
		const share = Math.max(0, (2 * hits - chosen.length) / rights.length);
		const ids = chosen.map(({ id }) => id);
		expect([ids, await scoreOf('several.xml', ids)]).toEqual([ids, share * several.points]);
	}

	const together = choicesOf(ONYX);
	const ids = together.choices.filter(({ correct }) => correct).map(({ id }) => id);
	expect(await scoreOf('together.xml', ids)).toBe(1);
	await expect(player.explanation).toContainText(together.explanation);
	expect(await scoreOf('together.xml', ids.slice(0, 1))).toBe(0);
	await expect(player.explanation).toContainText(together.explanation);
});
