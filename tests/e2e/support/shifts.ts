import type { Page } from '@playwright/test';

/** An entry of the Layout Instability API, which TypeScript does not know yet. */
interface LayoutShift extends PerformanceEntry {
	value: number;
	hadRecentInput: boolean;
	sources: { node: Node | null }[];
}

/** Waits until what has been laid out has been painted, and the browser has counted it. */
export const painted = (page: Page) =>
	page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The layout shifts since the page began, but those that answer an input: how much, and of what. */
export async function shiftsOn(page: Page): Promise<string[]> {
	await painted(page);
	return page.evaluate(() => {
		const observer = new PerformanceObserver(() => undefined);
		observer.observe({ type: 'layout-shift', buffered: true });
		const shifts = observer.takeRecords() as LayoutShift[];
		observer.disconnect();
		return shifts
			.filter(({ hadRecentInput }) => !hadRecentInput)
			.map(({ value, sources }) => {
				const moved = sources.map(({ node }) =>
					node?.parentElement?.closest('[id], [class]')?.outerHTML.slice(0, 60)
				);
				return `${value}: ${moved.join(', ')}`;
			});
	});
}
