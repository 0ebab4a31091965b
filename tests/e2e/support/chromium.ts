import { chromium, type BrowserContext } from '@playwright/test';
import { existsSync } from 'node:fs';

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

const shell = process.env.HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell';

/**
 * The same without what stands around pages: nobody sees that here, and tests take two thirds of the time. It differs in what
 * it lets frames of other sites keep. Where there is no such package the whole one does.
 */
export const headlessLaunch = existsSync(shell)
	? { ...chromiumLaunch, executablePath: shell }
	: chromiumLaunch;

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
