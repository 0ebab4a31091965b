import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { accountsOf, join, PASSWORD, signIn, visit } from './accounts.ts';

describeOnEachDatabase('people', (open) => {
	it('who are removed are signed out at once, everywhere, and do not come back', async () => {
		const accounts = accountsOf(await open());
		await join(accounts, 'Ida');
		const { id, email } = await join(accounts, 'Ben');
		const sessions = [await signIn(accounts, email), await signIn(accounts, email)];
		expect(await accounts.people.remove(id)).toEqual({ ok: true });
		for (const cookies of sessions) expect((await accounts.whoIs(visit(cookies))).user).toBeNull();
		expect(await accounts.signIn(visit(), email, PASSWORD)).toEqual({ ok: false, why: 'wrong' });
		expect(await accounts.people.remove(id)).toEqual({ ok: false, why: 'gone' });
		expect(await accounts.people.changeRole(id, 'owner')).toEqual({ ok: false, why: 'gone' });
		expect((await accounts.people.all()).map(({ name }) => name)).toEqual(['Ida']);
	});

	it('leave nothing behind in the tables of accounts', async () => {
		const db = await open();
		const accounts = accountsOf(db);
		const { id, email } = await join(accounts, 'Ida');
		await join(accounts, 'Cara', 'owner');
		await signIn(accounts, email);
		await accounts.people.remove(id);
		const left = await Promise.all([
			db.kysely.selectFrom('session').select('userId').execute(),
			db.kysely.selectFrom('account').select('userId').where('userId', '=', id).execute()
		]);
		expect(left).toEqual([[], []]);
	});

	it('have another role from their next step on', async () => {
		const accounts = accountsOf(await open());
		await join(accounts, 'Ida');
		const { id, email } = await join(accounts, 'Ben');
		const cookies = await signIn(accounts, email);
		expect((await accounts.whoIs(visit(cookies))).user).toMatchObject({ role: 'teacher' });
		expect(await accounts.people.changeRole(id, 'owner')).toEqual({ ok: true });
		expect((await accounts.whoIs(visit(cookies))).user).toMatchObject({ role: 'owner' });
	});

	it('always have an owner: the last one is neither removed nor made a teacher', async () => {
		const accounts = accountsOf(await open());
		const { id } = await join(accounts, 'Ida');
		await join(accounts, 'Ben');
		expect(await accounts.people.remove(id)).toEqual({ ok: false, why: 'last-owner' });
		expect(await accounts.people.changeRole(id, 'teacher')).toEqual({ ok: false, why: 'last-owner' });
		expect(await accounts.people.changeRole(id, 'owner')).toEqual({ ok: true });
		await join(accounts, 'Cara', 'owner');
		expect(await accounts.people.changeRole(id, 'teacher')).toEqual({ ok: true });
		expect(await accounts.people.all()).toMatchObject([
			{ name: 'Ben', role: 'teacher' },
			{ name: 'Cara', role: 'owner' },
			{ name: 'Ida', role: 'teacher' }
		]);
	});

	it('have an owner left when two owners remove each other at the same moment, on two servers', async () => {
		const db = await open();
		const [here, there] = [accountsOf(db), accountsOf(await open(db))];
		const ida = await join(here, 'Ida');
		const cara = await join(here, 'Cara', 'owner');
		const [one, other] = await Promise.all([
			here.people.remove(ida.id),
			there.people.changeRole(cara.id, 'teacher')
		]);
		expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
		expect((await here.people.all()).filter(({ role }) => role === 'owner')).toHaveLength(1);
	});
});
