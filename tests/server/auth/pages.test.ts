import { expect, it, vi } from 'vitest';
import type { Accounts } from '$lib/server/auth/accounts.ts';
import type { Invitation } from '$lib/server/auth/invitations.ts';
import type { Person } from '$lib/server/auth/people.ts';
import { Browser, type Arrival } from '../../support/browser.ts';
import { describeOnEachDatabase, type Open } from '../../support/databases.ts';
import { accountsOf, join, PASSWORD } from './accounts.ts';
import { site } from './site.ts';

const HERE = 'http://localhost:3000';

const current = vi.hoisted(() => ({ accounts: null as unknown }));
vi.mock('$lib/server/auth/served-accounts.ts', () => ({ accounts: () => Promise.resolve(current.accounts) }));

const newBrowser = () => new Browser({ [HERE]: site });
const dataAt = (arrival: Arrival) => JSON.parse(arrival.text) as Record<string, unknown>;

/** A site that nobody has come to yet. */
async function emptySite(open: Open): Promise<Accounts> {
	const accounts = accountsOf(await open());
	current.accounts = accounts;
	return accounts;
}

/** A browser in which somebody has signed in. */
async function browserOf(email: string): Promise<Browser> {
	const browser = newBrowser();
	const arrival = await browser.go(`${HERE}/sign-in`, { email, password: PASSWORD });
	expect(arrival.url.pathname).toBe('/teach');
	return browser;
}

describeOnEachDatabase('the sign-in page', (open) => {
	it('leads to where one wanted to go, and there is nothing to do on it while one is signed in', async () => {
		const { email } = await join(await emptySite(open), 'Ida');
		const browser = newBrowser();
		const refused = await browser.go(`${HERE}/teach/people`);
		expect(refused.url.href).toBe(`${HERE}/sign-in?to=%2Fteach%2Fpeople`);
		const arrival = await browser.go(refused.url, { email, password: PASSWORD });
		expect(arrival.url.href).toBe(`${HERE}/teach/people`);
		expect((await browser.go(`${HERE}/sign-in?to=/teach`)).url.href).toBe(`${HERE}/teach`);
	});

	it('leads to no other site, whatever stands in its address', async () => {
		const { email } = await join(await emptySite(open), 'Ida');
		for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example']) {
			const browser = newBrowser();
			const address = `${HERE}/sign-in?${new URLSearchParams({ to })}`;
			expect(dataAt(await browser.go(address))).toMatchObject({
				to: '/teach',
				problem: null,
				provider: null
			});
			expect((await browser.go(address, { email, password: PASSWORD })).url.href).toBe(`${HERE}/teach`);
		}
	});

	it('says what is wrong, keeps the address that was written, and not the password', async () => {
		const { email } = await join(await emptySite(open), 'Ida');
		const arrival = await newBrowser().go(`${HERE}/sign-in`, { email, password: 'wrong' });
		expect(arrival.status).toBe(401);
		expect(dataAt(arrival)).toEqual({ email, message: 'The e-mail address or the password is not right.' });
	});

	it('says when to try again after five failures', async () => {
		const { email } = await join(await emptySite(open), 'Ida');
		const browser = newBrowser();
		for (let i = 0; i < 5; i++) await browser.go(`${HERE}/sign-in`, { email, password: 'wrong' });
		const response = await browser.step(`${HERE}/sign-in`, { email, password: PASSWORD });
		expect(response.status).toBe(429);
		expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
		expect(await response.json()).toMatchObject({ message: expect.stringMatching(/again in 15 minutes/) });
	});

	it('takes no form that is none', async () => {
		await join(await emptySite(open), 'Ida');
		expect((await newBrowser().go(`${HERE}/sign-in`, {})).status).toBe(401);
		const type = 'multipart/form-data; boundary=x';
		const headers = { host: 'localhost:3000', 'content-type': type };
		const cutOff = new Request(`${HERE}/sign-in`, { method: 'POST', headers, body: '--x\r\ncontent' });
		expect((await site(cutOff)).status).toBe(400);
	});

	it('takes no cookie for a session that is none', async () => {
		await join(await emptySite(open), 'Ida');
		for (const value of [
			'',
			'%',
			'%E0%A4%A',
			'a.b',
			'\u00ff',
			'"',
			'x'.repeat(5000),
			'%00.%00',
			'__proto__'
		]) {
			const headers = { accept: 'text/html', cookie: `who-says.session_token=${value}` };
			const answer = await site(new Request(`${HERE}/teach/people`, { headers }));
			expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fteach%2Fpeople']);
		}
	});

	it('is where one comes to after signing out, which ends the session', async () => {
		const { email } = await join(await emptySite(open), 'Ida');
		const browser = await browserOf(email);
		expect((await browser.go(`${HERE}/sign-out`, {})).url.pathname).toBe('/sign-in');
		expect(browser.cookieNames(HERE)).toEqual([]);
		expect((await browser.go(`${HERE}/teach`)).url.pathname).toBe('/sign-in');
	});
});

