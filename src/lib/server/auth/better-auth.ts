import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { Database } from '../db/database.ts';
import type { Admission } from './admission.ts';
import type { OidcConfig } from './oidc-config.ts';
import { PROVIDER } from './provider.ts';

const DAY = 24 * 60 * 60;

/** What answers the requests that better-auth knows, under `/api/auth`. */
export type AuthHandler = (request: Request) => Promise<Response>;

export interface AuthOptions {
	secret: string;
	/** Whether the site is at https: the names and attributes of its cookies depend on it. */
	isSecure: boolean;
	/** With OpenID Connect. better-auth then asks the provider how it works before it answers anything. */
	oidc?: { config: OidcConfig; admission: Admission } | undefined;
}

/**
 * better-auth as it is set up here: passwords by scrypt, sessions in the database, no sign-up. Nobody but this server
 * asks it anything, but for the way back from the provider of OpenID Connect. To be called when it is needed and never
 * while building.
 */
export function makeAuthHandler(db: Database, { secret, isSecure, oidc }: AuthOptions): AuthHandler {
	return betterAuth({
		appName: 'Who Says?',
		// Each request says at which address it came. The one that it came to is the only one that may send it.
		baseURL: { allowedHosts: ['*'], protocol: isSecure ? 'https' : 'http' },
		secret,
		telemetry: { enabled: false },
		// A wrong password is no news for the log.
		logger: { level: 'error' },
		// No transactions of its own: admission.ts writes to the same database meanwhile.
		database: { db: db.kysely, type: db.kind, transaction: false },
		emailAndPassword: { enabled: true, disableSignUp: true },
		session: { expiresIn: 14 * DAY, updateAge: DAY },
		user: {
			additionalFields: { role: { type: ['owner', 'teacher'], defaultValue: 'teacher', input: false } },
			...(oidc && { validateUserInfo: oidc.admission.check })
		},
		account: {
			updateAccountOnSignIn: false,
			// Whoever the provider vouches for has proven more than who only typed the address: see admission.ts.
			accountLinking: { requireLocalEmailVerified: false }
		},
		advanced: {
			cookiePrefix: 'who-says',
			useSecureCookies: isSecure,
			// In tests better-auth would leave these checks out.
			disableOriginCheck: false,
			disableCSRFCheck: false,
			ipAddress: { disableIpTracking: true },
			// The tables are made by our own migrations, and a test compares them.
			database: { validateSchema: false }
		},
		// sign-in-limit.ts counts, in the database and for all servers.
		rateLimit: { enabled: false },
		onAPIError: { errorURL: '/sign-in' },
		...(oidc && {
			databaseHooks: oidc.admission.hooks,
			plugins: [genericOAuth({ config: [providerOf(oidc.config)] })]
		})
	}).handler;
}

function providerOf(config: OidcConfig) {
	return {
		providerId: PROVIDER,
		name: config.name,
		discoveryUrl: `${config.issuer}/.well-known/openid-configuration`,
		clientId: config.clientId,
		clientSecret: config.clientSecret,
		scopes: ['openid', 'email', 'profile'],
		pkce: true,
		requireIdTokenVerification: true,
		mapProfileToUser: (profile: Record<string, unknown>) => ({
			name: nameIn(profile),
			...(config.trustsSilence && profile.email_verified === undefined && { emailVerified: true })
		})
	};
}

/** What somebody is called, as far as the provider says. */
function nameIn({
	name,
	given_name,
	family_name,
	preferred_username,
	email
}: Record<string, unknown>): string {
	const parts = [given_name, family_name].filter((part) => typeof part === 'string' && part !== '');
	const known = [name, parts.join(' '), preferred_username, email];
	return String(known.find((each) => typeof each === 'string' && each.trim() !== '') ?? '').trim();
}
