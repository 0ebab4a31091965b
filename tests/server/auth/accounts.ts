import { hashPassword } from 'better-auth/crypto';
import { Accounts, type AccountsOptions } from '$lib/server/auth/accounts.ts';
import type { Role } from '$lib/server/auth/tables.ts';
import type { Visit } from '$lib/server/auth/visit.ts';
import type { Database } from '$lib/server/db/database.ts';

export const PASSWORD = 'a lamp in the window';
/** Its hash, made once: that is work on purpose. */
export const passwordHash = await hashPassword(PASSWORD);

/** A clock that a test turns on. */
export class Clock {
	at = Date.now();
	readonly now = (): number => this.at;
}

/** Accounts without a provider, unless one is given. */
export function accountsOf(db: Database, options: AccountsOptions = {}): Accounts {
	return new Accounts(db, { env: {}, ...options });
}

/** A browser's request to a site at `http://localhost:3000`, unless otherwise. */
export function visit(cookies: readonly string[] = [], more: Partial<Visit> = {}): Visit {
	const cookie = cookies.map((header) => header.split(';')[0]).join('; ');
	return { origin: 'http://localhost:3000', cookie, address: '192.0.2.1', ...more };
}

/** Lets somebody in: the first by the address that the server prints, others invited by `Ida`. */
export async function join(
	accounts: Accounts,
	name: string,
	role: Role = 'teacher',
	invited: { email: string | null } = { email: null }
): Promise<{ id: string; email: string }> {
	const email = invited.email ?? `${name.toLowerCase()}@school.example`;
	const first = await accounts.invitations.inviteFirst();
	const token =
		first ?? (await accounts.invitations.invite({ id: 'ida', name: 'Ida' }, { role, ...invited }))!.token;
	const accepted = await accounts.invitations.accept(token, { name, email, passwordHash });
	if (!accepted.ok) throw new Error(`${name} could not come in: ${accepted.why}`);
	const person = (await accounts.people.all()).find((each) => each.email === email);
	return { id: person!.id, email };
}

/** Signs in with the password that {@link join} sets. Returns what the browser keeps. */
export async function signIn(accounts: Accounts, email: string): Promise<string[]> {
	const result = await accounts.signIn(visit(), email, PASSWORD);
	if (!result.ok) throw new Error(`${email} could not sign in: ${result.why}`);
	return result.cookies;
}
