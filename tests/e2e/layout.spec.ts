import { addressAt } from './support/logs.ts';
import { tooSmall, tooWide } from './support/measure.ts';
import { drawOn, questionIn } from './support/page-data.ts';
import { painted, shiftsOn } from './support/shifts.ts';
import { holdScript, isTakenOver } from './support/script.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';

test('nothing scrolls sideways and every target is 44 px high, in every state from 320 to 1600 px', async ({
	page
}) => {
	test.setTimeout(120_000);
	const found: Record<string, string[]> = {};
	await tour(new Student(page), async (name) => {
		for (const width of [320, 390, 768, 1600, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const problems = [...(await tooWide(page)), ...(await tooSmall(page))];
			if (problems.length > 0) found[`${name}, ${width} px`] = problems;
		}
	});
	expect(found).toEqual({});
});

test.describe('at 200 % zoom', () => {
	test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

	test('nothing scrolls sideways, with the text alone at 200 % too', async ({ page }) => {
		test.setTimeout(120_000);
		const found: Record<string, string[]> = {};
		await tour(new Student(page), async (name) => {
			const zoomed = await tooWide(page);
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			for (const width of [640, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				zoomed.push(...(await tooWide(page)).map((problem) => `large text at ${width} px: ${problem}`));
			}
			await page.evaluate(() => (document.documentElement.style.fontSize = ''));
			await page.setViewportSize({ width: 640, height: 400 });
			if (zoomed.length > 0) found[name] = zoomed;
		});
		expect(found).toEqual({});
	});
});

test('a shift would be seen if there were one', async ({ page }) => {
	await page.goto('/lessons/lamp?seed=still');
	await painted(page);
	await page.addStyleTag({ content: '#article { padding-top: 5rem }' });
	expect(await shiftsOn(page)).not.toEqual([]);
});

for (const width of [1280, 390]) {
	test.describe(`${width} px wide`, () => {
		test.use({ viewport: { width, height: 800 } });

		test('nothing shifts from the first paint over the take-over to the first answer', async ({ page }) => {
			const release = await holdScript(page);
			await page.goto('/lessons/lamp?seed=still', { waitUntil: 'commit' });
			const student = new Student(page);
			await expect(student.prompt).toBeVisible();
			await painted(page);
			release();
			await isTakenOver(page);
			expect(await shiftsOn(page), 'up to the take-over').toEqual([]);
			await student.begin();
			const draw = await drawOn(page);
			await student.take(draw, draw.quiz.questions[0]!, { answer: 'right' });
			expect(await shiftsOn(page), 'up to the first answer').toEqual([]);
		});

		test('nothing shifts when an attempt is taken up', async ({ page }) => {
			const student = new Student(page);
			const draw = await student.start('/lessons/lamp?seed=still');
			const question = questionIn(draw, 'only-word');
			await student.goTo(question);
			await student.take(draw, question, { answer: 'wrong' });
			const release = await holdScript(page);
			await page.goto('/lessons/lamp', { waitUntil: 'commit' });
			await expect(page.locator('html[data-resuming]')).toBeAttached();
			await expect(page.getByRole('article', { name: 'The article' })).toBeVisible();
			await painted(page);
			release();
			await expect(student.verdict).toBeVisible();
			expect(await shiftsOn(page)).toEqual([]);
		});
	});
}

test('the script takes over the very markup that the server sent, whatever state it shows', async ({
	page
}) => {
	const draw = await new Student(page).open('/lessons/lamp?seed=same');
	const markup = () =>
		page.locator('#player').evaluate((player) => player.innerHTML.replaceAll(/<!--.*?-->/gs, ''));
	const addresses = draw.quiz.questions.map(({ id }) => addressAt(draw, id));
	for (const address of ['/lessons/lamp?seed=same', ...addresses]) {
		const release = await holdScript(page);
		await page.goto(address, { waitUntil: 'commit' });
		await expect(page.locator('#player-data')).toBeAttached();
		const sent = await markup();
		release();
		await isTakenOver(page);
		expect(await markup()).toBe(sent);
		await page.unrouteAll();
		await page.evaluate(() => localStorage.clear());
	}
});

test.describe('where focus and eye are sent', () => {
	// A window in which article and question do not fit at once.
	test.use({ viewport: { width: 1280, height: 520 } });

	test('each question begins at its prompt, and each verdict is focused and said', async ({ page }) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp?seed=focus');
		await expect(student.prompt).toBeFocused();
		const question = questionIn(draw, 'who-says-failed');
		await student.goTo(question);
		await expect(student.prompt).toBeFocused();
		await page.getByRole('radio', { name: 'Nora Vell' }).check();
		await student.press('Check');
		await expect(student.proving).toBeFocused();
		await student.prove(draw, question, 'right');
		await expect(student.feedback).toBeFocused();
		await expect(
			page.getByRole('status').filter({ hasText: /^Right, and that is the sentence/ })
		).toBeAttached();
		await student.goOn();
		await expect(student.prompt).toBeFocused();
		await expect(page.getByRole('status').filter({ hasText: /Right/ })).toHaveCount(0);
	});

	test('the evidence is marked in the article and scrolled into view', async ({ page }) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp?seed=focus');
		for (const id of ['which-cue', 'own-voice', 'only-word']) {
			const question = questionIn(draw, id);
			await student.goTo(question);
			await student.take(draw, question, { answer: 'right' });
			await expect(page.locator('#article mark.evidence').first()).toBeInViewport({ ratio: 1 });
			await expect(student.verdict).toBeInViewport({ ratio: 1 });
		}
	});

	test('a question that asks for words of the article keeps both in view', async ({ page }) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp?seed=focus');
		await student.goTo(questionIn(draw, 'who-says-failed'));
		await page.getByRole('radio', { name: 'Nora Vell' }).check();
		await student.press('Check');
		await expect(page.locator('#article .here').first()).toBeInViewport();
		await expect(student.button('Check the sentence')).toBeInViewport();
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the passage is quoted with the question, and the evidence with the feedback', async ({ page }) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp?seed=phone');
		const question = questionIn(draw, 'chain-repair');
		await student.goTo(question);
		const panel = page.getByRole('region', { name: 'Question' });
		await expect(panel.getByText('Mayor Ilan Roth told Radio Gull that no repair')).toBeVisible();
		await expect(student.prompt).toBeInViewport();
		await student.take(draw, question, { answer: 'right' });
		await expect(student.verdict).toBeInViewport();
		await expect(student.feedback.locator('mark.evidence').first()).toBeVisible();
	});

	test('while the answer is in the article, the question and its button stay in sight', async ({ page }) => {
		const student = new Student(page);
		const draw = await student.start('/lessons/lamp?seed=phone');
		await student.goTo(questionIn(draw, 'which-words-hedge'));
		await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
		await expect(student.prompt).toBeInViewport();
		await expect(student.button('Check')).toBeInViewport();
	});
});

test('who wants no motion gets none', async ({ page }) => {
	const behavior = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto('/lessons/lamp?seed=e2e');
	expect(await behavior()).toBe('smooth');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await behavior()).toBe('auto');
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
});
