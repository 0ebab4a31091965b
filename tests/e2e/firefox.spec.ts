import type { Browser, Frame, Page } from 'puppeteer-core';
import { launchFirefox, lessonIn, press } from './support/firefox.ts';
import { startHost, type Host } from './support/host.ts';
import { expect, test } from './support/test.ts';

// One Firefox for all of them: it takes longer to start than they take.
test.describe.configure({ mode: 'default' });

let firefox: Browser;
let host: Host;
let page: Page;

test.beforeAll(async () => {
	firefox = await launchFirefox();
	host = await startHost();
});
test.afterAll(async () => {
	await firefox.close();
	await host.stop();
});
test.beforeEach(async () => {
	page = await firefox.newPage();
	await page.setViewport({ width: 1280, height: 800 });
});
test.afterEach(async () => {
	await page.close();
});

const words = (n: number) => `<p style="height:${n}px">Words of the course.</p>`;
const promptOf = (frame: Frame) => frame.$eval('#prompt', (node) => node.textContent);

/** How high the frame is, and how high it has to be: as its lesson, and no less high than the screen. */
async function heightsOf(frame: Frame): Promise<{ has: number; needs: number }> {
	const outer = await frame.frameElement();
	const has = await outer!.evaluate((node) => node.getBoundingClientRect().height);
	const screen = await page.evaluate(() => innerHeight);
	const body = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
	return { has, needs: Math.max(body, screen) };
}

async function expectRightHeight(frame: Frame): Promise<void> {
	await expect(async () => {
		const { has, needs } = await heightsOf(frame);
		expect(has).toBe(needs);
	}).toPass();
}

test('in Firefox a lesson in another site’s page is as high as it is, is answered, and is taken up again', async ({
	site
}) => {
	host.put(
		'/element',
		`<script>told = []; addEventListener('message', ({ data }) => told.push(JSON.parse(data)))</script>
		${words(200)}<script src="${site.url}/embed.js" async></script>
		<who-says-lesson lesson="lamp"></who-says-lesson>${words(900)}`
	);
	await page.goto(`${host.url}/element`);
	let frame = await lessonIn(page);
	await expectRightHeight(frame);
	for (const width of [390, 1280]) {
		await page.setViewport({ width, height: 800 });
		await expectRightHeight(frame);
	}
	await press(frame, 'I have read it. Start');
	await press(frame, 'All questions');
	await frame.locator('[value="open:only-word"]').click();
	await expectRightHeight(frame);
	await frame.locator('input[value="worn"]').click();
	await press(frame, 'Check');
	await frame.waitForSelector('#feedback');
	const panel = await frame.$eval('#panel', (node) => node.textContent);
	expect(panel).toContain('The newspaper has seen a log that says so.');
	await expectRightHeight(frame);
	const told = await page.evaluate(() => (window as unknown as { told: { type: string }[] }).told);
	expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['ready', 'resize']));

	await page.reload();
	frame = await lessonIn(page);
	await frame.waitForSelector('#feedback');
	expect(await promptOf(frame)).toContain('nothing but somebody’s word');
	await expectRightHeight(frame);
	expect(await firefox.cookies()).toEqual([]);
});

test('in Firefox a plain frame scrolls inside, and nothing is said to the page', async ({ site }) => {
	host.put(
		'/plain',
		`<script>told = []; addEventListener('message', ({ data }) => told.push(data))</script>
		<iframe src="${site.url}/embed/lamp?seed=e2e" title="A lesson" width="100%" height="600"></iframe>`
	);
	await page.goto(`${host.url}/plain`);
	const frame = await lessonIn(page);
	await press(frame, 'I have read it. Start');
	await frame.waitForSelector('#prompt');
	expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
	expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([]);
});
