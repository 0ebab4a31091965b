import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { htmlFile } from '../../src/lib/interop/html.ts';
import type { Lesson } from '../../src/lib/lesson/lesson.ts';
import { draw } from '../../src/lib/quiz/draw.ts';
import { readLesson } from '../../src/lib/server/lesson-folder.ts';
import { readStandalonePlayer } from '../../src/lib/server/standalone-folder.ts';
import { brotli } from '../bench/brotli.ts';
import { chromiumLaunch } from './support/chromium.ts';
import { questionIn } from './support/page-data.ts';
import { PLAN, PLANNED_FIGURES, PLANNED_VERDICTS } from './support/plan.ts';
import { Student } from './support/student.ts';
import { violationsOn } from './support/violations.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LESSONS = join(ROOT, 'tests/fixtures/e2e');
const LIMIT = 70_000;

let folder: string;
/** The lesson `lamp` as a file, as the command makes it. */
let file: string;

test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'who-says-file-'));
	file = join(folder, 'lamp.html');
	const command = [join(ROOT, 'src/cli/lesson.ts'), 'export', 'lamp', '--to', 'html', '--out', file];
	execFileSync(join(ROOT, 'node_modules/.bin/tsx'), command, { cwd: LESSONS });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addressOf = (path: string, part = '') => `${pathToFileURL(path).href}${part}`;

function lamp(): Lesson {
	const read = readLesson(join(LESSONS, 'questions'), 'lamp');
	if (!read.ok) throw new Error('the lesson of the tests has errors');
	return read.lesson;
}

/** Everything that a page asks for but itself, and everything that it complains of. */
function watch(context: BrowserContext): string[] {
	const seen: string[] = [];
	context.on('request', (request) => {
		const url = request.url();
		if (!request.isNavigationRequest() && !url.startsWith('data:') && !url.startsWith('blob:'))
			seen.push(`${request.method()} ${url}`);
	});
	context.on('weberror', (error) => seen.push(String(error.error())));
	context.on('console', (message) => seen.push(`${message.type()}: ${message.text()}`));
	return seen;
}

test('a lesson in a file is begun, gone on with after the browser was closed, finished and practised, and asks for nothing', async () => {
	test.setTimeout(120_000);
	const profile = join(folder, 'profile');
	const launch = () => chromium.launchPersistentContext(profile, { ...chromiumLaunch, timezoneId: 'UTC' });
	const drawn = draw(lamp(), 'stick');
	const [first, ...others] = drawn.quiz.questions;

	let context = await launch();
	const before = watch(context);
	let page = await context.newPage();
	let student = new Student(page);
	await page.goto(addressOf(file, '#seed=stick'));
	await expect(page).toHaveTitle(`${drawn.quiz.title} · Who Says?`);
	await student.begin();
	await student.take(drawn, first!, { answer: 'wrong', proof: 'wrong' });
	// As a person does: a browser that is ended at once may not have written down what its pages keep.
	await page.close();
	await context.close();

	context = await launch();
	const after = watch(context);
	page = await context.newPage();
	student = new Student(page);
	await page.goto(addressOf(file));
	await expect(student.feedback).toBeVisible();
	await student.press('Try again');
	await student.take(drawn, first!, { answer: 'right' });
	await student.goOn();
	await student.takeAll({ ...drawn, quiz: { ...drawn.quiz, questions: others } });
	const figures = await student.figures();
	expect(figures).toMatchObject({ Points: '7.5 of 8' });
	await expect(page.getByRole('heading', { name: 'The source map' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();

	await page.getByRole('link', { name: /^Practise these/ }).click();
	await expect(page.getByText('A practice, on the same article')).toBeVisible();
	await student.begin();
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(student.result).toContainText('Your result, a practice');
	await page.getByRole('link', { name: 'Back to my first result' }).click();
	expect(await student.figures()).toEqual(figures);
	await student.press('Start again with other questions');
	await expect(student.button('I have read it. Start')).toBeVisible();
	await page.goBack();
	expect(await student.figures()).toEqual(figures);
	await context.close();

	expect([...before, ...after]).toEqual([]);
});

test('a file gives the same verdicts as the site', async ({ page }) => {
	test.setTimeout(120_000);
	const student = new Student(page);
	await page.goto(addressOf(file, '?seed=plan'));
	await student.begin();
	const verdicts = await student.takeAll(draw(lamp(), 'plan'), PLAN);
	expect(verdicts.toSorted()).toEqual(PLANNED_VERDICTS.toSorted());
	expect(await student.figures()).toMatchObject(PLANNED_FIGURES);
});

test('a file keeps the draw of the first visit, until somebody starts over', async ({ page }) => {
	await page.goto(addressOf(file));
	const seed = () => page.evaluate(() => (history.state as { seed: string }).seed);
	const drawn = await seed();
	await page.goto('about:blank');
	await page.goto(addressOf(file));
	expect(await seed()).toBe(drawn);
	await new Student(page).begin();
	page.on('dialog', (dialog) => void dialog.accept());
	await page.getByRole('link', { name: 'Not you? Start over' }).click();
	await expect(page.getByRole('button', { name: 'I have read it. Start' })).toBeVisible();
	expect(await seed()).not.toBe(drawn);
	const kept = await page.evaluate(() => Object.keys(localStorage));
	expect(kept).toHaveLength(1);
});

test('a file’s map is saved as SVG and as PNG, and the answers as a file that can be graded', async ({
	page
}) => {
	const { student } = await finish(page);
	const saved = async (act: () => Promise<void>) => {
		const [download] = await Promise.all([page.waitForEvent('download'), act()]);
		return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
	};
	const svg = await saved(() => page.getByRole('link', { name: 'Save the map as SVG' }).click());
	expect(svg.name).toBe('lamp-source-map.svg');
	expect(svg.bytes.toString()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	const png = await saved(() => student.press('Save the map as PNG'));
	expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(png.bytes.length).toBeGreaterThan(10_000);
	const answers = await saved(() => student.press('Save my answers as a file'));
	const path = join(folder, 'answers.json');
	writeFileSync(path, answers.bytes);
	const grade = [join(ROOT, 'src/cli/lesson.ts'), 'grade', 'lamp', '--attempt', path];
	const graded = execFileSync(join(ROOT, 'node_modules/.bin/tsx'), grade, { cwd: LESSONS });
	expect(JSON.parse(graded.toString())).toMatchObject({ score: { got: 0, of: 8 } });
});

test('on paper the result of a file stands without the page around it', async ({ page }) => {
	const { student } = await finish(page);
	await page.emulateMedia({ media: 'print' });
	await expect(student.result.getByText('Name:')).toBeVisible();
	await expect(page.locator('header.site')).toBeHidden();
	await expect(page.getByRole('article', { name: 'The article' })).toBeHidden();
	await expect(page.locator('footer')).toBeHidden();
	expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
});

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 390]
] as const) {
	test.describe(`${colorScheme}, ${width} px wide`, () => {
		test.use({
			colorScheme,
			viewport: { width, height: 844 }
		});

		test('a file is free of accessibility violations, and nothing is wider than the screen', async ({
			page
		}) => {
			test.setTimeout(120_000);
			const look = async () => ({
				violations: await violationsOn(page),
				tooWide: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
			});
			const student = new Student(page);
			await page.goto(addressOf(file, '#seed=axe'));
			await student.begin();
			const drawn = draw(lamp(), 'axe');
			const question = questionIn(drawn, 'which-words-hedge');
			await student.goTo(question);
			await student.take(drawn, question, { answer: 'wrong' });
			expect(await look()).toEqual({ violations: [], tooWide: false });
			await student.press('All questions');
			await student.press('Finish with what I have');
			await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
			expect(await look()).toEqual({ violations: [], tooWide: false });
			const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
			expect(paper).toBe(colorScheme === 'dark' ? 'rgb(23, 22, 20)' : 'rgb(251, 249, 244)');
		});
	});
}

test('a file’s policy lets nothing out, and no other script in', async ({ page }) => {
	const asked: string[] = [];
	const server = createServer(({ url }, response) => {
		asked.push(url ?? '');
		response.end();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await page.goto(addressOf(file));
	const tried = await page.evaluate(async (origin) => {
		const refused: string[] = [];
		const isOver = new Promise<void>((resolve) => {
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
				refused.push(effectiveDirective);
				if (effectiveDirective === 'img-src') resolve();
			});
		});
		const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html));
		add('<script>document.title = "not ours"</script>');
		add('<p onclick="document.title = \'not ours\'">x</p>');
		document.querySelector<HTMLElement>('p[onclick]')?.click();
		const isFetched = await fetch(`${origin}/fetched`).then(
			() => true,
			() => false
		);
		add(`<img src="${origin}/pixel.png">`);
		await isOver;
		return { refused: refused.sort(), isFetched };
	}, origin);
	server.close();
	expect(tried).toEqual({
		refused: ['connect-src', 'img-src', 'script-src-attr', 'script-src-elem'],
		isFetched: false
	});
	expect(await page.title()).toBe('Who says the lamp failed? · Who Says?');
	expect(asked).toEqual([]);
});

