import { chromium, type BrowserContext } from '@playwright/test';

/** How a Chromium is started here: Debian's own, as root, and silent towards the network. */
export const chromiumLaunch = {
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
};

/**
 * A window that is not private, of a Chromium as people have it: Playwright switches off that a frame of another site has a
 * storage of its own in each site (storage partitioning), and then such frames have none at all.
 *
 * @param profile a folder for what it keeps
 */
export function plainWindow(profile: string): Promise<BrowserContext> {
	return chromium.launchPersistentContext(profile, {
		executablePath: chromiumLaunch.executablePath,
		ignoreDefaultArgs: true,
		args: [
			...chromiumLaunch.args,
			'--headless',
			'--remote-debugging-pipe',
			`--user-data-dir=${profile}`,
			'about:blank'
		]
	});
}
