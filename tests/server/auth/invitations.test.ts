import { expect, it } from 'vitest';
import type { Accounts } from '$lib/server/auth/accounts.ts';
import { printFirstAddress } from '$lib/server/auth/first-address.ts';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { accountsOf, Clock, join, PASSWORD, passwordHash, signIn, visit } from './accounts.ts';

const DAY = 24 * 60 * 60_000;
const IDA = { id: 'ida', name: 'Ida' };

/** Uses an address, with the same password for everybody. */
async function accept(accounts: Accounts, token: string, name = 'Ben', email = 'ben@school.example') {
	return accounts.invitations.accept(token, { name, email, passwordHash });
}

/** The token of the address that a start prints; null where it prints none. */
async function printed(accounts: Accounts): Promise<string | null> {
	const lines: string[] = [];
	await printFirstAddress(accounts, 'http://localhost:3000', (line) => lines.push(line));
	return /http:\/\/localhost:3000\/join\/([\w-]{43})$/.exec(lines.join('\n'))?.[1] ?? null;
}

describeOnEachDatabase('the first teacher', (open) => {
	it('comes in by the address that the start prints, as an owner, and it works once', async () => {
		const accounts = accountsOf(await open());
		const token = (await printed(accounts))!;
		expect(await accounts.invitations.find(token)).toMatchObject({ role: 'owner', by: null, until: null });
		expect(await accept(accounts, token)).toMatchObject({ ok: true });
		expect(await accounts.people.all()).toMatchObject([{ name: 'Ben', role: 'owner' }]);
		expect(await accounts.invitations.find(token)).toBeNull();
		expect(await accept(accounts, token, 'Eve', 'eve@evil.example')).toEqual({ ok: false, why: 'gone' });
	});

	it('is asked for again at each start, until one has come; then no address is good any more', async () => {
		const db = await open();
		const [first, second] = [await printed(accountsOf(db)), await printed(accountsOf(db))];
		expect(first).not.toBe(second);
		const accounts = accountsOf(db);
		expect(await accept(accounts, first!)).toMatchObject({ ok: true });
		expect(await printed(accounts)).toBeNull();
		expect(await accounts.invitations.find(second!)).toBeNull();
		expect(await accept(accounts, second!, 'Eve', 'eve@evil.example')).toEqual({ ok: false, why: 'gone' });
	});

	it('is one, also where two come at the same time by the addresses of two servers', async () => {
		const db = await open();
		const [here, there] = [accountsOf(db), accountsOf(await open(db))];
		const [one, other] = [await printed(here), await printed(there)];
		const accepted = await Promise.all([
			accept(here, one!),
			accept(there, other!, 'Cara', 'cara@school.example')
		]);
		expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await here.people.all()).toHaveLength(1);
	});

	it('is not to be read from the database', async () => {
		const db = await open();
		const token = (await printed(accountsOf(db)))!;
		const rows = await db.kysely.selectFrom('invitation').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(token);
	});
});

