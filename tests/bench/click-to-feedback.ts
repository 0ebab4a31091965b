import type { Browser } from '@playwright/test';
import { withPage } from './slow-browser.ts';
import { STEPS, Student, type Click, type Step } from './student.ts';

export interface Clicks {
	/** Milliseconds from the click to the frame that showed what it led to. */
	took: Record<Step, number[]>;
	/** What came out of sight: where, and what. */
	unseen: string[];
}

/**
 * Answers all questions of the draws at these addresses with the CPU divided by 4, after the page has loaded, and
 * tells for each click that led to feedback, or to the question for a proof, how long it took until that was painted.
 */
export async function measureClicks(browser: Browser, addresses: string[]): Promise<Clicks> {
	const clicks: Clicks = { took: { question: [], proof: [], feedback: [] }, unseen: [] };
	for (const address of addresses) {
		const options = {
			slowCpu: true,
			scripts: ['watch-paint', 'watch-clicks'],
			globals: { benchWatched: STEPS }
		};
		const seed = new URL(address).searchParams.get('seed') ?? '';
		await withPage(browser, options, async (page) => {
			await page.goto(address, { waitUntil: 'networkidle' });
			const student = new Student(page);
			let question = 1;
			const note = ({ to, took }: Click) => {
				if (took === null) clicks.unseen.push(`${to} of question ${question}, ${seed}`);
				else clicks.took[to].push(took);
				return to;
			};
			note(await student.begin());
			do {
				if (note(await student.answer()) === 'proof') note(await student.prove());
				question++;
			} while (await student.goOn());
		});
	}
	return clicks;
}
