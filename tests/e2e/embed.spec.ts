import { chromium, type Frame, type Page } from '@playwright/test';
import { de } from '../../src/lib/words/de/de.ts';
import { chromiumLaunch, plainWindow } from './support/chromium.ts';
import { questionIn } from './support/page-data.ts';
import { startHost, type Host } from './support/host.ts';
import { shiftsOn } from './support/shifts.ts';
import { startSite, type Site } from './support/site.ts';
import { Student } from './support/student.ts';
import { expect, test as base } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

const test = base.extend<{ host: Host }>({
	host: async ({}, use) => {
		const host = await startHost();
		await use(host);
		await host.stop();
	}
});

/** Collects what lessons tell the page. */
const LISTENER =
	"<script>told = []; addEventListener('message', ({ data, origin }) => told.push({ ...JSON.parse(data), origin }))</script>";
const script = (site: Site) => `<script src="${site.url}/embed.js" async></script>`;
const element = (attributes = 'seed="e2e"', lesson = 'lamp') =>
	`<who-says-lesson lesson="${lesson}" ${attributes} style="display:block;min-height:min(100svh,60rem)"></who-says-lesson>`;
const text = (n: number) => `<p style="height:${n}px">Words of the course.</p>`;

interface Told {
	type: string;
	origin: string;
	[field: string]: unknown;
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);

/** The frame of a lesson, once its page has been taken over. */
async function frameOf(page: Page, nth = 0): Promise<Frame> {
	const handle = await page.locator('iframe').nth(nth).elementHandle();
	const frame = await handle!.contentFrame();
	await frame!.waitForFunction(() => (window as { whoSays?: { ready: boolean } }).whoSays?.ready === true);
	return frame!;
}

