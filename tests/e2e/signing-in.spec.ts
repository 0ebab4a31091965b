import type { Page } from '@playwright/test';
import { startOidcProvider } from '../support/oidc-provider.ts';
import { tooWide } from './support/measure.ts';
import { startSite, type Site } from './support/site.ts';
import { IDA, invite, signedIn, teacher } from './support/teacher.ts';
import { expect, test } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

const FIXTURES = 'tests/fixtures/e2e';

/** Fills in the page that is open by keyboard alone: what has the focus first is written first. */
async function fillIn(page: Page, ...answers: string[]): Promise<void> {
	await page.getByRole('textbox').first().focus();
	for (const [i, answer] of answers.entries()) {
		if (i > 0) await page.keyboard.press('Tab');
		await page.keyboard.type(answer);
	}
	await page.keyboard.press('Enter');
}

test('the first teacher comes in by the link that the server has printed, goes, and comes again', async ({
	page,
	ownSite
}) => {
	const link = ownSite.firstAddress();
	await page.goto(link ?? '');
	await fillIn(page, IDA.name, IDA.email, IDA.password);
	await page.waitForURL(`${ownSite.url}/teach`);
	await page.goto(`${ownSite.url}/teach/people`);
	await expect(page.getByRole('heading', { name: IDA.name })).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();

	await page.goto(`${ownSite.url}/teach/people`);
	await expect(page).toHaveURL(`${ownSite.url}/sign-in?to=%2Fteach%2Fpeople`);
	await fillIn(page, IDA.email, 'not my password');
	await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is not right.');
	await expect(page).toHaveTitle('Not yet: Sign in · Who Says?');
	await expect(page.getByLabel('E-mail address')).toHaveValue(IDA.email);
	await page.getByLabel('Password').focus();
	await page.keyboard.type(IDA.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(`${ownSite.url}/teach/people`);

	await ownSite.restart();
	expect(ownSite.firstAddress()).toBeNull();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
	expect((await page.goto(link ?? ''))?.status()).toBe(410);
});

test('until somebody has come in, each start prints a link, and each of them is good', async ({
	ownSite,
	page
}) => {
	const first = ownSite.firstAddress();
	await ownSite.restart();
	expect(ownSite.firstAddress()).not.toBe(first);
	for (const link of [first, ownSite.firstAddress()]) {
		await page.goto(link ?? '');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first teacher');
	}
});

test('an owner invites a colleague, who is out at the moment that she removes him', async ({
	page,
	browser,
	ownSite
}) => {
	await signedIn(page, ownSite);
	await page.goto(`${ownSite.url}/teach/people`);
	await page.getByLabel('E-mail address (optional)').fill('ben@school.example');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel('Link for a teacher').inputValue();
	await expect(page.getByRole('listitem').filter({ hasText: 'ben@school.example: a teacher' })).toBeVisible();

	const ben = await browser.newPage();
	await ben.goto(link);
	await expect(ben.getByText('Ida Brandt has invited you as a teacher')).toBeVisible();
	await ben.getByLabel('Your name').fill('Ben Adler');
	await ben.getByLabel('Password').fill('a lamp in the window');
	await ben.getByRole('button', { name: 'Come in' }).click();
	await ben.waitForURL(`${ownSite.url}/teach`);
	await ben.goto(`${ownSite.url}/teach/people`);
	await expect(ben.getByRole('heading', { name: 'Ida Brandt' })).toBeVisible();
	await expect(ben.getByRole('button')).toHaveText(['Sign out']);

	await page.reload();
	const entry = page.getByRole('listitem').filter({ hasText: 'Ben Adler' });
	await entry.locator('summary').click();
	await entry.getByRole('button', { name: 'Remove Ben Adler' }).click();
	await expect(page.getByRole('status')).toHaveText('It is done.');
	await expect(page.getByRole('heading', { name: 'Ben Adler' })).toHaveCount(0);
	await ben.reload();
	await expect(ben).toHaveURL(/\/sign-in\?to=/);
	await ben.close();
});

test('the built server refuses whoever is not signed in, and gives cookies that scripts do not read', async ({
	request,
	page,
	site
}) => {
	const get = (path: string, accept: string) =>
		request.get(`${site.url}${path}`, { headers: { accept }, maxRedirects: 0 });
	const refused = await get('/teach/people?x=1', 'text/html');
	expect([refused.status(), refused.headers().location]).toEqual([
		303,
		'/sign-in?to=%2Fteach%2Fpeople%3Fx%3D1'
	]);
	expect((await get('/teach/people', 'application/json')).status()).toBe(401);
	expect((await get('/teach/people/__data.json', '*/*')).status()).toBe(401);
	expect((await get('/api/auth/get-session', '*/*')).status()).toBe(404);
	const posted = await request.post(`${site.url}/teach/people?/invite`, { form: { role: 'owner' } });
	expect([posted.status(), await posted.json()]).toEqual([401, { message: 'Please sign in first.' }]);

	await signedIn(page, site);
	expect(await page.context().cookies()).toEqual([
		expect.objectContaining({
			name: 'who-says.session_token',
			httpOnly: true,
			sameSite: 'Lax',
			secure: false,
			path: '/'
		})
	]);
	const shown = await page.goto(`${site.url}/teach/people`);
	expect(shown?.headers()).toMatchObject({
		'x-frame-options': 'DENY',
		'cache-control': 'private, no-store',
		'content-security-policy': expect.stringMatching(/script-src 'self'.*; frame-ancestors 'none'$/)
	});
});

test('behind a proxy that speaks https, cookies are sent over https only', async ({ playwright }) => {
	const site = await startSite([FIXTURES], () => ({ ORIGIN: 'https://who.example' }));
	const request = await playwright.request.newContext();
	try {
		const link = site.firstAddress() ?? '';
		expect(link).toMatch(/^https:\/\/who\.example\/join\//);
		const headers = { accept: 'text/html', origin: 'https://who.example' };
		const address = link.replace('https://who.example', site.url);
		const joined = await request.post(address, { headers, form: { ...IDA }, maxRedirects: 0 });
		expect(joined.headers()['set-cookie']).toMatch(
			/^__Secure-who-says\.session_token=.*; HttpOnly; Secure; SameSite=Lax/
		);
	} finally {
		await request.dispose();
		await site.stop();
	}
});

test('whoever the provider knows, and nobody whom it does not, comes in through it', async ({ page }) => {
	const callback = (url: string) => `${url}/api/auth/callback/oidc`;
	let provider: Awaited<ReturnType<typeof startOidcProvider>> | undefined;
	const people = {
		ben: { email: 'ben@school.example', email_verified: true, name: 'Ben Adler' },
		eve: { email: 'eve@evil.example', email_verified: true, name: 'Eve' }
	};
	const site = await startSite([FIXTURES], async (url) => {
		provider = await startOidcProvider(callback(url), people);
		return {
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: provider.clientId,
			OIDC_CLIENT_SECRET: provider.clientSecret,
			OIDC_NAME: 'the school'
		};
	});
	/** Signs in at the provider, as one does there. */
	const signInAs = async (login: string) => {
		await page.context().clearCookies();
		await page.goto(`${site.url}/sign-in?to=/teach/people`);
		await page.getByRole('link', { name: 'Sign in with the school' }).click();
		await page.getByPlaceholder('Enter any login').fill(login);
		await page.getByPlaceholder('and password').fill('any');
		await page.getByRole('button', { name: 'Sign-in' }).click();
		await page.getByRole('button', { name: 'Continue' }).click();
	};
	try {
		await invite(site, { email: 'ben@school.example' });
		await signInAs('eve');
		await expect(page.getByRole('alert')).toContainText('there is no account for your e-mail address here');
		await expect(page).toHaveURL(/\/sign-in\?to=%2Fteach%2Fpeople&/);
		await signInAs('ben');
		await page.waitForURL(`${site.url}/teach/people`);
		await expect(page.getByRole('heading', { name: 'Ben Adler (you)' })).toBeVisible();
	} finally {
		await site.stop();
		await provider?.stop();
	}
});

test.describe('every page at which people sign in, and the page of people', () => {
	/** Opens each of the pages, in each of the states that look different. */
	async function tour(page: Page, site: Site, look: (name: string) => Promise<void>): Promise<void> {
		await page.goto(site.firstAddress() ?? '');
		await look('the first teacher');
		await fillIn(page, 'Ida', IDA.email, 'xxxxxxxxxx');
		await expect(page.getByText('guessed too easily')).toBeVisible();
		await look('a password that is not taken');
		await page.goto(`${site.url}/join/nothing`);
		await look('a link that is not good');
		await page.goto(`${site.url}/sign-in`);
		await look('sign in');
		await fillIn(page, 'nobody@school.example', 'not a password');
		await expect(page.getByRole('alert')).toBeVisible();
		await look('sign in, refused');

		await signedIn(page, site, teacher('Ben Adler'));
		await page.goto(`${site.url}/teach/people`);
		await look('people, to a teacher');
		await page.context().clearCookies();
		await signedIn(page, site);
		await page.goto(`${site.url}/teach/people`);
		await page.locator('summary').first().click();
		await look('people, to an owner');
		await page.getByRole('button', { name: 'New password for Ben Adler' }).click();
		const link = await page.getByLabel('Link for a new password').inputValue();
		await look('a link');
		await page.goto(link);
		await look('a new password');
	}

	for (const [colorScheme, width] of [
		['light', 320],
		['dark', 1280]
	] as const) {
		test.describe(`${colorScheme}, ${width} px wide`, () => {
			test.use({
				colorScheme,
				viewport: { width, height: 844 }
			});

			test('is free of accessibility violations, and nothing lies beyond its edge', async ({
				page,
				ownSite
			}) => {
				test.setTimeout(180_000);
				const found: Record<string, string[]> = {};
				await tour(page, ownSite, async (name) => {
					const problems = [...(await violationsOn(page)), ...(await tooWide(page))];
					if (problems.length > 0) found[name] = problems;
				});
				expect(found).toEqual({});
			});
		});
	}
});
