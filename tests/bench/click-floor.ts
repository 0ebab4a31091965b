import type { Browser } from '@playwright/test';
import { withPage } from './slow-browser.ts';

/** A page whose only button shows one more sentence: no framework, no state, next to nothing to lay out. */
export const CLICK_FLOOR_PAGE = `<!doctype html>
<title>A click</title>
<style>body { margin: 0 } button { width: 100px; height: 40px }</style>
<button onclick="document.querySelector('main').replaceChildren(Object.assign(document.createElement('p'), { textContent: 'Right.' }))">Check</button>
<main></main>`;

/**
 * What a click costs on this machine at least, measured as click-to-feedback.ts measures: the input's way through the
 * browser, one frame, its way to the screen. Of the limit only the rest is the page's to spend.
 */
export function measureClickFloor(browser: Browser, address: string, times: number): Promise<number[]> {
	const options = {
		slowCpu: true,
		scripts: ['watch-paint', 'watch-clicks'],
		globals: { benchWatched: { feedback: 'main p' } }
	};
	return withPage(browser, options, async (page) => {
		await page.goto(address, { waitUntil: 'networkidle' });
		const took: number[] = [];
		for (let i = 0; i < times; i++) {
			await page.evaluate(() => void (window.benchPainted = []));
			await page.mouse.click(20, 20);
			await page.waitForTimeout(200);
			await page.waitForFunction(() => window.benchPainted.length > 0, null, { polling: 100 });
			took.push(await page.evaluate(() => window.benchPainted[0]!.at - window.benchClicked));
		}
		return took;
	});
}
