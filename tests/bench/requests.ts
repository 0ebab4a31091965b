import type { Browser, Request } from '@playwright/test';
import { withPage } from './slow-browser.ts';
import { STEPS, Student } from './student.ts';

/** What a page asked for. */
export interface Requested {
	/** Scripts before the first answer was given: their number, and their bytes as sent. */
	scripts: { count: number; bytes: number };
	/** Scripts that came with the first answer, for what is shown later. */
	late: { count: number; bytes: number };
	fonts: number;
	/** Addresses outside the page's origin. */
	outside: string[];
}

/** Opens a page, answers its first question, and tells what has been asked for until then. */
export function measureRequests(browser: Browser, address: string): Promise<Requested> {
	const options = { scripts: ['watch-paint', 'watch-clicks'], globals: { benchWatched: STEPS } };
	return withPage(browser, options, async (page) => {
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		await page.goto(address, { waitUntil: 'networkidle' });
		const student = new Student(page);
		await student.begin();
		await page.waitForLoadState('networkidle');
		const before = requests.length;
		await student.answer();
		await page.waitForTimeout(500);
		const { origin } = new URL(address);
		return {
			scripts: await scriptsOf(requests.slice(0, before)),
			late: await scriptsOf(requests.slice(before)),
			fonts: requests.filter((request) => request.resourceType() === 'font').length,
			outside: requests.map((request) => request.url()).filter((url) => new URL(url).origin !== origin)
		};
	});
}

async function scriptsOf(requests: Request[]): Promise<{ count: number; bytes: number }> {
	const scripts = requests.filter((request) => request.resourceType() === 'script');
	const sizes = await Promise.all(scripts.map((request) => request.sizes()));
	return {
		count: scripts.length,
		bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
	};
}
