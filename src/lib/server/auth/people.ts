import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import { PROVIDER } from './provider.ts';
import type { Role } from './tables.ts';

/** Somebody who may sign in. */
export interface Person {
	id: string;
	name: string;
	email: string;
	role: Role;
	/** Whether they come in through the provider of OpenID Connect too. */
	isFromProvider: boolean;
}

/** What came of a change to a person. There is always an owner: nobody else could let anybody in. */
export type PersonChange = { ok: true } | { ok: false; why: 'gone' | 'last-owner' };

/** Everybody who may sign in. */
export class People {
	constructor(private readonly db: Database) {}

	/** All, by name. */
	async all(): Promise<Person[]> {
		const { kysely } = this.db;
		const users = await kysely.selectFrom('user').select(['id', 'name', 'email', 'role']).execute();
		const linked = await kysely
			.selectFrom('account')
			.select('userId')
			.where('providerId', '=', PROVIDER)
			.execute();
		const fromProvider = new Set(linked.map(({ userId }) => userId));
		return users
			.map((user) => ({ ...user, isFromProvider: fromProvider.has(user.id) }))
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.email.localeCompare(b.email, 'en'));
	}

	/** Makes somebody an owner or a teacher. It holds from their next step on. */
	changeRole(id: string, role: Role): Promise<PersonChange> {
		return this.#change(id, role, async (transaction) => {
			const updatedAt = new Date().toISOString();
			await transaction.updateTable('user').set({ role, updatedAt }).where('id', '=', id).execute();
		});
	}

	/** Ends somebody's account, and their sessions at once. What they wrote stays, under their name. */
	remove(id: string): Promise<PersonChange> {
		return this.#change(id, null, async (transaction) => {
			await transaction.deleteFrom('invitation').where('for_id', '=', id).execute();
			await transaction.deleteFrom('session').where('userId', '=', id).execute();
			await transaction.deleteFrom('account').where('userId', '=', id).execute();
			await transaction.deleteFrom('user').where('id', '=', id).execute();
		});
	}

	async #change(
		id: string,
		becomes: Role | null,
		change: (transaction: Transaction<Tables>) => Promise<void>
	): Promise<PersonChange> {
		return this.db.kysely.transaction().execute(async (transaction) => {
			// Two owners who remove each other at once: the second waits here, and then is the last.
			let owners = transaction.selectFrom('user').select('id').where('role', '=', 'owner').orderBy('id');
			if (this.db.kind === 'postgres') owners = owners.forUpdate();
			const ownerIds = (await owners.execute()).map((owner) => owner.id);
			const isLast = ownerIds.length === 1 && ownerIds[0] === id;
			if (isLast && becomes !== 'owner') return { ok: false, why: 'last-owner' };
			const user = await transaction.selectFrom('user').select('id').where('id', '=', id).executeTakeFirst();
			if (!user) return { ok: false, why: 'gone' };
			// Nobody comes back, or brings somebody in, by an invitation of a former owner.
			if (becomes !== 'owner') await transaction.deleteFrom('invitation').where('by_id', '=', id).execute();
			await change(transaction);
			return { ok: true };
		});
	}
}
