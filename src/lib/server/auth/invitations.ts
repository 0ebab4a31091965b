import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import { PASSWORD } from './provider.ts';
import type { Role } from './tables.ts';
import { hashOf, makeToken } from './token.ts';

const DAYS = 7;
const VALID = DAYS * 24 * 60 * 60_000;

/** What a one-time link is good for: to come in, or to choose a new password. */
export interface Invitation {
	id: string;
	role: Role;
	/** The only e-mail address that may come in by it; null where any may. */
	email: string | null;
	/** The name of whoever chooses a new password by it; null where it makes an account. */
	person: string | null;
	/** Who made it; null where the server itself did, for the first teacher. */
	by: string | null;
	/** Until when it is good, in milliseconds since 1970; null where it is until it is used. */
	until: number | null;
}

/** Whoever comes in, with a password that is hashed already. */
export interface Newcomer {
	name: string;
	email: string;
	passwordHash: string;
}

/** What came of using a link: it is not good any more, or there is an account with the e-mail address. */
export type Accepted = { ok: true; email: string } | { ok: false; why: 'gone' | 'taken' };

/** One-time links by which teachers come in. The secret in a link is told once; what is kept is its hash. */
export class Invitations {
	constructor(
		private readonly db: Database,
		private readonly now: () => number
	) {}

	/**
	 * Invites somebody. Of several invitations by one e-mail address the newest is good.
	 *
	 * @param by the owner who invites
	 * @returns the secret of the link and until when it is good; null where the e-mail address has an account
	 */
	async invite(
		by: { id: string; name: string },
		{ role, email }: { role: Role; email: string | null }
	): Promise<{ token: string; until: number } | null> {
		const { kysely } = this.db;
		if (email !== null) {
			const known = await kysely
				.selectFrom('user')
				.select('id')
				.where('email', '=', email)
				.executeTakeFirst();
			if (known) return null;
			await kysely.deleteFrom('invitation').where('email', '=', email).execute();
		}
		return this.#add(by, { role, email, for_id: null });
	}

