import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';

test('with script nothing is sent anywhere: the page, its script and icon, and no more', async ({
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
	await student.takeAll(draw);

	expect(requests.filter(({ url }) => url.origin !== site.url)).toEqual([]);
	expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
	const kinds = requests.map(({ url }) => url.pathname.replace(/.*\/(\w+)-[\w-]+\.js$/, '$1.js'));
	expect(kinds.filter((kind) => kind !== '/icon.svg' && kind !== 'entry.js')).toEqual([
		'/lessons/lamp',
		'player.js',
		'late.js'
	]);
	expect(requests.map(({ url }) => url.search).filter(Boolean)).toEqual(['?seed=quiet']);
	expect(page.url()).toBe(`${site.url}/lessons/lamp?seed=quiet`);
});

test('no page sets a cookie', async ({ page, context }) => {
	const student = new Student(page);
	await student.start('/lessons/lamp?seed=quiet');
	await page.goto('/');
	expect(await context.cookies()).toEqual([]);
});
