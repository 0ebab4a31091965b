import type { Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';

/** Where the player's script and its late part are served from. */
const SCRIPTS = '**/_app/immutable/player/*';

/** Holds the player's script back until the returned function is called. */
export async function holdScript(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(SCRIPTS, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Makes every file of the player's script come `milliseconds` late, as a slow line does. */
export async function slowScript(page: Page, milliseconds: number): Promise<void> {
	await page.route(SCRIPTS, async (route) => {
		await delay(milliseconds);
		await route.continue();
	});
}

/** Lets the player's script never arrive, as a filter at school does. */
export async function blockScript(page: Page): Promise<void> {
	await page.route(SCRIPTS, (route) => route.abort());
}

/** Waits until the player has taken the page over. */
export async function isTakenOver(page: Page): Promise<void> {
	await page.waitForFunction(
		() => window.whoSays?.ready === true && !('waiting' in document.documentElement.dataset)
	);
}
