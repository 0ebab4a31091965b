import { expect, it } from 'vitest';
import { SignInLimit } from '$lib/server/auth/sign-in-limit.ts';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { accountsOf, Clock, join, PASSWORD, visit } from './accounts.ts';

const MINUTE = 60_000;

describeOnEachDatabase('guessing passwords', (open) => {
	/** A limit whose clock the test turns. */
	async function limited() {
		const db = await open();
		const clock = new Clock();
		const limit = new SignInLimit(db, clock.now);
		const isAllowed = async (email: string, address: string) => (await limit.begin(email, address)).ok;
		return { db, clock, limit, isAllowed };
	}

	it('ends after five failures of one account, from wherever, until the first of them is 15 minutes old', async () => {
		const { clock, limit } = await limited();
		const begun = clock.at;
		for (let i = 0; i < 5; i++) {
			expect(await limit.begin('ida@school.example', `192.0.2.${i}`)).toMatchObject({ ok: true });
			clock.at += MINUTE;
		}
		const refused = { ok: false, until: begun + 15 * MINUTE };
		expect(await limit.begin(' Ida@School.example', '198.51.100.7')).toEqual(refused);
		// Another account is not held up.
		expect(await limit.begin('ben@school.example', '192.0.2.1')).toMatchObject({ ok: true });
		clock.at = refused.until - 1;
		expect(await limit.begin('ida@school.example', '192.0.2.1')).toEqual(refused);
		clock.at = refused.until;
		expect(await limit.begin('ida@school.example', '192.0.2.1')).toMatchObject({ ok: true });
		expect(await limit.begin('ida@school.example', '192.0.2.1')).toEqual({
			ok: false,
			until: begun + 16 * MINUTE
		});
	});

	it('ends after twenty failures from one address, whichever the accounts', async () => {
		const { clock, isAllowed } = await limited();
		for (let i = 0; i < 20; i++) expect(await isAllowed(`${i}@school.example`, '192.0.2.1')).toBe(true);
		expect(await isAllowed('another@school.example', '192.0.2.1')).toBe(false);
		expect(await isAllowed('another@school.example', '192.0.2.2')).toBe(true);
		clock.at += 15 * MINUTE;
		expect(await isAllowed('another@school.example', '192.0.2.1')).toBe(true);
	});

	it('is not to be sped up by many at once', async () => {
		const { isAllowed } = await limited();
		const all = await Promise.all(
			Array.from({ length: 12 }, (_, i) => isAllowed('ida@school.example', `192.0.2.${i}`))
		);
		expect(all.filter(Boolean).length).toBeLessThanOrEqual(5);
	});

	it('counts a network of IPv6 as one address, and IPv4 in its clothes as what it is', async () => {
		const { isAllowed } = await limited();
		const from = [
			(i: number) => `2001:db8:0:1::${i.toString(16)}`,
			(i: number) => `2001:0db8::1:0:0:0:${i.toString(16)}`
		];
		for (let i = 0; i < 20; i++) expect(await isAllowed(`${i}@school.example`, from[i % 2]!(i))).toBe(true);
		expect(await isAllowed('x@school.example', '2001:DB8:0:1:ffff::1')).toBe(false);
		expect(await isAllowed('x@school.example', '2001:db8:0:2::1')).toBe(true);

		for (let i = 0; i < 20; i++)
			await isAllowed(`y${i}@school.example`, i % 2 ? '192.0.2.1' : '::ffff:192.0.2.1');
		expect(await isAllowed('x@school.example', '192.0.2.1')).toBe(false);
	});

	it('is forgiven to an account by its right password, and not to the address', async () => {
		const { limit, isAllowed } = await limited();
		for (let i = 0; i < 4; i++) await limit.begin('ida@school.example', '192.0.2.1');
		const right = await limit.begin('ida@school.example', '192.0.2.1');
		await limit.succeed(right.ok ? right.attempt : '', 'Ida@school.example');
		for (let i = 0; i < 5; i++) expect(await isAllowed('ida@school.example', '192.0.2.2')).toBe(true);
		expect(await isAllowed('ida@school.example', '192.0.2.2')).toBe(false);
		for (let i = 0; i < 16; i++) expect(await isAllowed(`${i}@school.example`, '192.0.2.1')).toBe(true);
		expect(await isAllowed('another@school.example', '192.0.2.1')).toBe(false);
	});

	it('leaves nothing behind of what was typed, and nothing at all in the end', async () => {
		const { db, clock, limit } = await limited();
		await limit.begin('my password, in the wrong field', '192.0.2.1');
		const kept = async () =>
			JSON.stringify(await db.kysely.selectFrom('sign_in_attempt').selectAll().execute());
		expect(await kept()).not.toMatch(/password|192\.0\.2/);
		clock.at += 15 * MINUTE;
		await limit.begin('x@school.example', '192.0.2.2');
		expect(JSON.parse(await kept())).toHaveLength(1);
	});

	it('is answered in the same way whether there is such an account or not, also with the right password', async () => {
		const clock = new Clock();
		const accounts = accountsOf(await open(), { now: clock.now });
		const { email } = await join(accounts, 'Ida');
		for (const tried of [email, 'nobody@school.example']) {
			for (let i = 0; i < 5; i++) {
				const result = await accounts.signIn(visit([], { address: `192.0.2.${i}` }), tried, 'wrong password');
				expect(result).toEqual({ ok: false, why: 'wrong' });
			}
			const until = clock.at + 15 * MINUTE;
			expect(await accounts.signIn(visit(), tried, PASSWORD)).toEqual({ ok: false, why: 'wait', until });
		}
		clock.at += 15 * MINUTE;
		expect(await accounts.signIn(visit(), email, PASSWORD)).toMatchObject({ ok: true });
	});
});
