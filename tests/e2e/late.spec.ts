import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

test('a student whose line is down before the overview is there is told what to do, and loses nothing', async ({
	page
}) => {
	await page.route('**/player/late-*.js', (route) => route.abort());
	const student = new Student(page);
	await student.start('/lessons/lamp?seed=late');
	await student.press('All questions');
	await expect(page.getByText('This part could not be loaded.')).toBeVisible();

	await page.unroute('**/player/late-*.js');
	await page.getByRole('link', { name: 'Load the page again' }).click();
	await expect(student.prompt).toContainText('questions are still open');
});
