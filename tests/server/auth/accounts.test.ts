import { expect, it } from 'vitest';
import { getMigrations } from 'better-auth/db/migration';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { accountsOf, join, PASSWORD, signIn, visit } from './accounts.ts';

describeOnEachDatabase('signing in', (open) => {
	it('with the right password begins a session, and signing out ends it', async () => {
		const accounts = accountsOf(await open());
		const { id, email } = await join(accounts, 'Ida');
		const cookies = await signIn(accounts, ` ${email.toUpperCase()} `);
		const { user } = await accounts.whoIs(visit(cookies));
		expect(user).toEqual({ id, name: 'Ida', email, role: 'owner' });

		const cleared = await accounts.signOut(visit(cookies));
		expect(cleared.join()).toMatch(/session_token=;.*Max-Age=0/);
		// The cookie is kept by whoever stole it: it is worth nothing.
		expect((await accounts.whoIs(visit(cookies))).user).toBeNull();
	});

	it('sets a cookie that no script reads and no other site sends, over https only where the site is', async () => {
		const accounts = accountsOf(await open());
		const { email } = await join(accounts, 'Ida');
		const plain = await accounts.signIn(visit(), email, PASSWORD);
		expect(plain).toMatchObject({
			cookies: [expect.stringMatching(/^who-says\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/)]
		});
		const secure = await accounts.signIn(visit([], { origin: 'https://who.example' }), email, PASSWORD);
		expect(secure).toMatchObject({
			cookies: [
				expect.stringMatching(/^__Secure-who-says\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/)
			]
		});
		const there = visit(secure.ok ? secure.cookies : [], { origin: 'https://who.example' });
		expect((await accounts.whoIs(there)).user).toMatchObject({ name: 'Ida' });
	});

	it.each([
		['127.0.0.1', 'http://127.0.0.1:3000'],
		['an address of IPv6', 'http://[::1]:3000'],
		['a name of the network', 'http://school-server:8080']
	])('and out again works at %s', async (_, origin) => {
		const accounts = accountsOf(await open());
		const { email } = await join(accounts, 'Ida');
		const result = await accounts.signIn(visit([], { origin }), email, PASSWORD);
		const cookies = result.ok ? result.cookies : [];
		expect((await accounts.whoIs(visit(cookies, { origin }))).user).toMatchObject({ name: 'Ida' });
		await accounts.signOut(visit(cookies, { origin }));
		expect((await accounts.whoIs(visit(cookies, { origin }))).user).toBeNull();
	});

	it('holds on another server of the same database, whose secret nobody had to set', async () => {
		const db = await open();
		const here = accountsOf(db);
		const { email } = await join(here, 'Ida');
		const there = accountsOf(await open(db));
		const cookies = await signIn(here, email);
		expect((await there.whoIs(visit(cookies))).user).toMatchObject({ name: 'Ida' });
	});

	it('is not believed of a cookie that was made with another secret, or by hand', async () => {
		const db = await open();
		const accounts = accountsOf(db);
		const { email } = await join(accounts, 'Ida');
		const cookies = await signIn(accounts, email);
		const other = accountsOf(db, { env: { SECRET: 'another secret, also of 32 characters' } });
		expect((await other.whoIs(visit(cookies))).user).toBeNull();
		const { token } = await db.kysely.selectFrom('session').select('token').executeTakeFirstOrThrow();
		expect((await accounts.whoIs(visit([`who-says.session_token=${token}`]))).user).toBeNull();
	});

	it('ends when its time is over', async () => {
		const db = await open();
		const accounts = accountsOf(db);
		const { email } = await join(accounts, 'Ida');
		const cookies = await signIn(accounts, email);
		const past = new Date(Date.now() - 1000).toISOString();
		await db.kysely.updateTable('session').set({ expiresAt: past }).execute();
		expect((await accounts.whoIs(visit(cookies))).user).toBeNull();
	});

	it('is prolonged by whoever uses it', async () => {
		const db = await open();
		const accounts = accountsOf(db);
		const { email } = await join(accounts, 'Ida');
		const cookies = await signIn(accounts, email);
		expect((await accounts.whoIs(visit(cookies))).cookies).toEqual([]);
		const soon = new Date(Date.now() + 60_000).toISOString();
		await db.kysely.updateTable('session').set({ expiresAt: soon }).execute();
		const { user, cookies: renewed } = await accounts.whoIs(visit(cookies));
		expect(user).toMatchObject({ name: 'Ida' });
		expect(renewed.join()).toContain('session_token=');
		const { expiresAt } = await db.kysely.selectFrom('session').select('expiresAt').executeTakeFirstOrThrow();
		expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now() + 10 * 24 * 60 * 60_000);
	});

	it('fails in the same words for a wrong password and for an account that is not', async () => {
		const accounts = accountsOf(await open());
		const { email } = await join(accounts, 'Ida');
		const wrong = { ok: false, why: 'wrong' };
		expect(await accounts.signIn(visit(), email, 'another password')).toEqual(wrong);
		expect(await accounts.signIn(visit(), 'nobody@school.example', PASSWORD)).toEqual(wrong);
		for (const [mail, password] of [
			['', ''],
			[email, ''],
			['no address', PASSWORD],
			[email, 'x'.repeat(100_000)]
		])
			expect(await accounts.signIn(visit([], { address: '192.0.2.9' }), mail!, password!)).toEqual(wrong);
	});

	it('takes as long for an account that is not as for a wrong password', async () => {
		const accounts = accountsOf(await open());
		const { email } = await join(accounts, 'Ida');
		const times: Record<string, number[]> = { [email]: [], 'nobody@school.example': [] };
		for (let round = 0; round < 5; round++) {
			for (const [tried, taken] of Object.entries(times)) {
				const begun = performance.now();
				await accounts.signIn(visit([], { address: `192.0.2.${round}` }), tried, 'a wrong password');
				taken.push(performance.now() - begun);
			}
		}
		const [known, unknown] = Object.values(times).map((taken) => taken.toSorted((a, b) => a - b)[2]!);
		// Without the work of a password it would be a twentieth.
		expect(unknown! / known!).toBeGreaterThan(0.4);
		expect(unknown! / known!).toBeLessThan(2.5);
	});

	it('keeps a password as scrypt only, and the address of nobody', async () => {
		const db = await open();
		const accounts = accountsOf(db);
		const { email } = await join(accounts, 'Ida');
		await signIn(accounts, email);
		const account = await db.kysely.selectFrom('account').selectAll().executeTakeFirstOrThrow();
		// A salt of 16 bytes and a key of 64.
		expect(account.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
		expect(await db.kysely.selectFrom('session').select(['ipAddress']).execute()).toEqual([
			{ ipAddress: '' }
		]);
	});

	it('is kept in tables that have all that better-auth expects', async () => {
		const db = await open();
		const { toBeCreated, toBeAdded } = await getMigrations({
			database: { db: db.kysely, type: db.kind },
			user: { additionalFields: { role: { type: ['owner', 'teacher'], required: true } } },
			logger: { disabled: true }
		});
		expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
	});
});
