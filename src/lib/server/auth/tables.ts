import type { ColumnType } from 'kysely';

/** What a teacher may do: an owner also says who else may come in. */
export type Role = 'owner' | 'teacher';

/** better-auth's own times: ISO text in SQLite, a timestamp in PostgreSQL. ISO text may be written to either. */
type Time = ColumnType<string | Date, string, string>;
/** better-auth's own booleans: 0 or 1 in SQLite. */
type Flag = ColumnType<boolean | number, boolean, boolean>;

/**
 * The tables of accounts (migrations/002-accounts.ts). Those that better-auth reads and writes have its columns, names
 * and times; the others are ours, and their times are milliseconds since 1970.
 */
export interface AccountTables {
	user: {
		id: string;
		name: string;
		email: string;
		/** Whether somebody has vouched for the address: an owner who invited it, or the provider of OpenID Connect. */
		emailVerified: Flag;
		image: string | null;
		role: Role;
		createdAt: Time;
		updatedAt: Time;
	};
	session: {
		id: string;
		token: string;
		userId: string;
		expiresAt: Time;
		ipAddress: string | null;
		userAgent: string | null;
		createdAt: Time;
		updatedAt: Time;
	};
	/** A way in for a user: a password (`credential`), or an account at the provider of OpenID Connect. */
	account: {
		id: string;
		accountId: string;
		providerId: string;
		userId: string;
		accessToken: string | null;
		refreshToken: string | null;
		idToken: string | null;
		accessTokenExpiresAt: Time | null;
		refreshTokenExpiresAt: Time | null;
		scope: string | null;
		password: string | null;
		createdAt: Time;
		updatedAt: Time;
	};
	verification: {
		id: string;
		identifier: string;
		value: string;
		expiresAt: Time;
		createdAt: Time;
		updatedAt: Time;
	};
	/** One-time links that nobody has used yet. */
	invitation: {
		id: string;
		/** The link itself is told once and not kept. */
		token_hash: string;
		role: Role;
		/** The only address that may come in by it; null where any may. */
		email: string | null;
		/** Whom it lets choose a new password; null where it makes an account. */
		for_id: string | null;
		/** Who invited. Both null: it is for the first teacher, and the server printed it. */
		by_id: string | null;
		by_name: string | null;
		created_at: number;
		/** Null: it is good for as long as there is no teacher. */
		expires_at: number | null;
	};
	/** Attempts to sign in that have failed, or are under way. */
	sign_in_attempt: {
		id: string;
		/** Hashes: what was typed as an address is nobody's business. The account's is empty once it has signed in. */
		account_key: string;
		address_key: string;
		at: number;
	};
	/** What this installation has made up for itself, such as the secret that its cookies are signed with. */
	setting: {
		name: string;
		value: string;
	};
}
