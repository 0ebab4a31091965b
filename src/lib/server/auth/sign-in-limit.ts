import { randomUUID } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { hashOf } from './token.ts';

const WINDOW = 15 * 60_000;
/** How many attempts may fail within the window before the next has to wait. */
const LIMITS = { account_key: 5, address_key: 20 } as const;

/** An attempt that may go on, or until when it has to wait. */
type Allowed = { ok: true; attempt: string } | { ok: false; until: number };

/**
 * Holds up whoever guesses passwords: per account, whether there is one or not, and per address that it is tried from.
 * An attempt is written down before the password is looked at, so that many at once are no way round.
 */
export class SignInLimit {
	constructor(
		private readonly db: Database,
		private readonly now: () => number
	) {}

	/** Asks for an attempt. What is refused is not counted: waiting helps, even while somebody else goes on guessing. */
	async begin(email: string, address: string): Promise<Allowed> {
		const { kysely } = this.db;
		const at = this.now();
		await kysely
			.deleteFrom('sign_in_attempt')
			.where('at', '<=', at - WINDOW)
			.execute();
		const keys = { account_key: accountKey(email), address_key: addressKey(address) };
		const id = randomUUID();
		await kysely
			.insertInto('sign_in_attempt')
			.values({ id, ...keys, at })
			.execute();
		const waits = await Promise.all([
			this.#wait('account_key', keys.account_key),
			this.#wait('address_key', keys.address_key)
		]);
		const until = Math.max(...waits);
		if (until === 0) return { ok: true, attempt: id };
		await kysely.deleteFrom('sign_in_attempt').where('id', '=', id).execute();
		return { ok: false, until };
	}

	/** The attempt has succeeded: the account begins anew. What failed from the address stays counted. */
	async succeed(attempt: string, email: string): Promise<void> {
		const { kysely } = this.db;
		await kysely.deleteFrom('sign_in_attempt').where('id', '=', attempt).execute();
		await kysely
			.updateTable('sign_in_attempt')
			.set({ account_key: '' })
			.where('account_key', '=', accountKey(email))
			.execute();
	}

	/** Until when a key has to wait, its newest attempt being the one that asks; 0 where it need not. */
	async #wait(column: keyof typeof LIMITS, key: string): Promise<number> {
		const limit = LIMITS[column];
		const rows = await this.db.kysely
			.selectFrom('sign_in_attempt')
			.select('at')
			.where(column, '=', key)
			.orderBy('at', 'desc')
			.limit(limit + 1)
			.execute();
		// There is room again when the oldest of the last few has left the window.
		return rows.length > limit ? rows[limit]!.at + WINDOW : 0;
	}
}

function accountKey(email: string): string {
	return hashOf(email.trim().toLowerCase());
}

/** One key for whatever one household or school can easily call its own: an address of IPv4, a /64 of IPv6. */
function addressKey(address: string): string {
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (mapped) return hashOf(mapped);
	if (!address.includes(':')) return hashOf(address);
	const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::');
	const groups = head.split(':').filter(Boolean);
	const rest = tail.split(':').filter(Boolean);
	const missing = address.includes('::') ? Math.max(0, 8 - groups.length - rest.length) : 0;
	const all = [...groups, ...Array<string>(missing).fill('0'), ...rest];
	return hashOf(
		all
			.slice(0, 4)
			.map((group) => group.replace(/^0+(?=.)/, ''))
			.join(':')
	);
}
