import type { Browser } from '@playwright/test';
import { withPage, type Screen } from './slow-browser.ts';

/** What is watched on a page, and what the fastest student presses. */
export interface Route {
	address: string;
	screen: Screen;
	/** Name to selector: what is to be painted. */
	watch: Record<string, string>;
	steps?: Window['benchSteps'];
}

/** When each watched element was first painted, in milliseconds since the navigation began. */
export type Painted = Record<string, number>;

/** How long a page may take until all is painted that is watched. */
const LONGEST = 30_000;

/** Opens a page cold, on slow 4G with the CPU divided by 4, and waits until all that is watched has been painted. */
export function measurePainted(browser: Browser, { address, screen, watch, steps }: Route): Promise<Painted> {
	return withPage(
		browser,
		{
			screen,
			slowNetwork: true,
			slowCpu: true,
			scripts: ['watch-paint', 'fastest-student'],
			globals: { benchWatched: watch, benchSteps: steps ?? [] }
		},
		async (page) => {
			const names = Object.keys(watch);
			await page.goto(address, { waitUntil: 'commit', timeout: LONGEST });
			const isDone = (names: string[]) =>
				names.every((name) => window.benchPainted.some((entry) => entry.name === name));
			await page.waitForFunction(isDone, names, { timeout: LONGEST, polling: 200 }).catch(async () => {
				const painted = await page.evaluate(() => window.benchPainted.map(({ name }) => name));
				throw new Error(`${address}: of ${names.join(', ')} only ${painted.join(', ')} was painted`);
			});
			const painted = await page.evaluate(() => window.benchPainted);
			return Object.fromEntries(
				names.map((name) => [name, Math.min(...painted.filter((e) => e.name === name).map(({ at }) => at))])
			);
		}
	);
}