test('a file whose lesson has hostile words shows them as words', async ({ page, context }) => {
	const seen = watch(context);
	const hostile = '</script><script>document.title="taken"</script><!-- <b>bold</b> \u2028 ]]> 🌊';
	const lesson = lamp();
	const items = lesson.bank.items.map((item) => ({ ...item, prompt: `${hostile} ${item.id}` }));
	const path = join(folder, 'hostile.html');
	const title = { ...lesson.lesson, title: hostile, summary: hostile };
	writeFileSync(
		path,
		htmlFile(
			{ ...lesson, lesson: title, bank: { ...lesson.bank, items } },
			readStandalonePlayer(ROOT)!,
			'browser'
		)
	);
	await page.goto(addressOf(path));
	await expect(page.locator('#panel')).toContainText(hostile.replace('\u2028', ' '));
	await new Student(page).begin();
	await expect(page.locator('#prompt')).toContainText('</script><script>document.title="taken"</script><!--');
	expect(await page.title()).toContain('<!-- <b>bold</b>');
	expect(seen).toEqual([]);
});

test('where nothing can be kept a file says so, and the lesson goes on', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		});
	});
	await page.goto(addressOf(file));
	await expect(page.getByText('This browser does not let the page remember.')).toBeVisible();
	await new Student(page).begin();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a file shows the article, and says what it needs', async ({ page }) => {
		await page.goto(addressOf(file));
		const words = page.locator('noscript').locator('p, h1');
		await expect(words.first()).toHaveText(/need a browser that runs the script in this file/);
		await expect(words.nth(1)).toHaveText(lamp().article.meta.headline!);
		await expect(words.last()).toBeVisible();
	});
});

test('the player in a file, with everything in, stays within its limit', () => {
	const { script } = readStandalonePlayer(ROOT)!;
	expect(brotli(script).length).toBeLessThanOrEqual(LIMIT);
});

/** Opens the file and ends the attempt at once. */
async function finish(page: Page): Promise<{ student: Student }> {
	const student = new Student(page);
	await page.goto(addressOf(file, '#seed=end'));
	await student.begin();
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
	return { student };
}
