import type { Browser } from '@playwright/test';
import { withPage, type Screen } from './slow-browser.ts';
import { STEPS, Student } from './student.ts';

export interface Shifts {
	/** The sum that counts (CLS): without what a click of the half second before explains. */
	counted: number;
	/** What moved, for each shift that counts. */
	moved: string[];
}

/**
 * Layout shifts from the navigation to the first feedback, cold on slow 4G with the CPU divided by 4. Start is
 * pressed before the script has arrived, so what the script then does is not excused by the click.
 */
export function measureShifts(browser: Browser, address: string, screen: Screen): Promise<Shifts> {
	const options = {
		screen,
		slowNetwork: true,
		slowCpu: true,
		scripts: ['watch-paint', 'watch-clicks', 'watch-shifts'],
		globals: { benchWatched: STEPS }
	};
	return withPage(browser, options, async (page) => {
		await page.goto(address, { waitUntil: 'commit' });
		const student = new Student(page);
		await student.begin();
		await student.answer();
		await page.waitForTimeout(1000);
		const shifts = await page.evaluate(() => window.benchShifts);
		const counting = shifts.filter(({ counts }) => counts);
		return {
			counted: counting.reduce((sum, { value }) => sum + value, 0),
			moved: counting.map(({ at, value, moved }) => `${at} ms ${value.toFixed(4)} ${moved.join(' ')}`)
		};
	});
}