describeOnEachDatabase('an invitation', (open) => {
	/** A site with Ida as its owner, at a time that the test changes. */
	async function withIda() {
		const clock = new Clock();
		const db = await open();
		const accounts = accountsOf(db, { now: clock.now });
		const { id } = await join(accounts, 'Ida');
		return { clock, db, accounts, id };
	}

	it('lets in whoever has its address, once, as what it says, within seven days', async () => {
		const { clock, accounts } = await withIda();
		const { token, until } = (await accounts.invitations.invite(IDA, { role: 'teacher', email: null }))!;
		expect(until).toBe(clock.at + 7 * DAY);
		expect(await accounts.invitations.open()).toMatchObject([
			{ role: 'teacher', email: null, by: 'Ida', until }
		]);
		clock.at = until - 1;
		expect(await accounts.invitations.find(token)).toMatchObject({ role: 'teacher', by: 'Ida' });
		expect(await accept(accounts, token)).toMatchObject({ ok: true });
		expect(await accept(accounts, token, 'Eve', 'eve@evil.example')).toEqual({ ok: false, why: 'gone' });
		expect(await accounts.invitations.open()).toEqual([]);
		await signIn(accounts, 'ben@school.example');
	});

	it('is over after seven days', async () => {
		const { clock, accounts } = await withIda();
		const { token, until } = (await accounts.invitations.invite(IDA, { role: 'owner', email: null }))!;
		clock.at = until;
		expect(await accounts.invitations.find(token)).toBeNull();
		expect(await accounts.invitations.open()).toEqual([]);
		expect(await accept(accounts, token)).toEqual({ ok: false, why: 'gone' });
		expect(await accounts.people.all()).toHaveLength(1);
	});

	it('is over when it is withdrawn', async () => {
		const { accounts } = await withIda();
		const { token } = (await accounts.invitations.invite(IDA, { role: 'owner', email: null }))!;
		const { id } = (await accounts.invitations.open())[0]!;
		expect(await accounts.invitations.withdraw(id)).toBe(true);
		expect(await accounts.invitations.withdraw(id)).toBe(false);
		expect(await accept(accounts, token)).toEqual({ ok: false, why: 'gone' });
	});

	it('for an e-mail address makes an account with that address, whatever is sent', async () => {
		const { accounts } = await withIda();
		const { token } = (await accounts.invitations.invite(IDA, {
			role: 'teacher',
			email: 'cara@school.example'
		}))!;
		await accept(accounts, token, 'Cara', 'another@school.example');
		expect((await accounts.people.all()).map(({ email }) => email)).toEqual([
			'cara@school.example',
			'ida@school.example'
		]);
	});

	it('is not made for an e-mail address that has an account, and replaces an older one for the same', async () => {
		const { accounts } = await withIda();
		const invite = (email: string) => accounts.invitations.invite(IDA, { role: 'teacher', email });
		expect(await invite('ida@school.example')).toBeNull();
		const [older, newer] = [(await invite('ben@school.example'))!, (await invite('ben@school.example'))!];
		expect(await accounts.invitations.find(older.token)).toBeNull();
		expect(await accounts.invitations.open()).toHaveLength(1);
		// Whoever comes in by another link needs this one no more.
		const open = (await accounts.invitations.invite(IDA, { role: 'teacher', email: null }))!;
		expect(await accept(accounts, open.token)).toEqual({ ok: true, email: 'ben@school.example' });
		expect(await accounts.invitations.find(newer.token)).toBeNull();
	});

	it('stays good when the e-mail address has an account already', async () => {
		const { accounts } = await withIda();
		const { token } = (await accounts.invitations.invite(IDA, { role: 'teacher', email: null }))!;
		expect(await accept(accounts, token, 'Not Ida', 'ida@school.example')).toEqual({
			ok: false,
			why: 'taken'
		});
		expect(await accounts.signIn(visit(), 'ida@school.example', PASSWORD)).toMatchObject({ ok: true });
		expect(await accept(accounts, token)).toMatchObject({ ok: true });
	});

	it('lets in one, also where two use it at the same time', async () => {
		const { accounts } = await withIda();
		const { token } = (await accounts.invitations.invite(IDA, { role: 'teacher', email: null }))!;
		const accepted = await Promise.all([
			accept(accounts, token),
			accept(accounts, token, 'Cara', 'cara@school.example')
		]);
		expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await accounts.people.all()).toHaveLength(2);
	});

	it.each(['removed', 'made a teacher'])('of an owner who was %s since is over', async (what) => {
		const { accounts, id } = await withIda();
		await join(accounts, 'Cara', 'owner');
		const { token } = (await accounts.invitations.invite(
			{ id, name: 'Ida' },
			{ role: 'owner', email: null }
		))!;
		if (what === 'removed') await accounts.people.remove(id);
		else await accounts.people.changeRole(id, 'teacher');
		expect(await accounts.invitations.find(token)).toBeNull();
	});
});

describeOnEachDatabase('a link for a new password', (open) => {
	it('lets somebody choose one, once, and ends every session that the old one began', async () => {
		const accounts = accountsOf(await open());
		await join(accounts, 'Ida');
		const { id, email } = await join(accounts, 'Ben');
		const cookies = await signIn(accounts, email);
		const { token, name } = (await accounts.invitations.renew(IDA, id))!;
		expect(name).toBe('Ben');
		expect(await accounts.invitations.find(token)).toMatchObject({ person: 'Ben', email, role: 'teacher' });

		const another = await accounts.hash('another lamp, in another window');
		const chosen = { name: 'Eve', email: 'eve@evil.example', passwordHash: another };
		expect(await accounts.invitations.accept(token, chosen)).toEqual({ ok: true, email });
		expect(await accounts.invitations.accept(token, chosen)).toEqual({ ok: false, why: 'gone' });
		expect((await accounts.whoIs(visit(cookies))).user).toBeNull();
		expect(await accounts.signIn(visit(), email, PASSWORD)).toEqual({ ok: false, why: 'wrong' });
		expect(await accounts.signIn(visit(), email, 'another lamp, in another window')).toMatchObject({
			ok: true
		});
		expect((await accounts.people.all()).map((each) => each.name)).toEqual(['Ben', 'Ida']);
	});

	it('is one at a time, and none for whoever is not here any more', async () => {
		const accounts = accountsOf(await open());
		await join(accounts, 'Ida');
		const { id } = await join(accounts, 'Ben');
		const [older, newer] = [
			(await accounts.invitations.renew(IDA, id))!,
			(await accounts.invitations.renew(IDA, id))!
		];
		expect(await accounts.invitations.find(older.token)).toBeNull();
		expect(await accounts.invitations.find(newer.token)).not.toBeNull();
		await accounts.people.remove(id);
		expect(await accounts.invitations.find(newer.token)).toBeNull();
		expect(await accounts.invitations.renew(IDA, id)).toBeNull();
	});
});
