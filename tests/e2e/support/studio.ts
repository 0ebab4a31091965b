import { expect, type Locator, type Page } from '@playwright/test';

/** A teacher at the studio, by what a person sees and names. */
export class Studio {
	constructor(readonly page: Page) {}

	get status(): Locator {
		return this.page.locator('header').getByRole('status');
	}

	get prompt(): Locator {
		return this.page.getByLabel('Question', { exact: true });
	}

	/** The row of a question in the list, counted from 1. */
	question(n: number): Locator {
		return this.page
			.getByRole('tabpanel', { name: 'Questions' })
			.getByRole('listitem')
			.nth(n - 1)
			.getByRole('button')
			.first();
	}

	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await expect(this.page.getByRole('tab', { name: 'Questions' })).toBeVisible();
	}

	async openQuestion(n: number): Promise<void> {
		await this.question(n).click();
		await expect(this.prompt).toBeVisible();
	}

	async allQuestions(): Promise<void> {
		await this.page.getByRole('button', { name: 'All questions' }).click();
	}

	/** Waits until all that was typed is on the server. */
	async isSaved(): Promise<void> {
		await expect(this.status).toHaveText('Saved', { timeout: 20_000 });
	}

	async publish(): Promise<void> {
		await this.page.getByRole('button', { name: 'Publish …' }).click();
		const dialog = this.page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Publish' }).click();
		await expect(dialog.getByRole('heading', { name: 'Published' })).toBeVisible();
		await dialog.getByRole('button', { name: 'Done' }).click();
	}

	/** Presses a key until something has the focus. */
	async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		await target.waitFor();
		for (let n = 0; n < 200; n++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await this.page.keyboard.press(key);
		}
		throw new Error('The focus never came there.');
	}
}
