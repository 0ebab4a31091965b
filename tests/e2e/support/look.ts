import type { Page } from '@playwright/test';

/** What a person sees of an attempt, with what is half-made in it: to be compared before and after. */
export interface Look {
	panel: string;
	ticked: string[];
	written: string | null;
	order: string[];
	revision: string;
}

/** Looks at a lesson's page. */
export async function lookAt(page: Page): Promise<Look> {
	// What comes after a result comes a little later: the look is at the whole.
	if (await page.getByRole('region', { name: 'Your result' }).isVisible())
		await page.getByRole('heading', { name: 'Hand it in' }).waitFor();
	return page.evaluate(() => {
		const values = (selector: string) =>
			[...document.querySelectorAll<HTMLInputElement>(selector)].map(
				(input) => `${input.name}: ${input.value}`
			);
		// Without what is said to a screen reader once, when it happens.
		const said = [...document.querySelectorAll<HTMLElement>('#panel .visually-hidden[role=status]')];
		for (const region of said) region.hidden = true;
		const panel = document.getElementById('panel')?.innerText.trim() ?? '';
		for (const region of said) region.hidden = false;
		const data = document.getElementById('player-data')?.textContent ?? '';
		return {
			panel,
			ticked: values('input:checked'),
			written: document.querySelector('textarea')?.value ?? null,
			order: values('input[name=order]'),
			revision: /"revision":"(\w+)"/.exec(data)?.[1] ?? ''
		};
	});
}