describeOnEachDatabase('a one-time address', (open) => {
	const ida = { name: '  Ida \n Brandt ', email: 'Ida@School.example', password: PASSWORD };

	it('makes the first teacher, who is signed in at once', async () => {
		const accounts = await emptySite(open);
		const address = `${HERE}/join/${await accounts.invitations.inviteFirst()}`;
		const browser = newBrowser();
		expect(dataAt(await browser.go(address))).toEqual({ role: 'owner', email: null, person: null, by: null });
		const arrival = await browser.go(address, ida);
		expect(arrival.url.href).toBe(`${HERE}/teach`);
		expect(dataAt(arrival)).toMatchObject({
			user: { name: 'Ida Brandt', email: 'ida@school.example', role: 'owner' }
		});
		for (const again of [await newBrowser().go(address), await newBrowser().go(address, ida)]) {
			expect(again.status).toBe(410);
			expect(dataAt(again)).toMatchObject({
				message: expect.stringMatching(/^This link is not good any more/)
			});
		}
	});

	it('asks again for what cannot be taken, and stays good', async () => {
		const accounts = await emptySite(open);
		const address = `${HERE}/join/${await accounts.invitations.inviteFirst()}`;
		const browser = newBrowser();
		for (const [changed, field, message] of [
			[{ name: ' ' }, 'name', /write your name/],
			[{ name: 'x'.repeat(101) }, 'name', /at most 100/],
			[{ name: 'Ida\u202eBrandt' }, 'name', /cannot be seen/],
			[{ email: 'ida' }, 'email', /not an e-mail/],
			[{ password: 'too short' }, 'password', /at least 10/],
			[{ password: 'ida@school.example' }, 'password', /no password/]
		] as const) {
			const refused = await browser.go(address, { ...ida, ...changed });
			expect(refused.status).toBe(400);
			expect(dataAt(refused)).toMatchObject({ field, message: expect.stringMatching(message) });
			expect(refused.text).not.toContain(ida.password);
		}
		expect((await browser.go(address, ida)).url.pathname).toBe('/teach');
	});

	it('that never was is told from none that is over', async () => {
		await emptySite(open);
		for (const token of ['x', 'x'.repeat(43), 'x'.repeat(5000), "'; drop table user; --"])
			expect((await newBrowser().go(`${HERE}/join/${encodeURIComponent(token)}`)).status).toBe(410);
	});
});

