import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';
import { violationsOn } from './support/violations.ts';

// A colour is the same at each width, and what stands where in each scheme: two of the four say it all.
for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 390]
] as const) {
	test.describe(`${colorScheme}, ${width} px wide`, () => {
		test.use({ colorScheme, viewport: { width, height: 844 } });

		test('every state is free of accessibility violations', async ({ page }) => {
			test.setTimeout(180_000);
			const found: Record<string, string[]> = {};
			await tour(new Student(page), async (name) => {
				const violations = await violationsOn(page);
				if (violations.length > 0) found[name] = violations;
			});
			expect(found).toEqual({});
		});

		test('home and the error page are free of accessibility violations', async ({ page }) => {
			await page.goto('/');
			expect(await violationsOn(page)).toEqual([]);
			await page.goto('/lessons/no-such-lesson');
			expect(await violationsOn(page)).toEqual([]);
		});
	});
}
