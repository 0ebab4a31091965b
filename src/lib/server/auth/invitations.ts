import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import { PASSWORD } from './provider.ts';
import type { Role } from './tables.ts';
import { hashOf, makeToken } from './token.ts';

const DAYS = 7;
const VALID = DAYS * 24 * 60 * 60_000;

/** What a one-time address is good for. */
export interface Invitation {
	id: string;
	role: Role;
	/** The only e-mail address that may come in by it; null where any may. */
	email: string | null;
	/** Who invited; null where the server itself did, for the first teacher. */
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

/** One-time addresses by which teachers come in. The secret in an address is told once; what is kept is its hash. */
export class Invitations {
	constructor(
		private readonly db: Database,
		private readonly now: () => number
	) {}

	/**
	 * Invites somebody.
	 *
	 * @param by the owner who invites
	 * @returns the secret of the address, and until when it is good
	 */
	async invite(
		by: { id: string; name: string },
		invited: { role: Role; email: string | null }
	): Promise<{ token: string; until: number }> {
		const until = this.now() + VALID;
		const token = await this.#add({ ...invited, by_id: by.id, by_name: by.name, expires_at: until });
		return { token, until };
	}

	/** An address for the first teacher, an owner; null where there are teachers already. */
	async inviteFirst(): Promise<string | null> {
		if (await this.#someoneIsIn(this.db.kysely)) return null;
		return this.#add({ role: 'owner', email: null, by_id: null, by_name: null, expires_at: null });
	}

	/** The invitations that are open, the newest first. */
	async open(): Promise<Invitation[]> {
		const rows = await this.db.kysely
			.selectFrom('invitation')
			.selectAll()
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

	/** What the address with this secret is good for; null where it was used or withdrawn, has run out, or never was. */
	async find(token: string): Promise<Invitation | null> {
		const row = await this.db.kysely
			.selectFrom('invitation')
			.selectAll()
			.where('token_hash', '=', hashOf(token))
			.executeTakeFirst();
		if (!row || (row.expires_at !== null && row.expires_at <= this.now())) return null;
		if (row.by_id === null && (await this.#someoneIsIn(this.db.kysely))) return null;
		return toInvitation(row);
	}

	/**
	 * Lets somebody in, and uses the address up.
	 *
	 * @returns what is in the way: the address is no longer good, or there is an account with the e-mail address
	 */
	async accept(
		token: string,
		newcomer: Newcomer
	): Promise<{ ok: true } | { ok: false; why: 'gone' | 'taken' }> {
		return this.db.kysely.transaction().execute(async (transaction) => {
			const used = await this.#useUp(transaction, hashOf(token));
			if (used === null) return { ok: false, why: 'gone' };
			const email = used.email ?? newcomer.email;
			// An owner has vouched for the address that was invited; the first teacher has the server in hand.
			const isVouchedFor = used.email !== null || used.by_id === null;
			if (await addUser(transaction, { ...newcomer, email }, used.role, isVouchedFor)) return { ok: true };
			// It is good for another e-mail address.
			await transaction.insertInto('invitation').values(used).execute();
			return { ok: false, why: 'taken' };
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
		// All of the first teacher's at once: the addresses of other starts are of no use after this one.
		const used = (await taking.where('by_id', 'is', null).execute()).find(isThis);
		return used && !(await this.#someoneIsIn(transaction)) ? used : null;
	}

	async #add(invitation: Omit<Tables['invitation'], 'id' | 'token_hash' | 'created_at'>): Promise<string> {
		const token = makeToken();
		await this.db.kysely
			.insertInto('invitation')
			.values({ id: randomUUID(), token_hash: hashOf(token), created_at: this.now(), ...invitation })
			.execute();
		return token;
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
	await transaction
		.insertInto('account')
		.values({
			id: randomUUID(),
			accountId: id,
			providerId: PASSWORD,
			userId: id,
			password: passwordHash,
			createdAt: at,
			updatedAt: at
		})
		.execute();
	return true;
}

function toInvitation({ id, role, email, by_name, expires_at }: Tables['invitation']): Invitation {
	return { id, role, email, by: by_name, until: expires_at };
}