describeOnEachDatabase('the page of people', (open) => {
	/** Ida, an owner, and Ben, a teacher, each with a browser. */
	async function idaAndBen() {
		const accounts = await emptySite(open);
		const ida = await join(accounts, 'Ida');
		const ben = await join(accounts, 'Ben');
		return {
			accounts,
			ida: { ...ida, at: await browserOf(ida.email) },
			ben: { ...ben, at: await browserOf(ben.email) }
		};
	}

	const PAGE = `${HERE}/teach/people`;
	const seenBy = async (browser: Browser) =>
		dataAt(await browser.go(PAGE)) as unknown as { people: Person[]; invitations: Invitation[] };

	it('shows everybody to everybody, and the invitations to owners', async () => {
		const { ida, ben } = await idaAndBen();
		await ida.at.go(`${PAGE}?/invite`, { role: 'teacher', email: 'cara@school.example' });
		for (const { at } of [ida, ben])
			expect((await seenBy(at)).people.map(({ name, role }) => `${name} ${role}`)).toEqual([
				'Ben teacher',
				'Ida owner'
			]);
		expect((await seenBy(ida.at)).invitations).toMatchObject([{ email: 'cara@school.example', by: 'Ida' }]);
		expect((await seenBy(ben.at)).invitations).toEqual([]);
	});

	it('tells nobody’s password, token or session', async () => {
		const { ida } = await idaAndBen();
		await ida.at.go(`${PAGE}?/invite`, { role: 'teacher', email: '' });
		const { people, invitations } = await seenBy(ida.at);
		expect(Object.keys(people[0]!)).toEqual(['id', 'name', 'email', 'role', 'isFromProvider']);
		expect(Object.keys(invitations[0]!)).toEqual(['id', 'role', 'email', 'person', 'by', 'until']);
	});

	it('lets an owner invite somebody, whose address is shown once and leads in', async () => {
		const { ida } = await idaAndBen();
		const made = await ida.at.go(`${PAGE}?/invite`, { role: 'owner', email: ' Cara@School.example ' });
		const { link } = dataAt(made) as { link: { address: string } };
		expect(link).toMatchObject({ whom: 'cara@school.example', what: 'owner' });
		expect(link.address).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/);
		expect(JSON.stringify(await seenBy(ida.at))).not.toContain(link.address.slice(-43));
		const cara = newBrowser();
		const arrival = await cara.go(link.address, { name: 'Cara', password: PASSWORD });
		expect(dataAt(arrival)).toMatchObject({ user: { email: 'cara@school.example', role: 'owner' } });
	});

	it('lets an owner help somebody to a new password, who is signed in with it', async () => {
		const { ida, ben } = await idaAndBen();
		const { link } = dataAt(await ida.at.go(`${PAGE}?/renew`, { id: ben.id })) as {
			link: { address: string };
		};
		expect(link).toMatchObject({ whom: 'Ben', what: 'password' });
		const browser = newBrowser();
		expect(dataAt(await browser.go(link.address))).toMatchObject({ person: 'Ben', by: 'Ida' });
		expect((await browser.go(link.address, { password: 'too short' })).status).toBe(400);
		const arrival = await browser.go(link.address, { password: 'another lamp, in another window' });
		expect(dataAt(arrival)).toMatchObject({ user: { id: ben.id } });
		expect((await ben.at.go(PAGE)).url.pathname).toBe('/sign-in');
	});

	it('lets an owner withdraw an invitation', async () => {
		const { ida } = await idaAndBen();
		const made = await ida.at.go(`${PAGE}?/invite`, { role: 'teacher', email: '' });
		const { link } = dataAt(made) as { link: { address: string } };
		const { id } = (await seenBy(ida.at)).invitations[0]!;
		expect((await ida.at.go(`${PAGE}?/withdraw`, { id })).status).toBe(200);
		expect((await ida.at.go(`${PAGE}?/withdraw`, { id })).status).toBe(409);
		expect((await newBrowser().go(link.address)).status).toBe(410);
	});

	it('lets an owner remove somebody, who is out at once', async () => {
		const { ida, ben } = await idaAndBen();
		expect((await ida.at.go(`${PAGE}?/remove`, { id: ben.id })).status).toBe(200);
		expect((await ben.at.go(PAGE)).url.pathname).toBe('/sign-in');
	});

	it('leaves one owner, and says so', async () => {
		const { ida, ben } = await idaAndBen();
		for (const [action, form] of [
			['remove', { id: ida.id }],
			['role', { id: ida.id, role: 'teacher' }]
		] as const) {
			const refused = await ida.at.go(`${PAGE}?/${action}`, form);
			expect(refused.status).toBe(409);
			expect(dataAt(refused)).toEqual({ message: 'There has to be an owner. Make somebody else one first.' });
		}
		expect((await ida.at.go(`${PAGE}?/role`, { id: ben.id, role: 'owner' })).status).toBe(200);
		expect((await ben.at.go(`${PAGE}?/role`, { id: ida.id, role: 'teacher' })).status).toBe(200);
		expect((await ida.at.go(`${PAGE}?/role`, { id: ida.id, role: 'owner' })).status).toBe(403);
	});

	it('lets a teacher change nothing', async () => {
		const { ida, ben } = await idaAndBen();
		await ida.at.go(`${PAGE}?/invite`, { role: 'teacher', email: '' });
		const before = await seenBy(ida.at);
		for (const [action, form] of Object.entries({
			invite: { role: 'owner', email: '' },
			withdraw: { id: before.invitations[0]!.id },
			role: { id: ben.id, role: 'owner' },
			renew: { id: ida.id },
			remove: { id: ida.id }
		}))
			expect((await ben.at.go(`${PAGE}?/${action}`, form)).status).toBe(403);
		expect(await seenBy(ida.at)).toEqual(before);
	});

	it('changes nothing for a form that makes no sense', async () => {
		const { ida, ben } = await idaAndBen();
		const before = await seenBy(ida.at);
		for (const [action, form, status] of [
			['invite', { role: 'emperor', email: '' }, 400],
			['invite', { role: 'teacher', email: 'cara' }, 400],
			['invite', {}, 400],
			['role', { id: ben.id, role: 'emperor' }, 400],
			['role', { role: 'owner' }, 409],
			['remove', { id: 'nobody' }, 409],
			['remove', { id: 'no\0body' }, 409],
			['invite', { role: 'teacher', email: '\0@school.example' }, 400],
			['invite', { role: 'teacher', email: 'ben@school.example' }, 409],
			['renew', { id: 'nobody' }, 409],
			['withdraw', {}, 409]
		] as const)
			expect((await ida.at.go(`${PAGE}?/${action}`, form)).status, action).toBe(status);
		expect(await seenBy(ida.at)).toEqual(before);
	});
});
