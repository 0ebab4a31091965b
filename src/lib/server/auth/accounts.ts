import type { Database } from '../db/database.ts';
import { admission } from './admission.ts';
import type { AuthHandler } from './better-auth.ts';
import { Invitations } from './invitations.ts';
import type { OidcConfig } from './oidc-config.ts';
import { People } from './people.ts';
import { PROVIDER } from './provider.ts';
import { authSecret } from './secret.ts';
import { SignInLimit } from './sign-in-limit.ts';
import type { Visit } from './visit.ts';

/** Whoever is signed in. */
export type SignedIn = NonNullable<App.Locals['user']>;

/** What the browser is to keep, as `Set-Cookie` headers. */
export type SetCookies = string[];

export type SignInResult =
	| { ok: true; cookies: SetCookies }
	| { ok: false; why: 'wrong' }
	/** Too many have failed: when to try again, in milliseconds since 1970. */
	| { ok: false; why: 'wait'; until: number };

export interface AccountsOptions {
	oidc?: OidcConfig | null;
	env?: Record<string, string | undefined>;
	now?: () => number;
}

/** The accounts of teachers: signing in and out, and who may. */
export class Accounts {
	readonly people: People;
	readonly invitations: Invitations;
	/** How the provider of OpenID Connect is called; null where there is none. */
	readonly provider: string | null;
	/** Whoever has a verified address in one of these may come in through it without being invited. */
	readonly domains: readonly string[];

	readonly #limit: SignInLimit;
	readonly #handlers = new Map<string, Promise<AuthHandler>>();

	constructor(
		private readonly db: Database,
		private readonly options: AccountsOptions = {}
	) {
		const now = options.now ?? Date.now;
		this.people = new People(db);
		this.invitations = new Invitations(db, now);
		this.provider = options.oidc?.name ?? null;
		this.domains = options.oidc?.domains ?? [];
		this.#limit = new SignInLimit(db, now);
	}

	/**
	 * Signs in by e-mail address and password. Whether there is such an account is not to be told from the answer, nor
	 * from how long it takes.
	 */
	async signIn(visit: Visit, email: string, password: string): Promise<SignInResult> {
		const attempt = await this.#limit.begin(email, visit.address);
		if (!attempt.ok) return { ok: false, why: 'wait', until: attempt.until };
		// The browser's old session has no say in a new one.
		const asked = { ...visit, cookie: '' };
		const response = await this.#ask(asked, '/sign-in/email', { email: email.trim(), password });
		if (!response.ok) return { ok: false, why: 'wrong' };
		await this.#limit.succeed(attempt.attempt, email);
		return { ok: true, cookies: response.headers.getSetCookie() };
	}

	/** Who has sent a request; null where it is nobody, or no longer. A session that is used is prolonged by it. */
	async whoIs(visit: Visit): Promise<{ user: SignedIn | null; cookies: SetCookies }> {
		if (!visit.cookie.includes('who-says.session_token')) return { user: null, cookies: [] };
		const response = await this.#ask(visit, '/get-session');
		const session = (response.ok ? await response.json() : null) as { user: SignedIn } | null;
		const cookies = response.headers.getSetCookie();
		if (!session) return { user: null, cookies };
		const { id, name, email, role } = session.user;
		return { user: { id, name, email, role }, cookies };
	}

	/** Ends the session. */
	async signOut(visit: Visit): Promise<SetCookies> {
		return (await this.#ask(visit, '/sign-out', {})).headers.getSetCookie();
	}

	/**
	 * Begins to sign in through the provider.
	 *
	 * @param to the path to go to at the end
	 * @returns where to send the browser; null where the provider cannot be reached or there is none
	 */
	async beginAtProvider(visit: Visit, to: string): Promise<{ url: string; cookies: SetCookies } | null> {
		const response = await this.#askProvider(visit, '/sign-in/social', {
			provider: PROVIDER,
			callbackURL: to,
			errorCallbackURL: `/sign-in?${new URLSearchParams({ to })}`
		});
		if (!response?.ok) return null;
		const { url } = (await response.json()) as { url: string };
		return { url, cookies: response.headers.getSetCookie() };
	}

	/**
	 * Answers a browser that the provider has sent back: a redirect to where it wanted to go, or to the sign-in page with
	 * what is in the way.
	 *
	 * @param query what the provider has put into the address
	 */
	async returnFromProvider(visit: Visit, query: string): Promise<Response | null> {
		return this.#askProvider(visit, `/callback/${PROVIDER}${query}`);
	}

	/** A password as it is kept. */
	async hash(password: string): Promise<string> {
		const { hashPassword } = await import('better-auth/crypto');
		return hashPassword(password);
	}

	async #askProvider(visit: Visit, path: string, body?: Record<string, unknown>): Promise<Response | null> {
		return this.options.oidc ? this.#ask(visit, path, body, true) : null;
	}

	/** Asks better-auth, as a browser at this site would. */
	async #ask(
		visit: Visit,
		path: string,
		body?: Record<string, unknown>,
		withProvider = false
	): Promise<Response> {
		const headers = new Headers({ origin: visit.origin });
		if (visit.cookie) headers.set('cookie', visit.cookie);
		if (body) headers.set('content-type', 'application/json');
		const handler = await this.#handler(visit.origin.startsWith('https:'), withProvider);
		return handler(
			new Request(`${visit.origin}/api/auth${path}`, {
				headers,
				...(body && { method: 'POST', body: JSON.stringify(body) })
			})
		);
	}

	/** The one with the provider is another one: passwords work also while the provider does not answer. */
	#handler(isSecure: boolean, withProvider: boolean): Promise<AuthHandler> {
		const key = `${isSecure} ${withProvider}`;
		const known = this.#handlers.get(key);
		if (known) return known;
		const made = this.#makeHandler(isSecure, withProvider);
		this.#handlers.set(key, made);
		// What failed is tried again by the next who asks.
		made.catch(() => this.#handlers.delete(key));
		return made;
	}

	async #makeHandler(isSecure: boolean, withProvider: boolean): Promise<AuthHandler> {
		const { oidc: config, env = process.env, now = Date.now } = this.options;
		// Loaded when it is needed: it is large, and students never need it.
		const { makeAuthHandler } = await import('./better-auth.ts');
		const oidc = withProvider && config ? { config, admission: admission(this.db, config, now) } : undefined;
		return makeAuthHandler(this.db, { secret: await authSecret(this.db, env), isSecure, oidc });
	}
}
