import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Frames of other sites are looked into as well: each tells the page what was found in it. */
const SCRIPT = `${axe.source}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`;

/**
 * What axe finds wrong with a page as it stands, its frames too, in a form that a person can read. A page gets axe once,
 * however often it is looked at: to put it there takes as long as to look.
 */
export async function violationsOn(page: Page): Promise<string[]> {
	for (const frame of page.frames()) {
		if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SCRIPT);
	}
	const { violations } = await page.evaluate(() =>
		(window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`)
	);
}
