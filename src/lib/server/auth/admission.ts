import type { BetterAuthOptions } from 'better-auth';
import type { Database } from '../db/database.ts';
import type { OidcConfig } from './oidc-config.ts';
import { PASSWORD, PROVIDER } from './provider.ts';
import type { Role } from './tables.ts';

type UserOptions = NonNullable<BetterAuthOptions['user']>;

/** What better-auth asks before it lets somebody in whom the provider of OpenID Connect has sent. */
export interface Admission {
	check: NonNullable<UserOptions['validateUserInfo']>;
	hooks: NonNullable<BetterAuthOptions['databaseHooks']>;
}

/**
 * Who may come in through the provider: whoever has an account here with the address that the provider vouches for, is
 * invited by that address, or has it in a domain that is let in as a whole. Nobody else, and nobody with an address that
 * is not verified: anybody could have typed it.
 *
 * @param now the time, in milliseconds since 1970
 */
export function admission(db: Database, config: OidcConfig, now: () => number): Admission {
	const { kysely } = db;

	async function roleFor(email: string): Promise<Role | null> {
		const invited = await kysely
			.selectFrom('invitation')
			.select('role')
			.where('email', '=', email)
			.where('for_id', 'is', null)
			.where('expires_at', '>', now())
			.executeTakeFirst();
		if (invited) return invited.role;
		return config.domains.includes(email.slice(email.lastIndexOf('@') + 1)) ? 'teacher' : null;
	}

	/**
	 * Somebody has typed this address as theirs, and now the provider says whose it is. Unless an owner had vouched for
	 * it, what was there before is shut: a password that another may have chosen, and the sessions with it.
	 */
	async function shutUnproven(userId: string): Promise<void> {
		const user = await kysely
			.selectFrom('user')
			.select('emailVerified')
			.where('id', '=', userId)
			.executeTakeFirst();
		if (!user || user.emailVerified) return;
		await kysely
			.deleteFrom('account')
			.where('userId', '=', userId)
			.where('providerId', '=', PASSWORD)
			.execute();
		await kysely.deleteFrom('session').where('userId', '=', userId).execute();
	}

	return {
		async check({ user, source }) {
			if (!user.email || user.emailVerified !== true) return { error: 'email_not_verified' };
			if (source.action !== 'create-user') return undefined;
			const isMeant = source.oauth?.providerId === PROVIDER && (await roleFor(user.email)) !== null;
			return isMeant ? undefined : { error: 'not_invited' };
		},
		hooks: {
			user: {
				create: {
					async before(user) {
						const role = await roleFor(user.email);
						return role === null ? false : { data: { ...user, role } };
					},
					async after({ email }) {
						await kysely.deleteFrom('invitation').where('email', '=', email).execute();
					}
				}
			},
			account: {
				create: {
					async before(account) {
						await shutUnproven(account.userId);
						// Nothing is asked of the provider later: what is not kept cannot be lost.
						return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
					}
				}
			}
		}
	};
}
