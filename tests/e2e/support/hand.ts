import { expect, type Locator, type Page } from '@playwright/test';

/** How a person works the page: what each of mouse, finger and keyboard does to reach the same end. */
export interface Hand {
	/** Presses a button. */
	press(button: Locator): Promise<void>;
	/** Chooses one of the question's numbered options. `n` is its place, from 1. */
	choose(option: Locator, n: number): Promise<void>;
	/** Chooses words of the article: the control whose label they are. */
	point(unit: Locator): Promise<void>;
	/** Chooses one of a group of radio buttons that has no numbers. */
	pick(option: Locator): Promise<void>;
	/** Writes into a text field. */
	write(field: Locator, text: string): Promise<void>;
	/** Brings the thing called `text` from one place of the order to an earlier one, both from 0. */
	moveUp(page: Pick<Page, 'getByRole'>, text: string, from: number, to: number): Promise<void>;
}

/** The buttons of an order, one step each: a tap and a click do the same. */
async function moveByButtons(
	page: Pick<Page, 'getByRole'>,
	[text, from, to]: readonly [string, number, number],
	press: Hand['press']
) {
	for (let place = from; place > to; place--) {
		await press(page.getByRole('button', { name: `Move up: ${text}`, exact: true }));
		const row = page
			.getByRole('list', { name: 'Put these in order' })
			.getByRole('listitem')
			.nth(place - 1);
		await expect(row).toContainText(text);
	}
}

const wordsOf = (unit: Locator) => unit.locator('xpath=ancestor::label');

export const mouse: Hand = {
	press: (button) => button.click(),
	choose: (option) => option.check(),
	async point(unit) {
		await wordsOf(unit).click();
		await expect(unit).toBeChecked();
	},
	pick: (option) => option.check(),
	write: (field, text) => field.fill(text),
	moveUp: (page, ...move) => moveByButtons(page, move, mouse.press)
};

let isLeft = false;

export const finger: Hand = {
	async press(button) {
		// Two taps at once in one place would be a double tap, and a test is quicker than any finger.
		const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
		isLeft = !isLeft;
		await button.tap({ position: { x: width * (isLeft ? 0.1 : 0.9), y: height / 2 } });
	},
	async choose(option) {
		await option.tap();
		await expect(option).toBeChecked();
	},
	async point(unit) {
		await wordsOf(unit).tap();
		await expect(unit).toBeChecked();
	},
	async pick(option) {
		await option.tap();
		await expect(option).toBeChecked();
	},
	async write(field, text) {
		await field.tap();
		await field.fill(text);
	},
	moveUp: (page, ...move) => moveByButtons(page, move, finger.press)
};

/** More stops than any page here has. */
const STOPS = 80;

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Goes to a control by one key, as often as it takes. */
async function walkTo(target: Locator, key: string): Promise<void> {
	const keyboard = target.page().keyboard;
	await expect(target).toBeAttached();
	for (let stop = 0; stop < STOPS && !(await isFocused(target)); stop++) await keyboard.press(key);
	await expect(target).toBeFocused();
}

/** Nothing but keys. What is the page's main button is pressed by Enter from wherever the focus is. */
export const keys: Hand = {
	async press(button) {
		const page = button.page();
		await expect(button).toBeVisible();
		const isMain = await button.evaluate((element) => element.classList.contains('primary'));
		const isTaken = await page.evaluate(
			() => document.activeElement?.matches('button, a, textarea, summary') ?? false
		);
		if (!isMain || isTaken) await walkTo(button, 'Tab');
		await page.keyboard.press('Enter');
	},
	async choose(option, n) {
		await expect(option).toBeAttached();
		await option.page().keyboard.press(String(n));
		await expect(option).toBeChecked();
	},
	async point(unit) {
		await walkTo(unit, 'ArrowDown');
		if (!(await unit.isChecked())) await unit.page().keyboard.press('Space');
		await expect(unit).toBeChecked();
	},
	async pick(option) {
		const page = option.page();
		const group = page.getByRole('radio').and(page.locator('[name=confidence]'));
		await walkTo(group.first(), 'Tab');
		await page.keyboard.press('Space');
		await walkTo(option, 'ArrowDown');
		await expect(option).toBeChecked();
	},
	async write(field, text) {
		await walkTo(field, 'Tab');
		await field.page().keyboard.type(text);
	},
	async moveUp(page, text, from, to) {
		const rows = page.getByRole('list', { name: 'Put these in order' }).getByRole('listitem');
		const { keyboard } = rows.page();
		await keyboard.press(String(from + 1));
		await expect(rows.nth(from).getByRole('button', { disabled: false }).first()).toBeFocused();
		for (let place = from; place > to; place--) {
			await keyboard.press('ArrowUp');
			await expect(rows.nth(place - 1)).toContainText(text);
		}
	}
};
