import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';

/**
 * Starts Debian's Firefox, with a profile of its own that is thrown away. Playwright drives only a Firefox that it has
 * changed; this speaks WebDriver BiDi, which every Firefox does.
 */
export function launchFirefox(): Promise<Browser> {
	return launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' });
}

/** The lesson's frame in a page, once its page has been taken over. */
export async function lessonIn(page: Page): Promise<Frame> {
	const handle = await page.waitForSelector('>>> iframe');
	const frame = await handle!.contentFrame();
	await frame.waitForFunction(() => (window as { whoSays?: { ready: boolean } }).whoSays?.ready === true);
	return frame;
}

/** Presses a button by its name. */
export async function press(frame: Frame, name: string): Promise<void> {
	await frame.locator(`::-p-aria([role="button"][name="${name}"])`).click();
}
