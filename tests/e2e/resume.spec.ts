import type { Page } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draw } from '../../src/lib/quiz/draw.ts';
import { lookAt } from './support/look.ts';
import { addressAt } from './support/logs.ts';
import { questionIn } from './support/page-data.ts';
import type { Site } from './support/site.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

/** How each state is reached from the first question; the last step leaves something half-made where it can. */
const STATES: Record<string, (student: Student, draw: Draw) => Promise<void>> = {
	'answering, with a choice and how sure half-made': async (student, draw) => {
		await student.goTo(questionIn(draw, 'who-says-failed'));
		await student.page.getByRole('radio', { name: 'Ilan Roth' }).check();
		await student.page.getByRole('radio', { name: 'I think so' }).check();
	},
	'answering, with words of the article chosen': async (student, draw) => {
		await student.goTo(questionIn(draw, 'which-words-hedge'));
		await student.point('checkbox', 'might');
		await student.point('checkbox', 'feared');
	},
	'answering, with one pair made': async (student, draw) => {
		await student.goTo(questionIn(draw, 'sort-naming'));
		const group = student.page.getByRole('group', { name: 'Ilan Roth' });
		await group.getByRole('radio', { name: 'by name' }).check();
	},
	'answering, with an order in the making': async (student, draw) => {
		await student.goTo(questionIn(draw, 'chain-repair'));
		const rows = student.page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
		const last = await rows.nth(2).locator('.text').innerText();
		await student.page.getByRole('button', { name: `Move up: ${last}` }).click();
		await expect(rows.nth(1)).toContainText(last);
	},
	'answering, with half a text': async (student, draw) => {
		await student.goTo(questionIn(draw, 'ask-next'));
		await student.page.getByRole('textbox').fill('Whether the mayor\nhas ever');
	},
	'answering once more': async (student, draw) => {
		const question = questionIn(draw, 'which-cue');
		await student.goTo(question);
		await student.press('Hint');
		await student.take(draw, question, { answer: 'wrong' });
		await student.press('Try again');
		await student.point('radio', 'told Radio Gull that');
	},
	'proving, with a sentence chosen': async (student, draw) => {
		await student.goTo(questionIn(draw, 'who-says-failed'));
		await student.page.getByRole('radio', { name: 'Nora Vell' }).check();
		await student.press('Check');
		await student.point('radio', 'She blamed a worn cable.');
	},
	'feedback, with a try left': async (student, draw) => {
		const question = questionIn(draw, 'only-word');
		await student.goTo(question);
		await student.take(draw, question, { answer: 'wrong' });
	},
	'feedback on a text, with a tick': async (student, draw) => {
		const question = questionIn(draw, 'ask-next');
		await student.goTo(question);
		await student.take(draw, question, { answer: 'right' });
		await student.page.getByRole('checkbox', { name: 'says who has it' }).check();
	},
	'the overview': async (student) => {
		await student.press('Skip for now');
		await student.press('All questions');
		await expect(student.prompt).toHaveText('9 questions are still open.');
	},
	'the result': async (student, draw) => {
		const question = questionIn(draw, 'own-voice');
		await student.goTo(question);
		await student.take(draw, question, { answer: 'right' });
		await student.press('All questions');
		await student.press('Finish with what I have');
		await expect(student.result).toBeVisible();
	},
	'a round with what was missed': async (student) => {
		await student.press('All questions');
		await student.press('Finish with what I have');
		await student.press('Try the missed ones again');
		await student.press('Skip for now');
	}
};

for (const [state, reach] of Object.entries(STATES)) {
	test(`an attempt goes on at ${state}: after a reload, in a new tab, after a restart`, async ({
		page,
		context,
		browser,
		baseURL
	}) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp');
		await reach(student, draw);
		const before = await lookAt(page);

		await page.reload();
		await expect.poll(() => lookAt(page), 'after a reload').toEqual(before);

		const tab = await context.newPage();
		await tab.goto('/lessons/lamp');
		await expect.poll(() => lookAt(tab), 'in a new tab').toEqual(before);

		const later = await browser.newContext({ baseURL: baseURL!, storageState: await context.storageState() });
		const restored = await later.newPage();
		await restored.goto('/lessons/lamp');
		await expect.poll(() => lookAt(restored), 'after a restart').toEqual(before);
		await later.close();
	});
}

