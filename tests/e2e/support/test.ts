import { test as base } from '@playwright/test';
import { startSite, type Site } from './site.ts';

/** The invented lessons of the tests: their draw has every item, so that it is the same set for every seed. */
const FIXTURES = 'tests/fixtures/e2e';

interface Fixtures {
	/** A server of this test alone, for tests that change a lesson's files. It has the invented lessons only. */
	ownSite: Site;
}

interface WorkerFixtures {
	/** The server that a worker's tests share: the invented lessons and the real ones. Addresses are relative to it. */
	site: Site;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const site = await startSite([FIXTURES, '.']);
			await use(site);
			await site.stop();
		},
		{ scope: 'worker' }
	],
	ownSite: async ({}, use) => {
		const site = await startSite([FIXTURES]);
		await use(site);
		await site.stop();
	},
	baseURL: async ({ site }, use) => use(site.url)
});

export { expect } from '@playwright/test';
