import type { APIResponse } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Bank } from '../../src/lib/bank/schema.ts';
import { Student } from './support/student.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';

test('the home page lists the lessons, and leads to each', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who Says?');
	await page.getByRole('link', { name: 'Who says the lamp failed?', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'First, read the article.' })).toBeVisible();
	await page.getByRole('link', { name: 'Who Says?' }).click();
	await expect(page.getByRole('link', { name: 'Who says Russia arms the Taliban?' })).toBeVisible();
});

test('/healthz says that all is well, and does not once a lesson has an error', async ({
	request,
	ownSite
}) => {
	const well = await request.get(`${ownSite.url}/healthz`);
	expect([well.status(), await well.text()]).toEqual([200, 'ok\n']);
	await writeFile(join(ownSite.folder, 'questions/lamp/lesson.yaml'), 'version: 1');
	const ill = await request.get(`${ownSite.url}/healthz`);
	expect(ill.status()).toBe(503);
	const page = await request.get(`${ownSite.url}/lessons/lamp`);
	expect(page.status(), 'the last good state is served, or that there is none is said').toBeLessThan(500);
});

test('the public form of a lesson has the questions, and nothing that tells an answer', async ({
	request,
	site
}) => {
	const answer = await request.get('/lessons/lamp.json');
	expect(answer.headers()['content-type']).toContain('application/json');
	const json = await answer.text();
	const file = await readFile(join(site.folder, 'questions/lamp/questions.yaml'), 'utf8');
	const { items } = parse(file) as Bank;
	expect(items).not.toHaveLength(0);
	for (const item of items) expect(json).toContain(JSON.stringify(item.prompt));
	for (const secret of items.flatMap(secretsOf))
		expect(json).not.toContain(JSON.stringify(secret).slice(1, -1));
	const { items: told } = JSON.parse(json) as { items: unknown[] };
	expect(told).toHaveLength(items.length);
	expect(JSON.stringify(told)).not.toMatch(
		/"(correct|feedback|misconception|explanation|evidence|proof|pairs|model|criteria)"/
	);
});

/** What an item says only after the answer. */
function secretsOf(item: Bank['items'][number]): string[] {
	const secrets = [item.explanation];
	if (item.interaction === 'extended-text') secrets.push(item.model, ...item.criteria);
	if (item.interaction === 'choice') secrets.push(...item.choices.flatMap(({ feedback }) => feedback ?? []));
	return secrets;
}

test('a lesson that does not exist is a page that says so', async ({ page }) => {
	for (const address of [
		'/lessons/no-such-lesson',
		'/lessons/..%2Flamp',
		'/no-such-page',
		'/lessons/no-such.json'
	]) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(404);
	}
	await page.goto('/lessons/no-such-lesson');
	await expect(page.getByRole('heading')).toHaveText('There is no such lesson.');
	await page.getByRole('link', { name: 'All lessons' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who Says?');
});

test('a seed that nobody can have typed is refused', async ({ request }) => {
	expect((await request.get(`/lessons/lamp?seed=${'x'.repeat(65)}`)).status()).toBe(400);
	expect((await request.get(`/lessons/lamp?seed=${'x'.repeat(64)}`)).status()).toBe(200);
	// The longest that may be typed can still be gone on from: to the next draw, and to a practice.
	expect((await request.get(`/lessons/lamp?seed=${'x'.repeat(64)}.2`)).status()).toBe(200);
	expect((await request.get(`/lessons/lamp?seed=${'x'.repeat(64)}~voice.3`)).status()).toBe(200);
	expect((await request.get(`/lessons/lamp?seed=x~voice.${'y'.repeat(170)}`)).status()).toBe(400);
});

test('a form from another site is refused, and one from here is taken', async ({ request, site }) => {
	const post = (headers: Record<string, string>) =>
		request.post('/lessons/lamp?seed=e2e', {
			headers: { accept: 'text/html', ...headers },
			form: { do: 'begin' },
			maxRedirects: 0
		});
	expect((await post({ origin: 'https://elsewhere.example' })).status()).toBe(403);
	expect((await post({ origin: 'null' })).status()).toBe(403);
	expect((await post({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
	expect((await post({ origin: site.url })).status()).toBe(303);
});

test('a lesson without a seed is drawn anew each time, with one it stays the same', async ({ request }) => {
	const seedAt = async (address: string) =>
		/"seed":"([^"]+)"/.exec(await (await request.get(address)).text())?.[1];
	expect(await seedAt('/lessons/lamp')).not.toBe(await seedAt('/lessons/lamp'));
	const page = async () => (await request.get('/lessons/lamp?seed=same')).text();
	expect(await page()).toBe(await page());
});

test('pages are compressed as the browser asks', async ({ request }) => {
	const get = (encoding: string) =>
		request.get('/lessons/lamp?seed=e2e', { headers: { 'accept-encoding': encoding } });
	const [brotli, gzip, plain] = [await get('gzip, br'), await get('gzip'), await get('identity')];
	expect([brotli, gzip, plain].map((answer) => answer.headers()['content-encoding'])).toEqual([
		'br',
		'gzip',
		undefined
	]);
	const texts = await Promise.all([brotli.text(), gzip.text(), plain.text()]);
	expect(new Set(texts).size).toBe(1);
	expect(brotli.headers()['vary']).toContain('accept-encoding');
});

test('the player’s script is compressed, hashed and kept for ever', async ({ request }) => {
	const html = await (await request.get('/lessons/lamp')).text();
	const scripts = [...html.matchAll(/\/_app\/immutable\/player\/[\w-]+\.js/g)].map(([address]) => address);
	expect(scripts).not.toHaveLength(0);
	for (const address of scripts) {
		const answer = await request.get(address, { headers: { 'accept-encoding': 'br' } });
		expect(answer.headers()['content-encoding']).toBe('br');
		expect(answer.headers()['cache-control']).toContain('immutable');
	}
});

/** The headers that keep a page to itself. */
function guards(answer: APIResponse) {
	const { 'content-security-policy': csp = '', ...headers } = answer.headers();
	return {
		sniff: headers['x-content-type-options'],
		referrer: headers['referrer-policy'],
		directives: csp.split('; ').map((directive) => directive.split(' ')[0])
	};
}

test('every page comes with a policy for its content, and a lesson’s page is kept by nobody', async ({
	request
}) => {
	for (const address of ['/', '/lessons/lamp', '/lessons/no-such-lesson']) {
		expect(guards(await request.get(address)), address).toEqual({
			sniff: 'nosniff',
			referrer: 'same-origin',
			directives: expect.arrayContaining([
				'default-src',
				'script-src',
				'object-src',
				'base-uri',
				'form-action'
			])
		});
	}
	expect((await request.get('/lessons/lamp')).headers()['cache-control']).toContain('no-store');
});

test('no state of the lesson breaks its own policy or logs an error', async ({ page }) => {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	await tour(new Student(page), async () => undefined);
	await page.goto('/');
	expect(complaints).toEqual([]);
});