/** The frame is as high as its lesson, and no less high than the screen; nothing is to be scrolled in it. */
async function expectRightHeight(page: Page, frame: Frame): Promise<void> {
	await expect(async () => {
		const outer = await (
			await frame.frameElement()
		).evaluate((node) => (node as Element).getBoundingClientRect().height);
		const inner = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
		const screen = await page.evaluate(() => innerHeight);
		expect(outer).toBe(Math.max(inner, screen));
		expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
	}).toPass();
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test('a lesson in a page of another site is as high as it is, whatever happens in it', async ({
	page,
	site,
	host
}) => {
	host.put('/', `${text(200)}${script(site)}${element()}${text(900)}`);
	await page.goto(host.url);
	const frame = await frameOf(page);
	await expectRightHeight(page, frame);
	for (const width of [390, 1280, 700]) {
		await page.setViewportSize({ width, height: 800 });
		await expectRightHeight(page, frame);
	}
	const student = new Student(frame);
	await student.begin();
	await expectRightHeight(page, frame);
	await frame.addStyleTag({ content: 'html { font-size: 200% }' });
	await expectRightHeight(page, frame);
});

test('it tells the page how the attempt goes, and nobody else', async ({ page, site, host }) => {
	host.put('/', `${LISTENER}${script(site)}${element()}`);
	await page.goto(host.url);
	const student = new Student(await frameOf(page));
	const draw = await student.open(student.page.url());
	await student.begin();
	const question = questionIn(draw, 'who-says-failed');
	await student.goTo(question);
	await student.take(draw, question, { answer: 'right' });
	await student.press('All questions');
	await student.press('Finish with what I have');
	await expect(student.result).toBeVisible();
	await expect.poll(async () => (await told(page)).map(({ type }) => type)).toContain('completed');

	const messages = await told(page);
	const common = { source: 'who-says', version: 1, lesson: 'lamp', origin: site.url };
	for (const message of messages) expect(message).toMatchObject(common);
	const of = (type: string) => messages.filter((message) => message.type === type);
	expect(of('ready')[0]).toEqual({
		...common,
		type: 'ready',
		title: draw.quiz.title,
		questions: draw.quiz.questions.length
	});
	expect(of('progress')).toContainEqual({
		...common,
		type: 'progress',
		answered: 1,
		questions: draw.quiz.questions.length
	});
	expect(of('completed')[0]).toEqual({
		...common,
		type: 'completed',
		score: { got: 1, of: 8 },
		passed: false
	});
});

test('what stays in sight follows the part of the frame that is seen', async ({ page, site, host }) => {
	host.put('/', `${text(300)}${script(site)}${element('seed="e2e"', 'russia-taliban')}${text(900)}`);
	await page.goto(host.url);
	const frame = await frameOf(page);
	await expectRightHeight(page, frame);
	const student = new Student(frame);
	await student.begin();
	await expectRightHeight(page, frame);
	await page.mouse.move(300, 400);
	await page.mouse.wheel(0, 700);
	// The question is where it is seen, and so are the ticks above it.
	await expect(student.prompt).toBeInViewport();
	await expect(frame.locator('.site')).toBeInViewport();
	await page.keyboard.press('Escape');
	await frame.locator('.keys').click();
	await expect(frame.getByRole('heading', { name: 'Keys and colours' })).toBeInViewport();
});

test('an answer brings the words that prove it into sight, across the frame’s edge', async ({
	page,
	site,
	host
}) => {
	host.put('/', `${text(300)}${script(site)}${element('seed="e2e"', 'russia-taliban')}${text(900)}`);
	await page.goto(host.url);
	const frame = await frameOf(page);
	await expectRightHeight(page, frame);
	const student = new Student(frame);
	const draw = await student.open(frame.url());
	await student.begin();
	await student.take(draw, draw.quiz.questions[0]!, { answer: 'right', proof: 'right' });
	await expect(student.feedback).toBeInViewport();
	await expect(frame.locator('#article .here, #proof').first()).toBeInViewport();
});

test('nothing in the page moves but what the lesson itself grows by', async ({ page, site, host }) => {
	host.put('/', `${text(100)}${script(site)}${element()}${text(900)}`);
	await page.goto(host.url);
	await expectRightHeight(page, await frameOf(page));
	expect(await shiftsOn(page)).toEqual([]);
});

test('several stand in one page, in a scrolling box too, and one that comes or moves later works', async ({
	page,
	site,
	host
}) => {
	host.put(
		'/',
		`${script(site)}${element()}<div id="box" style="height:500px;overflow:auto">${element('seed="two"')}</div><div id="later"></div>`
	);
	await page.goto(host.url);
	await expectRightHeight(page, await frameOf(page));
	const second = page.locator('iframe').nth(1);
	await second.scrollIntoViewIfNeeded();
	const boxed = await frameOf(page, 1);
	await expectRightHeight(page, boxed);
	await new Student(boxed).begin();
	await page.locator('#box').evaluate((box) => box.scrollTo(0, 400));
	await expect(boxed.locator('#prompt')).toBeInViewport();

	await page.evaluate(() => {
		const lesson = document.createElement('who-says-lesson');
		lesson.setAttribute('lesson', 'lamp-at-end');
		document.getElementById('later')!.append(lesson);
	});
	await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
	await expectRightHeight(page, await frameOf(page, 2));
	await page.evaluate(() => document.body.prepend(document.querySelector('#later who-says-lesson')!));
	await page.evaluate(() => scrollTo(0, 0));
	const moved = await frameOf(page, 0);
	await expect(moved.locator('#article')).toContainText(/./);
	await expectRightHeight(page, moved);
});

test('a page’s own styles do not reach it', async ({ page, site, host }) => {
	const hostile =
		'<style>* { font: 40px fantasy !important; color: red !important } iframe { max-height: 90px !important; border: 9px solid red !important; display: none !important } who-says-lesson { display: inline !important }</style>';
	host.put('/', `${hostile}${script(site)}${element()}`);
	await page.goto(host.url);
	const frame = await frameOf(page);
	await expectRightHeight(page, frame);
	const size = await frame
		.locator('#article p')
		.first()
		.evaluate((node) => getComputedStyle(node).fontSize);
	expect(parseFloat(size)).toBeLessThan(24);
});

test('a plain frame needs no script in the page: the lesson scrolls inside, and speaks to nobody', async ({
	page,
	site,
	host
}) => {
	host.put(
		'/',
		`${LISTENER}<iframe src="${site.url}/embed/lamp?seed=e2e" title="A lesson" width="100%" height="600"></iframe>`
	);
	await page.goto(host.url);
	const frame = await frameOf(page);
	const student = new Student(frame);
	await student.begin();
	await expect(student.prompt).toBeInViewport();
	await expect(frame.locator('html[data-framed]')).toHaveCount(0);
	expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
	expect(await told(page)).toEqual([]);
});

test('without script in the lesson’s frame it is worked through as on its own page', async ({
	browser,
	site,
	host
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	host.put(
		'/',
		`<iframe src="${site.url}/embed/lamp?seed=e2e" title="A lesson" width="100%" height="600"></iframe>`
	);
	await page.goto(host.url);
	const frame = page.frameLocator('iframe');
	await frame.getByRole('button', { name: 'I have read it. Start' }).click();
	await expect(frame.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
	expect(page.frames()[1]!.url()).toContain('/embed/lamp?');
	await context.close();
});

test('an attempt is taken up again in the same page, without a cookie', async ({ site, host }, info) => {
	const context = await plainWindow(info.outputPath('profile'));
	try {
		const page = await context.newPage();
		host.put('/', `${script(site)}${element('')}`);
		await page.goto(host.url);
		let student = new Student(await frameOf(page));
		await student.begin();
		const asked = await student.prompt.innerText();
		await page.reload();
		student = new Student(await frameOf(page));
		await expect(student.prompt).toHaveText(asked);
		expect(await context.cookies()).toEqual([]);
	} finally {
		await context.close();
	}
});

test('in a private window, which keeps nothing in frames, it says so and works', async ({ site, host }) => {
	const browser = await chromium.launch(chromiumLaunch);
	try {
		const page = await browser.newPage();
		host.put('/', `${script(site)}${element()}`);
		await page.goto(host.url);
		const student = new Student(await frameOf(page));
		await student.begin();
		await expect(student.page.getByText('This browser does not let the page remember.')).toBeVisible();
	} finally {
		await browser.close();
	}
});

test('the theme is the page’s choice, and stays when the lesson begins anew', async ({
	page,
	site,
	host
}) => {
	host.put('/', `${script(site)}${element('theme="dark"')}`);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(host.url);
	const frame = await frameOf(page);
	const paper = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await expect.poll(paper).toBe('rgb(23, 22, 20)');
	await frame.getByRole('link', { name: 'Not you? Start over' }).click();
	await frame.waitForURL(/\/embed\/lamp$/);
	await expect.poll(paper).toBe('rgb(23, 22, 20)');
});

test('the lesson speaks the language that the page asks for, to the end and when it begins anew', async ({
	page,
	site,
	host
}) => {
	host.put('/', `${script(site)}${element('seed="e2e" lang="de"')}`);
	await page.goto(host.url);
	let frame = await frameOf(page);
	expect(await frame.evaluate(() => document.documentElement.lang)).toBe('de');
	await frame.getByRole('button', { name: de.page.start }).click();
	await frame.getByRole('button', { name: de.page.allQuestions }).click();
	await frame.getByRole('button', { name: de.end.finish }).click();
	await expect(frame.getByRole('heading', { name: de.end.ledger })).toBeVisible();
	await expect(frame.locator('#ledger')).toHaveText(de.end.ledger);
	await expect(frame.locator('.source-map .group').first()).toHaveText(de.sources.map.groups.own);
	expect(await violationsOn(page)).toEqual([]);

	await frame.getByRole('button', { name: de.end.startAgain }).click();
	await expect(frame.getByRole('button', { name: de.page.start })).toBeVisible();
	const link = frame.getByRole('link', { name: de.around.openAlone });
	await expect(link).toHaveAttribute('href', '/lessons/lamp?lang=de');

	// The page may change its mind, or ask for what the player does not speak.
	await page.locator('who-says-lesson').evaluate((lesson) => lesson.setAttribute('lang', 'tlh'));
	frame = await frameOf(page);
	expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('the frame is named after the lesson, and neither page has accessibility violations', async ({
	page,
	site,
	host
}) => {
	host.put('/', `<main><h1>A course</h1>${script(site)}${element()}</main>`);
	await page.goto(host.url);
	const frame = await frameOf(page);
	const { title } = (await new Student(frame).open(frame.url())).quiz;
	await expect(page.locator('iframe')).toHaveAttribute('title', title);
	// Each of the two documents has its main part; axe counts them as of one.
	const found = (await violationsOn(page)).filter((one) => !one.startsWith('landmark-unique at main:'));
	expect(found).toEqual([]);
	await page.goto(`${site.url}/embed/lamp?seed=e2e`);
	expect(await violationsOn(page)).toEqual([]);
	// No site around it.
	await expect(page.getByRole('link', { name: 'Who Says?' })).toBeHidden();
});

test('only those who may frame a lesson can, and nobody can frame the studio', async ({ page, host }) => {
	const strict = await startSite(['tests/fixtures/e2e'], () => ({ EMBED_ORIGINS: 'https://school.example' }));
	try {
		host.put('/', `<iframe src="${strict.url}/embed/lamp" title="A lesson"></iframe>`);
		const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
		await page.goto(host.url);
		await refused;
		const policy = async (path: string) =>
			(await page.request.get(`${strict.url}${path}`)).headers()['content-security-policy'];
		expect(await policy('/embed/lamp')).toContain('frame-ancestors https://school.example');
		expect(await policy('/lessons/lamp')).toContain("frame-ancestors 'self'");
		expect(await policy('/sign-in')).toContain("frame-ancestors 'none'");
		expect(await policy('/teach')).toContain("frame-ancestors 'none'");
	} finally {
		await strict.stop();
	}
});

test('the lesson’s own page gives the markup to copy, and tells other software of itself', async ({
	page,
	site,
	host,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/lessons/lamp?seed=e2e');
	await page.getByRole('button', { name: 'Embed this lesson' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this lesson' });
	expect(await violationsOn(page)).toEqual([]);
	for (const way of ['As high as the lesson', 'A plain frame']) {
		await dialog
			.getByRole('button', { name: /Copy|Copied/ })
			.nth(way === 'A plain frame' ? 1 : 0)
			.click();
		const markup = await page.evaluate(() => navigator.clipboard.readText());
		expect(markup).toBe(await dialog.getByLabel(way).inputValue());
		host.put(`/${way.length}`, markup);
		const course = await context.newPage();
		await course.goto(`${host.url}/${way.length}`);
		await expect(course.frameLocator('iframe').getByRole('button', { name: /Start/ })).toBeVisible();
		await course.close();
	}
	const link = page.locator('link[type="application/json+oembed"]');
	const answer = await page.request.get((await link.getAttribute('href'))!);
	const { html, ...rest } = (await answer.json()) as { html: string };
	expect(rest).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${site.url}/` });
	expect(html).toContain(`src="${site.url}/embed/lamp"`);
});

test('the script that a course page loads is small', async ({ request }) => {
	const answer = await request.get('/embed.js', { headers: { 'accept-encoding': 'br' } });
	expect(answer.headers()['content-encoding']).toBe('br');
	expect(Number(answer.headers()['content-length'])).toBeLessThan(1_500);
});
