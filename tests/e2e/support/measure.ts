import type { Page } from '@playwright/test';

/** What lies beyond the right edge, of the page or of the panel, so that one would have to scroll for it. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const boxes = [document.documentElement, ...document.querySelectorAll('#panel, #help:popover-open')];
		return boxes
			.filter((box) => box.scrollWidth > box.clientWidth)
			.map((box) => `${box.id || 'page'}: ${box.scrollWidth} px in ${box.clientWidth} px`);
	});
}

/** Buttons and labels that are less than 44 px high. Words of the article are as high as a line is. */
export function tooSmall(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, .button, label:not(.unit), summary')]
			.filter((target) => target.checkVisibility() && !target.matches('.visually-hidden'))
			.filter((target) => target.getBoundingClientRect().height < 44)
			.map((target) => `${target.innerText}: ${target.getBoundingClientRect().height} px`)
	);
}
