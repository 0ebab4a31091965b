import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { HABITS } from '../../src/lib/bank/habits.ts';
import type { Draw } from '../../src/lib/quiz/draw.ts';
import type { Result } from '../../src/lib/quiz/score.ts';
import { runLesson } from '../support/run-lesson.ts';
import { keys } from './support/hand.ts';
import { tooSmall, tooWide } from './support/measure.ts';
import { keyOf, questionIn } from './support/page-data.ts';
import { Student, type Plan, type Turn } from './support/student.ts';
import { expect, test } from './support/test.ts';

const SEED_LESSON = '/lessons/russia-taliban';

/** Opens the seed lesson with a draw that asks for several proofs. */
async function openWithProofs(student: Student): Promise<Draw> {
	for (let n = 1; n <= 50; n++) {
		const draw = await student.open(`${SEED_LESSON}?seed=proofs-${n}`);
		if (draw.quiz.questions.filter(({ asksProof }) => asksProof).length >= 3) return draw;
	}
	throw new Error('No draw asks for three proofs.');
}

/** The same at every question; nobody is asked how sure they are of words of their own. */
const always = (draw: Draw, { confidence, ...turn }: Turn): Plan =>
	Object.fromEntries(
		draw.quiz.questions.map(({ id, interaction }) => [
			id,
			[interaction === 'extended-text' || !confidence ? turn : { ...turn, confidence }]
		])
	);

/** Takes the seed lesson in one way throughout, hands the answers in as a file and has it graded. */
async function takeLesson(page: Page, turn: Turn, folder: string) {
	const student = new Student(page);
	const draw = await openWithProofs(student);
	await student.begin();
	await student.takeAll(draw, always(draw, turn));
	const download = page.waitForEvent('download');
	await student.press('Save my answers as a file');
	const file = join(folder, 'answers.json');
	await (await download).saveAs(file);
	const graded = runLesson(folder, 'grade', 'russia-taliban', '--attempt', file);
	expect(graded.err).toEqual([]);
	return { student, draw, figures: await student.figures(), graded: JSON.parse(graded.out) as Result };
}

const scored = (draw: Draw) => draw.quiz.questions.filter((q) => q.interaction !== 'extended-text');
const pointsOf = (draw: Draw) => scored(draw).reduce((sum, { points }) => sum + points, 0);
const proofsOf = (draw: Draw) => draw.quiz.questions.filter(({ asksProof }) => asksProof).length;

test.describe('three students see three different and true results', () => {
	test('all right: all points, all sentences, nothing to practise', async ({ page, site }) => {
		const turn: Turn = { answer: 'right', proof: 'right', confidence: 'sure' };
		const { student, draw, figures, graded } = await takeLesson(page, turn, site.folder);
		const all = pointsOf(draw);
		expect(figures).toEqual({
			Points: `${all} of ${all}`,
			'Sentences that prove it': `${proofsOf(draw)} of ${proofsOf(draw)} found`,
			'Right answer, wrong sentence': '0'
		});
		expect(graded.score).toEqual({ got: all, of: all });
		await expect(student.prompt).toHaveText(`All ${draw.quiz.questions.length} done, and nothing missed.`);
		await expect(page.getByRole('heading', { name: 'Habits to watch' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: /^Practise these/ })).toHaveCount(0);
		const sure = scored(draw).length;
		await expect(student.result.getByText(`Of ${sure} you were sure of, ${sure} were right.`)).toBeVisible();
	});

	test('all wrong: no points, each question with its reason, its passage and the habit behind it', async ({
		page,
		site
	}) => {
		const turn: Turn = { answer: 'wrong', proof: 'none' };
		const { student, draw, figures, graded } = await takeLesson(page, turn, site.folder);
		expect(figures).toEqual({
			Points: `0 of ${pointsOf(draw)}`,
			'Sentences that prove it': `0 of ${proofsOf(draw)} found`,
			'Right answer, wrong sentence': '0'
		});
		expect(graded).toMatchObject({ passed: false, rightWithWrongSentence: [] });
		expect(graded.habits.length).toBeGreaterThan(0);
		await expect(student.prompt).toHaveText(/^A start\./);
		for (const { habit } of graded.habits) {
			await expect(student.result.getByText(`${HABITS[habit].name}.`, { exact: true })).toBeVisible();
		}
		for (const id of graded.missed) {
			const question = questionIn(draw, id);
			const { explanation } = keyOf(draw, question);
			const item = student.result
				.getByRole('article')
				.filter({ hasText: question.prompt })
				.filter({ hasText: explanation });
			await expect(item).toContainText('Next time.');
			await expect(item.locator('blockquote').first()).toBeVisible();
		}
		await expect(student.result.getByRole('article')).toHaveCount(graded.missed.length);
	});

	test('right without evidence: all points, no sentence, and this is counted on its own', async ({
		page,
		site
	}) => {
		const turn: Turn = { answer: 'right', proof: 'wrong' };
		const { student, draw, figures, graded } = await takeLesson(page, turn, site.folder);
		const [all, proofs] = [pointsOf(draw), proofsOf(draw)];
		expect(figures).toEqual({
			Points: `${all} of ${all}`,
			'Sentences that prove it': `0 of ${proofs} found`,
			'Right answer, wrong sentence': String(proofs)
		});
		expect(graded).toMatchObject({ passed: true, habits: [] });
		await expect(student.prompt).toHaveText('Well read.');
		await expect(student.result.getByText('Right answer, wrong sentence.')).toHaveCount(proofs);
		await expect(student.result.getByText('You pointed at:')).toHaveCount(proofs);
		await expect(page.getByRole('link', { name: /^Practise these/ })).toBeVisible();
	});
});

