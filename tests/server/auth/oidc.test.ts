import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Accounts } from '$lib/server/auth/accounts.ts';
import { oidcConfig } from '$lib/server/auth/oidc-config.ts';
import type { Database } from '$lib/server/db/database.ts';
import { Browser, type Arrival } from '../../support/browser.ts';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { startOidcProvider, type Claims, type OidcProvider } from '../../support/oidc-provider.ts';
import { join, PASSWORD, passwordHash, signIn, visit } from './accounts.ts';
import { site } from './site.ts';

const HERE = 'http://localhost:3000';
const CALLBACK = `${HERE}/api/auth/callback/oidc`;

const PEOPLE: Record<string, Claims> = {
	ben: { email: 'Ben@School.example', email_verified: true, name: 'Ben Adler' },
	eve: { email: 'ben@school.example', email_verified: false, name: 'Not Ben' },
	silent: { email: 'ben@school.example', name: 'Somebody' },
	nameless: { email: 'cara@open.example', email_verified: true },
	faceless: { name: 'Nobody' }
};

const current = vi.hoisted(() => ({ accounts: null as unknown }));
vi.mock('$lib/server/auth/served-accounts.ts', () => ({ accounts: () => Promise.resolve(current.accounts) }));

describeOnEachDatabase('signing in through a provider of OpenID Connect', (open) => {
	let provider: OidcProvider;
	let db: Database;
	let accounts: Accounts;

	const settings = () => ({
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: provider.clientId,
		OIDC_CLIENT_SECRET: provider.clientSecret,
		OIDC_NAME: 'the school',
		OIDC_DOMAINS: 'open.example, @other.example'
	});

	/** Sets the site up with the provider, and with Ida as its first teacher. */
	async function setUp(inIdToken = false, more: Record<string, string> = {}) {
		provider = await startOidcProvider(CALLBACK, PEOPLE, inIdToken);
		db = await open();
		accounts = new Accounts(db, { oidc: oidcConfig({ ...settings(), ...more }), env: {} });
		current.accounts = accounts;
		await join(accounts, 'Ida');
	}

	beforeEach(() => {
		// It says that it is not set up for the world.
		vi.spyOn(console, 'warn').mockReturnValue();
		vi.spyOn(console, 'info').mockReturnValue();
		// better-auth says what it refuses.
		vi.spyOn(console, 'error').mockReturnValue();
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await provider.stop();
	});

	/** Goes to the provider, signs in there as somebody, allows what is asked, and comes back. */
	async function signInAs(browser: Browser, login: string, to = '/teach'): Promise<Arrival> {
		const asked = await browser.go(`${HERE}/sign-in/provider?${new URLSearchParams({ to })}`);
		return answerAt(browser, asked, login);
	}

	/** Fills in what the provider asks, until it sends back. */
	async function answerAt(browser: Browser, asked: Arrival, login: string): Promise<Arrival> {
		let at = asked;
		while (at.url.origin === provider.issuer) {
			const prompt = /name="prompt" value="(\w+)"/.exec(at.text)?.[1];
			if (prompt === undefined) throw new Error(`The provider says: ${at.text}`);
			at = await browser.go(at.url, { prompt, login, password: 'any' });
		}
		return at;
	}

	const newBrowser = () => new Browser({ [HERE]: site });

	/** Whom a browser that has arrived at /teach is taken for; null at the sign-in page. */
	const userAt = ({ url, text }: Arrival) =>
		url.pathname === '/teach' ? (JSON.parse(text) as { user: unknown }).user : null;

	/** What the sign-in page says is in the way. */
	const problemAt = ({ url, text }: Arrival) =>
		url.pathname === '/sign-in' ? (JSON.parse(text) as { problem: string }).problem : null;

	const emails = async () => (await accounts.people.all()).map(({ email, role }) => `${email} ${role}`);

	it.each([
		['is asked for the e-mail address', false],
		['tells the e-mail address at once', true]
	])(
		'lets in whoever is invited by that address, as what they are invited, where it %s',
		async (_, inIdToken) => {
			await setUp(inIdToken);
			const ida = { id: 'ida', name: 'Ida' };
			await accounts.invitations.invite(ida, { role: 'owner', email: 'ben@school.example' });
			const browser = newBrowser();
			const arrival = await signInAs(browser, 'ben');
			expect(userAt(arrival)).toMatchObject({
				name: 'Ben Adler',
				email: 'ben@school.example',
				role: 'owner'
			});
			expect(browser.cookieNames(HERE)).toEqual(['who-says.session_token']);
			expect(await accounts.invitations.open()).toEqual([]);
			// The second time there is no invitation any more, and none is needed.
			expect(userAt(await signInAs(newBrowser(), 'ben'))).toMatchObject({ name: 'Ben Adler' });
			expect(await emails()).toEqual(['ben@school.example owner', 'ida@school.example owner']);
		}
	);

	it('lets in whoever has an account with that address, which stays what it is', async () => {
		await setUp();
		const { id } = await join(accounts, 'Benjamin', 'teacher', { email: 'ben@school.example' });
		expect(userAt(await signInAs(newBrowser(), 'ben'))).toEqual({
			id,
			name: 'Benjamin',
			email: 'ben@school.example',
			role: 'teacher'
		});
		expect(await accounts.signIn(visit(), 'ben@school.example', PASSWORD)).toMatchObject({ ok: true });
	});

	it('shuts what somebody else may have begun under an address that was never proven', async () => {
		await setUp();
		// An invitation without an address: whoever has it writes one.
		const { token } = (await accounts.invitations.invite(
			{ id: 'ida', name: 'Ida' },
			{ role: 'teacher', email: null }
		))!;
		await accounts.invitations.accept(token, { name: 'Eve', email: 'ben@school.example', passwordHash });
		const cookies = await signIn(accounts, 'ben@school.example');
		expect((await accounts.whoIs(visit(cookies))).user).not.toBeNull();

		expect(userAt(await signInAs(newBrowser(), 'ben'))).toMatchObject({ email: 'ben@school.example' });
		expect((await accounts.whoIs(visit(cookies))).user).toBeNull();
		expect(await accounts.signIn(visit(), 'ben@school.example', PASSWORD)).toEqual({
			ok: false,
			why: 'wrong'
		});
	});

	it('lets in whoever has a verified address in a domain that is open, as a teacher', async () => {
		await setUp();
		expect(userAt(await signInAs(newBrowser(), 'nameless'))).toMatchObject({
			name: 'cara@open.example',
			role: 'teacher'
		});
	});

	it('refuses whoever is not invited, and says so', async () => {
		await setUp();
		const browser = newBrowser();
		const arrival = await signInAs(browser, 'ben', '/teach/people');
		expect(problemAt(arrival)).toMatch(/^You have signed in at the school, but there is no account/);
		expect(arrival.url.searchParams.get('to')).toBe('/teach/people');
		expect(browser.cookieNames(HERE)).toEqual([]);
		expect(await emails()).toEqual(['ida@school.example owner']);
	});

	it('refuses whoever was invited too long ago', async () => {
		await setUp();
		const ida = { id: 'ida', name: 'Ida' };
		await accounts.invitations.invite(ida, { role: 'teacher', email: 'ben@school.example' });
		await db.kysely
			.updateTable('invitation')
			.set({ expires_at: Date.now() - 1 })
			.execute();
		expect(problemAt(await signInAs(newBrowser(), 'ben'))).toMatch(/no invitation/);
	});

	it.each(['eve', 'silent'])(
		'refuses an address that is not verified, of somebody invited or known: %s',
		async (who) => {
			await setUp();
			const ida = { id: 'ida', name: 'Ida' };
			await accounts.invitations.invite(ida, { role: 'teacher', email: 'ben@school.example' });
			expect(problemAt(await signInAs(newBrowser(), who))).toMatch(
				/does not say that your e-mail address is verified/
			);
			await join(accounts, 'Ben');
			expect(problemAt(await signInAs(newBrowser(), who))).toMatch(
				/does not say that your e-mail address is verified/
			);
			const linked = await db.kysely.selectFrom('account').select('providerId').distinct().execute();
			expect(linked).toEqual([{ providerId: 'credential' }]);
		}
	);

	it('takes the silence of a provider for a yes where it is told to, and a no never', async () => {
		await setUp(false, { OIDC_EMAILS: 'verified' });
		await join(accounts, 'Ben');
		expect(problemAt(await signInAs(newBrowser(), 'eve'))).toMatch(/verified/);
		expect(userAt(await signInAs(newBrowser(), 'silent'))).toMatchObject({ name: 'Ben' });
	});

	it('refuses whoever has no address, and whoever breaks it off', async () => {
		await setUp();
		expect(problemAt(await signInAs(newBrowser(), 'faceless'))).toMatch(
			/does not tell your e-mail address|did not work/
		);
		const browser = newBrowser();
		const asked = await browser.go(`${HERE}/sign-in/provider`);
		expect(problemAt(await browser.go(`${asked.url.href}/abort`))).toBe(
			'You broke off signing in at the school.'
		);
	});

	describe('does not take an answer', () => {
		/** The address with which the provider sends Ben back. */
		async function answerFor(browser: Browser): Promise<URL> {
			await join(accounts, 'Ben');
			let response = await browser.step(`${HERE}/sign-in/provider`);
			let at = new URL(response.headers.get('location')!);
			while (at.origin !== HERE) {
				const page = await (response = await browser.step(at)).text();
				const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
				if (prompt) response = await browser.step(at, { prompt, login: 'ben', password: 'any' });
				at = new URL(response.headers.get('location')!, at);
			}
			return at;
		}

		it('with another state', async () => {
			await setUp();
			const browser = newBrowser();
			const address = await answerFor(browser);
			address.searchParams.set('state', 'x'.repeat(32));
			expect(problemAt(await browser.go(address))).toMatch(/^That took too long, or was begun in another/);
			expect(browser.cookieNames(HERE)).not.toContain('who-says.session_token');
		});

		it('without a state, or with nothing at all', async () => {
			await setUp();
			const browser = newBrowser();
			const address = await answerFor(browser);
			address.searchParams.delete('state');
			expect(problemAt(await browser.go(address))).toMatch(/^That took too long/);
			expect(problemAt(await browser.go(CALLBACK))).toMatch(/^That took too long/);
			expect(browser.cookieNames(HERE)).not.toContain('who-says.session_token');
		});

		it('that another browser asked for', async () => {
			await setUp();
			const address = await answerFor(newBrowser());
			const browser = newBrowser();
			expect(problemAt(await browser.go(address))).toMatch(/^That took too long, or was begun in another/);
			expect(browser.cookieNames(HERE)).toEqual([]);
		});

		it('twice', async () => {
			await setUp();
			const browser = newBrowser();
			const address = await answerFor(browser);
			expect(userAt(await browser.go(address))).toMatchObject({ name: 'Ben' });
			browser.forget(HERE);
			expect(problemAt(await browser.go(address))).toMatch(/^That took too long/);
		});

		it('with a code of its own', async () => {
			await setUp();
			const browser = newBrowser();
			const address = await answerFor(browser);
			address.searchParams.set('code', 'made up');
			expect(problemAt(await browser.go(address))).toBe(
				'Signing in at the school did not work. Please try again.'
			);
		});

		it('from another issuer', async () => {
			await setUp();
			const browser = newBrowser();
			const address = await answerFor(browser);
			expect(address.searchParams.get('iss')).toBe(provider.issuer);
			address.searchParams.set('iss', 'https://evil.example');
			expect(problemAt(await browser.go(address))).toMatch(/did not work/);
		});
	});

	it('leads back to a path on this site only', async () => {
		await setUp();
		await join(accounts, 'Ben');
		for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example'])
			expect((await signInAs(newBrowser(), 'ben', to)).url.href).toBe(`${HERE}/teach`);
	});

	it('keeps nothing of what the provider would let one do there', async () => {
		await setUp();
		await join(accounts, 'Ben');
		await signInAs(newBrowser(), 'ben');
		await signInAs(newBrowser(), 'ben');
		const kept = await db.kysely
			.selectFrom('account')
			.select(['accessToken', 'refreshToken', 'idToken'])
			.where('providerId', '=', 'oidc')
			.execute();
		expect(kept).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
	});

	it('says when the provider cannot be reached, and passwords work meanwhile; later it works again', async () => {
		await setUp();
		await join(accounts, 'Ben');
		const { issuer } = provider;
		await provider.stop();
		expect(problemAt(await newBrowser().go(`${HERE}/sign-in/provider`))).toBe(
			'the school cannot be reached now. Please try again later, or use your password.'
		);
		expect(await accounts.signIn(visit(), 'ben@school.example', PASSWORD)).toMatchObject({ ok: true });

		provider = await startOidcProvider(CALLBACK, PEOPLE);
		const moved = oidcConfig({ ...settings(), OIDC_ISSUER: provider.issuer });
		expect(provider.issuer).not.toBe(issuer);
		current.accounts = new Accounts(db, { oidc: moved, env: {} });
		expect(userAt(await signInAs(newBrowser(), 'ben'))).toMatchObject({ name: 'Ben' });
	});

	it('opens nothing else of what lies under /api/auth', async () => {
		await setUp();
		const ask = async (path: string, form?: Record<string, string>) =>
			(await newBrowser().step(`${HERE}/api/auth${path}`, form)).status;
		for (const path of [
			'/get-session',
			'/ok',
			'/error',
			'/callback/google',
			'/list-sessions',
			'/callback/oidc/x'
		])
			expect(await ask(path), path).toBe(404);
		for (const path of ['/sign-up/email', '/sign-in/email', '/sign-in/social', '/callback/oidc'])
			expect(await ask(path, { name: 'Eve', email: 'eve@evil.example', password: PASSWORD }), path).toBe(405);
	});
});
