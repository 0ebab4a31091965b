import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

test('with script nothing is sent anywhere: what the end shows is asked for after the last answer', async ({
	page,
	site
}) => {
	const requests: { method: string; url: URL; body: string | null }[] = [];
	page.on('request', (request) =>
		requests.push({ method: request.method(), url: new URL(request.url()), body: request.postData() })
	);
	const student = new Student(page);
	const draw = await student.open('/lessons/lamp?seed=quiet');
	await student.begin();
	const last = draw.quiz.questions.at(-1)!;
	for (const question of draw.quiz.questions.slice(0, -1)) {
		await student.take(draw, question, { answer: 'right' });
		await student.goOn();
	}
	await student.isAt(last);
	const beforeTheEnd = requests.length;
	await student.take(draw, last, { answer: 'right' });
	await student.goOn();
	await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();

	expect(requests.filter(({ url }) => url.origin !== site.url)).toEqual([]);
	expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
	const kinds = requests.map(({ url }) => url.pathname.replace(/.*\/(\w+)-[\w-]+\.js$/, '$1.js'));
	const without = (some: string[]) => some.filter((kind) => kind !== '/icon.svg');
	expect(without(kinds.slice(0, beforeTheEnd))).toEqual(['/lessons/lamp', 'player.js', 'late.js', 'end.js']);
	expect(without(kinds.slice(beforeTheEnd)).toSorted()).toEqual(['/lessons/lamp/sources.json', 'End.js']);
	expect(requests.map(({ url }) => url.search).filter(Boolean)).toEqual([
		'?seed=quiet',
		`?revision=${draw.quiz.revision}`
	]);
	expect(page.url()).toBe(`${site.url}/lessons/lamp?seed=quiet`);
});

test('no page sets a cookie', async ({ page, context }) => {
	const student = new Student(page);
	await student.start('/lessons/lamp?seed=quiet');
	await page.goto('/');
	expect(await context.cookies()).toEqual([]);
});