test('a practice asks of the missed skills only, nothing that was just asked, and leads back to the whole', async ({
	page
}) => {
	const student = new Student(page);
	const draw = await student.start(`${SEED_LESSON}?seed=practise`);
	const missed = draw.quiz.questions.find(({ skill }) => skill === 'wording')!;
	await student.takeAll(draw, { [missed.id]: [{ answer: 'wrong' }, { answer: 'wrong', proof: 'none' }] });
	await page.getByRole('link', { name: 'Practise these: Cues and hedges' }).click();
	await expect(student.button('I have read it. Start')).toBeVisible();

	const practice = await student.start(page.url());
	const asked = draw.quiz.questions.map(({ id }) => id);
	expect(practice.quiz.questions.map(({ skill }) => skill)).toEqual(['wording', 'wording', 'wording']);
	expect(practice.quiz.questions.filter(({ id }) => asked.includes(id))).toEqual([]);
	await student.takeAll(practice);
	await expect(student.result.getByText('practising: Cues and hedges')).toBeVisible();
	await page.getByRole('link', { name: 'The whole lesson again' }).click();
	await expect(student.button('I have read it. Start')).toBeVisible();
	expect((await student.open(page.url())).quiz.questions.length).toBe(draw.quiz.questions.length);
	// The first attempt is still there.
	await student.open(`${SEED_LESSON}?seed=practise`);
	await expect(student.result).toBeVisible();
});

/** Goes to the end of the seed lesson by the shortest way. */
async function finish(student: Student, address = `${SEED_LESSON}?seed=end`): Promise<void> {
	await student.start(address);
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(student.page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
}

const FOLLOWED = ['followed-claim', 'followed-cue', 'followed-source'];

/** What of the article is marked as the followed voice's, in the article's order. */
const marked = (page: Page) =>
	page.evaluate(
		(names) =>
			Object.fromEntries(
				names.map((name) => [name, [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))])
			),
		FOLLOWED
	);

test('a voice of the map is followed through the article by keyboard, mouse and finger', async ({ page }) => {
	const student = new Student(page, keys);
	await finish(student);
	await page.getByRole('link', { name: 'The source map' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const map = page.getByRole('group', { name: /^Source map/ });
	await expect(map.getByRole('button', { name: /^The article itself/ })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(map.getByRole('button', { name: /^Brig Gen/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /^What comes from Brig Gen/ })).toBeVisible();
	expect((await marked(page))['followed-cue']).toContain('said');
	expect((await marked(page))['followed-claim']!.join()).toContain('we have seized Russian-made weapons');

	await map.getByRole('button', { name: /^James Mattis/ }).hover();
	expect((await marked(page))['followed-source']).toEqual(['James Mattis, US Defence Secretary']);
	await page.mouse.move(0, 0);
	expect((await marked(page))['followed-source']!.join()).toContain('Hedayat');
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Save the map as SVG' }).focus();
	expect(Object.values(await marked(page)).flat()).toEqual([]);
});

for (const { width, colorScheme } of [
	{ width: 1280, colorScheme: 'dark' },
	{ width: 390, colorScheme: 'light' },
	{ width: 320, colorScheme: 'light' }
] as const) {
	test.describe(`${width} px wide`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 }, hasTouch: width < 500 });

		test('the map and the ledger fit, no name runs into a staff, and what can be pressed is large enough', async ({
			page
		}) => {
			const student = new Student(page);
			await finish(student);
			const map = page.getByRole('group', { name: /^Source map/ });
			await expect(map).toHaveCount(1);
			expect(await tooWide(page)).toEqual([]);
			expect(await tooSmall(page)).toEqual([]);
			const small = await map.evaluate((svg) =>
				[...svg.querySelectorAll('.voice')]
					.filter((voice) => voice.getBoundingClientRect().height < 44)
					.map((voice) => voice.getAttribute('aria-label'))
			);
			expect(small).toEqual([]);
			const outside = await map.evaluate((svg) => {
				const [end, isBeside] =
					svg.clientWidth > 500
						? [svg.querySelector('.staff')!.getBoundingClientRect().left, true]
						: [svg.getBoundingClientRect().right, false];
				return [...svg.querySelectorAll(isBeside ? '.name' : 'text')]
					.filter((text) => text.getBoundingClientRect().right > end)
					.map((text) => text.textContent);
			});
			expect(outside).toEqual([]);
		});
	});
}

