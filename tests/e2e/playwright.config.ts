import { defineConfig } from '@playwright/test';
import { headlessLaunch } from './support/chromium.ts';

/** The whole lesson in a real browser, against the built server: `npm run build` comes first. */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: '../../test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		launchOptions: headlessLaunch,
		viewport: { width: 1280, height: 800 },
		// A page without script is dated by the world's calendar: here the student's is the same.
		timezoneId: 'UTC',
		// While a page still scrolls smoothly, what is pressed moves away under the hand, and a script is
		// quicker than any hand; and colours on their way to others are no colours of ours.
		contextOptions: { reducedMotion: 'reduce' },
		actionTimeout: 10_000,
		screenshot: 'only-on-failure'
	}
});
