import type { Browser } from '@playwright/test';
import { withPage, type Screen } from './slow-browser.ts';
import { STEPS, Student } from './student.ts';

export interface Shifts {
	/** The sum that counts (CLS): without what a click of the half second before explains. */
	counted: number;
	/** What moved, for each shift that counts. */
	moved: string[];
}

/** How long the script is held back for a student who presses Start before it is there. */
const HELD_BACK = 1000;

/**
 * Layout shifts from the navigation to the first feedback, cold on slow 4G with the CPU divided by 4, by real clicks.
 * With `early`, Start is pressed as soon as it is there and the script comes so late that the click excuses nothing
 * any more; without, the student reads first.
 */
export function measureShifts(
	browser: Browser,
	address: string,
	{ screen, early }: { screen: Screen; early: boolean }
): Promise<Shifts> {
	const options = {
		screen,
		slowNetwork: true,
		slowCpu: true,
		scripts: ['watch-paint', 'watch-clicks', 'watch-shifts'],
		globals: { benchWatched: STEPS }
	};
	return withPage(browser, options, async (page) => {
		if (early) {
			await page.route(/\.js$/, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, HELD_BACK));
				await route.continue();
			});
		}
		await page.goto(address, { waitUntil: early ? 'commit' : 'networkidle' });
		const student = new Student(page);
		await student.begin();
		await student.answer();
		await page.waitForTimeout(1000);
		const shifts = await page.evaluate(() => window.benchShifts);
		const counting = shifts.filter(({ counts }) => counts);
		return {
			counted: counting.reduce((sum, { value }) => sum + value, 0),
			moved: counting.map(({ at, value, moved }) => `${value.toFixed(4)} at ${at} ms: ${moved.join(', ')}`)
		};
	});
}