	/**
	 * Lets somebody who has forgotten their password choose a new one. Of several links for one person the newest is good.
	 *
	 * @param by the owner who helps
	 * @returns the secret of the link and until when it is good; null where there is no such person
	 */
	async renew(
		by: { id: string; name: string },
		personId: string
	): Promise<{ token: string; until: number; name: string } | null> {
		const { kysely } = this.db;
		const person = await kysely
			.selectFrom('user')
			.select(['name', 'email', 'role'])
			.where('id', '=', personId)
			.executeTakeFirst();
		if (!person) return null;
		const { name, ...user } = person;
		await kysely.deleteFrom('invitation').where('for_id', '=', personId).execute();
		return { ...(await this.#add(by, { ...user, for_id: personId })), name };
	}

	/** A link for the first teacher, an owner; null where there are teachers already. */
	async inviteFirst(): Promise<string | null> {
		if (await this.#someoneIsIn(this.db.kysely)) return null;
		return (await this.#add(null, { role: 'owner', email: null, for_id: null })).token;
	}

	/** The invitations that are open, the newest first. */
	async open(): Promise<Invitation[]> {
		const rows = await this.#withNames()
			.where('expires_at', '>', this.now())
			.orderBy('created_at', 'desc')
			.execute();
		return rows.map(toInvitation);
	}

	/** Takes an invitation back. Says whether it was still there. */
	async withdraw(id: string): Promise<boolean> {
		const { numDeletedRows } = await this.db.kysely
			.deleteFrom('invitation')
			.where('id', '=', id)
			.where('by_id', 'is not', null)
			.executeTakeFirst();
		return numDeletedRows > 0n;
	}

	/** What the link with this secret is good for; null where it was used or withdrawn, has run out, or never was. */
	async find(token: string): Promise<Invitation | null> {
		const row = await this.#withNames().where('token_hash', '=', hashOf(token)).executeTakeFirst();
		if (!row || (row.expires_at !== null && row.expires_at <= this.now())) return null;
		if (row.by_id === null && (await this.#someoneIsIn(this.db.kysely))) return null;
		return toInvitation(row);
	}

	/**
	 * Lets somebody in, or gives them a new password and ends their sessions. The link is used up by it.
	 *
	 * @returns the e-mail address to sign in with, which is the link's where it names one; or what is in the way
	 */
	async accept(token: string, newcomer: Newcomer): Promise<Accepted> {
		return this.db.kysely.transaction().execute(async (transaction) => {
			const used = await this.#useUp(transaction, hashOf(token));
			if (used === null) return { ok: false, why: 'gone' };
			const email = used.email ?? newcomer.email;
			if (used.for_id !== null) {
				await setPassword(transaction, used.for_id, newcomer.passwordHash);
				await transaction.deleteFrom('session').where('userId', '=', used.for_id).execute();
				return { ok: true, email };
			}
			// An owner has vouched for the address that was invited; the first teacher has the server in hand.
			const isVouchedFor = used.email !== null || used.by_id === null;
			if (!(await addUser(transaction, { ...newcomer, email }, used.role, isVouchedFor))) {
				// It is good for another e-mail address.
				await transaction.insertInto('invitation').values(used).execute();
				return { ok: false, why: 'taken' };
			}
			await transaction.deleteFrom('invitation').where('email', '=', email).execute();
			return { ok: true, email };
		});
	}

	/** Takes an invitation away for whoever comes in by it; null where it is not good, or another was quicker. */
	async #useUp(transaction: Transaction<Tables>, tokenHash: string): Promise<Tables['invitation'] | null> {
		const isThis = (each: Tables['invitation']) => each.token_hash === tokenHash;
		const found = await transaction
			.selectFrom('invitation')
			.select('by_id')
			.where('token_hash', '=', tokenHash)
			.executeTakeFirst();
		if (!found) return null;
		const taking = transaction.deleteFrom('invitation').returningAll();
		if (found.by_id !== null) {
			const used = await taking.where('token_hash', '=', tokenHash).executeTakeFirst();
			return used && used.expires_at !== null && used.expires_at > this.now() ? used : null;
		}
		// All of the first teacher's at once: the links of other starts are of no use after this one.
		const used = (await taking.where('by_id', 'is', null).execute()).find(isThis);
		return used && !(await this.#someoneIsIn(transaction)) ? used : null;
	}

	/** Makes a link: for the first teacher, where nobody makes it, and then without an end. */
	async #add(
		by: { id: string; name: string } | null,
		invited: Pick<Tables['invitation'], 'role' | 'email' | 'for_id'>
	): Promise<{ token: string; until: number }> {
		const token = makeToken();
		const at = this.now();
		const until = at + VALID;
		await this.db.kysely
			.insertInto('invitation')
			.values({
				...invited,
				id: randomUUID(),
				token_hash: hashOf(token),
				by_id: by?.id ?? null,
				by_name: by?.name ?? null,
				created_at: at,
				expires_at: by && until
			})
			.execute();
		return { token, until };
	}

	#withNames() {
		return this.db.kysely
			.selectFrom('invitation')
			.leftJoin('user', 'user.id', 'for_id')
			.selectAll('invitation')
			.select('user.name as person');
	}

	async #someoneIsIn(kysely: Pick<Database['kysely'], 'selectFrom'>): Promise<boolean> {
		return (await kysely.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
	}
}

/** Says whether it could: an e-mail address is one person's. */
async function addUser(
	transaction: Transaction<Tables>,
	{ name, email, passwordHash }: Newcomer,
	role: Role,
	emailVerified: boolean
): Promise<boolean> {
	const at = new Date().toISOString();
	const id = randomUUID();
	const added = await transaction
		.insertInto('user')
		.values({ id, name, email, emailVerified, role, createdAt: at, updatedAt: at })
		.onConflict((conflict) => conflict.column('email').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return false;
	await setPassword(transaction, id, passwordHash);
	return true;
}

/** Gives a user a password instead of the one before, or the first. */
async function setPassword(
	transaction: Transaction<Tables>,
	userId: string,
	password: string
): Promise<void> {
	const at = new Date().toISOString();
	await transaction
		.insertInto('account')
		.values({
			id: randomUUID(),
			accountId: userId,
			providerId: PASSWORD,
			userId,
			password,
			createdAt: at,
			updatedAt: at
		})
		.onConflict((conflict) =>
			conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: at })
		)
		.execute();
}

function toInvitation({
	id,
	role,
	email,
	person,
	by_name,
	expires_at
}: Tables['invitation'] & { person: string | null }): Invitation {
	return { id, role, email, person, by: by_name, until: expires_at };
}