test('the map is saved as SVG and as PNG', async ({ page }) => {
	const student = new Student(page);
	await finish(student);
	const saved = async (press: () => Promise<void>) => {
		const download = page.waitForEvent('download');
		await press();
		return readFile(await (await download).path());
	};
	const svg = String(await saved(() => page.getByRole('link', { name: 'Save the map as SVG' }).click()));
	const isWell = await page.evaluate((text) => {
		const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
		return documentElement.localName === 'svg' && !documentElement.querySelector('parsererror');
	}, svg);
	expect(isWell).toBe(true);
	expect(svg).toContain('Who says what in “Russia');
	expect(svg).toContain('Alexei Malashenko');
	expect(svg).not.toContain('role="button"');

	const png = await saved(() => student.press('Save the map as PNG'));
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const width = png.readUInt32BE(16);
	expect(width).toBe(782 * 3);
	// A picture with something in it: an empty one of this size is much smaller.
	expect(png.length).toBeGreaterThan(50_000);
});

test('on paper the summary is the first page, with the name, and no button is printed', async ({ page }) => {
	const student = new Student(page);
	await finish(student);
	await page.getByRole('textbox', { name: /^Your name/ }).fill('Kim Example');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Kim Example')).toBeVisible();
	await expect(page.getByRole('article', { name: 'The article' })).toBeHidden();
	// A voice's name in the ledger is a name on paper.
	const pressable = page.locator('button:not([role=rowheader] *), .button, nav').filter({ visible: true });
	await expect(pressable).toHaveCount(0);
	const record = page.getByRole('region', { name: 'Summary' });
	await expect(record).toContainText('“Who says Russia arms the Taliban?”');
	await expect(record).toContainText(/revision \w+, draw end/);
});

test('who is cut off before the map is there is told so, and can ask for it again', async ({ page }) => {
	await page.route('**/sources.json*', (route) => route.abort());
	const student = new Student(page);
	await student.start(`${SEED_LESSON}?seed=end`);
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(page.getByText('could not be loaded')).toBeVisible();
	await page.unroute('**/sources.json*');
	await student.press('Try to load them again');
	await expect(page.getByRole('heading', { name: 'The source map' })).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the end has the map and the ledger, and offers nothing that needs a script', async ({ page }) => {
		const student = new Student(page);
		await finish(student);
		await expect(page.getByRole('img', { name: /^Source map/ })).toBeVisible();
		await expect(student.result.getByRole('button', { name: /Mattis/ })).toHaveCount(0);
		await expect(page.getByText('to follow it through the article')).toHaveCount(0);
		await expect(student.result).toContainText('To hand this in, print the page', { useInnerText: true });
		await page.getByText('The map as a table').click();
		await expect(page.getByRole('cell', { name: /through the Guardian/ })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Save the map as SVG' })).toBeVisible();
		await expect(student.button('Save the map as PNG')).toHaveCount(0);
		await expect(student.button('Print the result')).toHaveCount(0);
	});
});

test('a page that is over when it comes is taken over as it stands, with its map', async ({
	browser,
	site
}) => {
	const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
	const before = new Student(await plain.newPage());
	await finish(before);
	const address = before.page.url();
	await plain.close();

	const context = await browser.newContext({ baseURL: site.url });
	const page = await context.newPage();
	const asked: string[] = [];
	const problems: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	page.on('console', (message) => problems.push(message.text()));
	await page.goto(address);
	await expect(page.getByRole('button', { name: 'Print the result' })).toBeVisible();
	await page.getByRole('button', { name: /^James Mattis: / }).click();
	await expect(page.getByRole('heading', { name: 'What comes from James Mattis' })).toBeVisible();
	expect(asked.filter((path) => path.endsWith('sources.json'))).toEqual([]);
	expect(problems).toEqual([]);
	await context.close();
});
