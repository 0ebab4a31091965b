import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';
import { violationsOn } from './support/violations.ts';
import { tooSmall, tooWide } from './support/measure.ts';

const SEED_LESSON = '/lessons/russia-taliban';
const PRACTICE_LESSON = '/lessons/mill-bridge';

for (const seed of ['one', 'two']) {
	test(`the seed lesson’s draw “${seed}” can be answered rightly throughout, with all points`, async ({
		page
	}) => {
		const student = new Student(page);
		const draw = await student.start(`${SEED_LESSON}?seed=${seed}`);
		await student.takeAll(draw);
		const { Points: points } = await student.figures();
		const [got, of] = points?.split(' of ') ?? [];
		expect(Number(of)).toBeGreaterThan(0);
		expect(got).toBe(of);
		await expect(student.prompt).toHaveText(/nothing missed/);
	});
}

test('the practice lesson comes first, is marked as invented, and can be answered rightly throughout', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /bridge|Russia/ })).toHaveText([
		/^Practice: /,
		/Russia/
	]);
	const student = new Student(page);
	const draw = await student.open(`${PRACTICE_LESSON}?seed=one`);
	await expect(page.getByText('an invented newspaper')).toBeVisible();
	await expect(page.getByText('Invented for this lesson')).toBeVisible();
	await student.begin();
	await student.takeAll(draw);
	await expect(student.prompt).toHaveText(/nothing missed/);
	for (const status of ['disputed', 'verified', 'corroborated', 'attributed', 'unattributed']) {
		await expect(page.getByRole('cell', { name: status, includeHidden: true }).first()).toBeAttached();
	}
});

for (const { width, colorScheme } of [
	{ width: 1280, colorScheme: 'light' },
	{ width: 320, colorScheme: 'dark' }
] as const) {
	test.describe(`${width} px wide, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('the seed lesson’s own words fit and are free of accessibility violations', async ({ page }) => {
			test.setTimeout(180_000);
			const found: Record<string, string[]> = {};
			const look = async (name: string) => {
				const problems = [
					...(await tooWide(page)),
					...(await tooSmall(page)),
					...(name.includes('judged') || name === 'result' ? await violationsOn(page) : [])
				];
				if (problems.length > 0) found[name] = problems;
			};
			await tour(new Student(page), look, `${SEED_LESSON}?seed=tour`);
			expect(found).toEqual({});
		});
	});
}