test('a student who has only read leaves nothing behind', async ({ page }) => {
	await new Student(page).open('/lessons/lamp');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

/** Changes a prompt of the lesson on disk, as a teacher does. */
async function changeLesson({ folder }: Site): Promise<void> {
	const file = join(folder, 'questions/lamp/questions.yaml');
	const text = await readFile(file, 'utf8');
	await writeFile(file, text.replace('What would you ask the mayor?', 'What would you ask the town?'));
}

/** Opens the question whose prompt changes, in an attempt that begins now. */
async function beginAt(page: Page, site: Site): Promise<Student> {
	const student = new Student(page);
	const draw = await student.start(`${site.url}/lessons/lamp`);
	await student.goTo(questionIn(draw, 'ask-next'));
	return student;
}

test.describe('when the lesson has changed meanwhile', () => {
	test('an attempt goes on with the old words, and a new visitor gets the new ones', async ({
		page,
		ownSite,
		browser
	}) => {
		const student = await beginAt(page, ownSite);
		await page.getByRole('textbox').fill('The plan of repairs');
		const before = await lookAt(page);
		await changeLesson(ownSite);

		await page.reload();
		await expect.poll(() => lookAt(page)).toEqual(before);
		await expect(student.prompt).toHaveText('What would you ask the mayor?');
		await ownSite.restart();
		await page.goto(`${ownSite.url}/lessons/lamp`);
		await expect.poll(() => lookAt(page), 'after the server was started anew').toEqual(before);

		const context = await browser.newContext();
		const visitor = await beginAt(await context.newPage(), ownSite);
		await expect(visitor.prompt).toHaveText('What would you ask the town?');
		await context.close();
	});

	test('an attempt whose version is gone begins anew, and says so', async ({ page, ownSite }) => {
		await beginAt(page, ownSite);
		await changeLesson(ownSite);
		await rm(join(ownSite.folder, 'data'), { recursive: true });
		await ownSite.restart();
		await page.reload();
		await expect(page.getByText('This lesson has changed since you began, so it begins anew.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'First, read the article.' })).toBeVisible();
		await new Student(page).begin();
	});

	test('an address with answers whose version is gone is refused with the reason', async ({
		page,
		ownSite
	}) => {
		const draw = await new Student(page).open(`${ownSite.url}/lessons/lamp`);
		await changeLesson(ownSite);
		await rm(join(ownSite.folder, 'data'), { recursive: true });
		await ownSite.restart();
		const response = await page.goto(ownSite.url + addressAt(draw, 'ask-next'));
		expect(response?.status()).toBe(410);
		await expect(page.getByRole('heading')).toContainText('The lesson has changed');
	});
});

test('“Not you? Start over” forgets every attempt at this lesson, and begins another', async ({ page }) => {
	page.on('dialog', (dialog) => dialog.accept());
	const student = new Student(page);
	await student.start('/lessons/lamp-at-end?seed=other');
	await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
	await student.start('/lessons/lamp?seed=first');
	await student.start('/lessons/lamp?seed=second');
	await page.getByRole('link', { name: 'Not you? Start over' }).click();
	await expect(student.prompt).toHaveText('First, read the article.');
	expect((await page.evaluate(() => Object.keys(localStorage))).toSorted()).toEqual([
		'somebody-else',
		'who-says/lamp-at-end',
		'who-says/lamp-at-end/other'
	]);
	await page.goto('/lessons/lamp?seed=first');
	await expect(student.prompt).toHaveText('First, read the article.');
});

test('“Not you? Start over” asks first, and forgets nothing when the answer is no', async ({ page }) => {
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.message());
		return dialog.dismiss();
	});
	const student = new Student(page);
	await student.start('/lessons/lamp?seed=mine');
	await page.getByRole('link', { name: 'Not you? Start over' }).click();
	await expect.poll(() => asked).toEqual(['Forget all answers to this lesson that this browser has kept?']);
	await page.reload();
	await expect(student.button('Check')).toBeVisible();
});

test('“Not you? Start over” leaves nothing to go back to', async ({ page }) => {
	page.on('dialog', (dialog) => dialog.accept());
	const student = new Student(page);
	const draw = await student.start('/lessons/lamp?seed=mine');
	await student.goTo(questionIn(draw, 'ask-next'));
	await page.getByRole('textbox').fill('My own secret');
	await page.getByRole('link', { name: 'Not you? Start over' }).click();
	await expect(student.prompt).toHaveText('First, read the article.');
	await page.goBack();
	await expect(student.prompt).toHaveText('First, read the article.');
	expect(await page.content()).not.toContain('My own secret');
});

test('two tabs of one attempt show the same, whichever goes on', async ({ page, context }) => {
	const one = new Student(page);
	const draw = await one.start('/lessons/lamp');
	const two = new Student(await context.newPage());
	await two.page.goto('/lessons/lamp');
	const [first, second] = draw.quiz.questions;
	await two.isAt(first!);
	await two.press('Skip for now');
	await two.isAt(second!);
	await one.isAt(second!);
	await one.press('Back');
	await two.isAt(first!);
	const look = await lookAt(page);
	await page.reload();
	await expect.poll(() => lookAt(page)).toEqual(look);
});

test('an attempt whose kept copy is damaged begins anew', async ({ page }) => {
	const student = new Student(page);
	await student.start('/lessons/lamp?seed=e2e');
	const read = () => page.evaluate(() => localStorage.getItem('who-says/lamp/e2e') ?? '');
	// A step is kept a frame after it is shown: what it would write over must not be damaged before.
	const keptWhenBegun = async () => {
		await expect.poll(read).toContain('"begin"');
		return read();
	};
	const damage = (text: string) =>
		page.evaluate((value) => localStorage.setItem('who-says/lamp/e2e', value), text);
	await keptWhenBegun();
	await damage('{"revision":');
	await page.reload();
	await expect(student.prompt).toHaveText('First, read the article.');
	await student.begin();
	await damage((await keptWhenBegun()).replace('"begin"', '"verdict"'));
	await page.reload();
	await expect(student.prompt).toHaveText('First, read the article.');
	await expect(page.getByText('cannot be read. It begins anew.')).toBeVisible();
	await student.begin();
});

test('where the browser keeps nothing, the lesson works and says that the tab must stay open', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		});
	});
	const student = new Student(page);
	const draw = await student.open('/lessons/lamp?seed=e2e');
	await expect(page.getByText('This browser does not let the page remember.')).toBeVisible();
	await student.begin();
	await student.takeAll(draw);
	expect(await student.figures()).toMatchObject({ Points: '8 of 8' });
});
