import type { Accounts } from './accounts.ts';

/**
 * While there is no teacher, prints the one-time link by which the first one, an owner, chooses a password: a new one
 * at each start, and none once it was used.
 *
 * @param site the address of this site, without a slash at the end
 */
export async function printFirstAddress(
	{ invitations }: Pick<Accounts, 'invitations'>,
	site: string,
	print: (line: string) => void = console.log
): Promise<void> {
	const token = await invitations.inviteFirst();
	if (token === null) return;
	print(`There are no teachers yet. The first one begins here, once: ${site}/join/${token}`);
}

/** Where this server is to be found, as far as it knows: what `ORIGIN` says, or this machine. */
export function siteAddress(env: Record<string, string | undefined>, isDev = false): string {
	if (env.ORIGIN) return env.ORIGIN.replace(/\/+$/, '');
	const host = env.HOST ?? '0.0.0.0';
	const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${shown}:${env.PORT ?? (isDev ? '5173' : '3000')}`;
}
