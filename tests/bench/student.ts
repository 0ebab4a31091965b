import type { Page } from '@playwright/test';

/** What a student can see come after a click, by name: what {@link Student} needs to have watched. */
export const STEPS = {
	question: '#quiz:has(.primary[value=answer]) #prompt',
	proof: '#prove',
	feedback: '#verdict'
};
export type Step = keyof typeof STEPS;

/** How a click went: what it led to, and the milliseconds from the click to the frame that showed it. */
export interface Click {
	to: Step;
	/** Null where it came, but out of sight: below the edge of the screen or of the panel. */
	took: number | null;
}

/** How long something may take to come into sight: smooth scrolling is over by then. */
const PATIENCE = 3000;

/** How long nothing is asked of the page before and after a click. */
const REST = 200;

/** Something answered without thought, question by question, by real mouse clicks. The page runs `watch-paint` and `watch-clicks`. */
export class Student {
	constructor(private readonly page: Page) {}

	/** Presses Start. */
	begin(): Promise<Click> {
		return this.press('button[value=begin]', ['question']);
	}

	/** Gives any answer and presses Check. */
	async answer(): Promise<Click> {
		await this.fillIn();
		return this.press('button.primary[value=answer]', ['feedback', 'proof']);
	}

	/** Points at any sentence and presses Check. */
	async prove(): Promise<Click> {
		await this.fillIn();
		return this.press('button.primary[value=prove]', ['feedback']);
	}

	/** Goes on after the feedback; false after the last question. */
	async goOn(): Promise<boolean> {
		await this.page.locator('button[value=next]:not([tabindex])').click();
		await this.page.waitForFunction(() => !document.querySelector('#verdict'));
		return this.page.evaluate(() => document.querySelector('button.primary[value=answer]') !== null);
	}

	/** Fills in what the open question asks for: first option, first words, first partner, some text. */
	async fillIn(): Promise<void> {
		await this.page.evaluate(() => {
			document.querySelector<HTMLElement>('#quiz input[name=choice], #article .unit input')?.click();
			for (const row of document.querySelectorAll('#quiz fieldset.row')) row.querySelector('input')?.click();
			const text = document.querySelector<HTMLTextAreaElement>('#quiz textarea');
			if (text) {
				text.value = 'I would ask the people who were there.';
				text.dispatchEvent(new Event('input', { bubbles: true }));
			}
		});
	}

	/** Clicks with the mouse and waits until one of `next` is there and has been painted. */
	private async press(selector: string, next: Step[]): Promise<Click> {
		await this.page.evaluate(() => void (window.benchPainted = []));
		await this.click(selector);
		const to = await this.arrival(next);
		const painted = await this.page
			.waitForFunction((to) => window.benchPainted.find(({ name }) => name === to), to, {
				polling: 100,
				timeout: PATIENCE
			})
			.catch(() => null);
		const entry = await painted?.jsonValue();
		if (!entry) return { to, took: null };
		const clicked = await this.page.evaluate(() => window.benchClicked);
		if (!(entry.at >= clicked)) throw new Error(`${selector}: another page came`);
		return { to, took: entry.at - clicked };
	}

	/**
	 * Clicks where the button is, as a hand does, and leaves the page alone for a moment. Playwright's own click asks
	 * the page what was hit, and a question asked meanwhile runs in the page too: both would count as the page's time.
	 */
	private async click(selector: string): Promise<void> {
		const button = this.page.locator(selector);
		await button.scrollIntoViewIfNeeded();
		const box = await button.boundingBox();
		if (!box) throw new Error(`${selector}: not to be seen`);
		await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await this.page.waitForTimeout(REST);
		await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await this.page.waitForTimeout(REST);
	}

	/** Waits for one of the elements of `next` and tells which came. */
	private async arrival(next: Step[]): Promise<Step> {
		const selectors = next.map((step) => STEPS[step]);
		const found = await this.page.waitForFunction(
			(selectors) => selectors.findIndex((selector) => document.querySelector(selector)) + 1,
			selectors,
			{ polling: 50 }
		);
		return next[(await found.jsonValue()) - 1]!;
	}
}
