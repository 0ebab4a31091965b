import type { Browser } from '@playwright/test';
import { withPage } from './slow-browser.ts';
import { STEPS, Student, type Step } from './student.ts';

/**
 * Answers all questions of the draws at these addresses with the CPU divided by 4, after the page has loaded, and
 * tells for each click that led to feedback, or to the question for a proof, how long it took until that was painted.
 */
export async function measureClicks(browser: Browser, addresses: string[]): Promise<Record<Step, number[]>> {
	const took: Record<Step, number[]> = { question: [], proof: [], feedback: [] };
	for (const address of addresses) {
		const options = {
			slowCpu: true,
			scripts: ['watch-paint', 'watch-clicks'],
			globals: { benchWatched: STEPS }
		};
		await withPage(browser, options, async (page) => {
			await page.goto(address, { waitUntil: 'networkidle' });
			const student = new Student(page);
			const begun = await student.begin();
			took[begun.to].push(begun.took);
			do {
				const answered = await student.answer();
				took[answered.to].push(answered.took);
				if (answered.to === 'proof') took.feedback.push((await student.prove()).took);
			} while (await student.goOn());
		});
	}
	return took;
}
