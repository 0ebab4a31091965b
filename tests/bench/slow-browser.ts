import { chromium, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Slow 4G as Chromium's DevTools and Lighthouse simulate it by request: 562.5 ms, 1.44 and 0.675 Mbit/s. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: 1.44e6 / 8,
	uploadThroughput: 0.675e6 / 8
};
const CPU_DIVIDED_BY = 4;

/** A screen: a laptop's, where the quiz stands beside the article, and a phone's, where it stands below. */
export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 844 };
export type Screen = typeof WIDE;

/** What is to be slow, and what runs in the page before anything else. */
export interface PageOptions {
	screen?: Screen;
	slowNetwork?: boolean;
	slowCpu?: boolean;
	/** Files of in-page/, and what they find in `window`. */
	scripts?: string[];
	globals?: Partial<Pick<Window, 'benchWatched' | 'benchSteps'>>;
}

export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
}

/** Uses a page in a context of its own, so with nothing in its cache or storage, and closes it. */
export async function withPage<T>(
	browser: Browser,
	options: PageOptions,
	use: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({ viewport: options.screen ?? WIDE });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		if (options.slowNetwork) {
			await session.send('Network.enable');
			await session.send('Network.emulateNetworkConditions', SLOW_4G);
		}
		if (options.slowCpu) await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_DIVIDED_BY });
		const globals = `Object.assign(window, ${JSON.stringify(options.globals ?? {})});`;
		const scripts = (options.scripts ?? []).map((name) =>
			readFileSync(fileURLToPath(new URL(`in-page/${name}.js`, import.meta.url)), 'utf8')
		);
		await page.addInitScript({ content: [globals, ...scripts].join('\n') });
		return await use(page);
	} finally {
		await context.close();
	}
}
