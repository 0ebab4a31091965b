import { served } from '../served.ts';
import { Accounts } from './accounts.ts';
import { oidcConfig } from './oidc-config.ts';

let made: Promise<Accounts> | undefined;

/** The accounts of this server: made when they are first asked for, since there is no database while building. */
export function accounts(): Promise<Accounts> {
	made ??= make();
	return made;
}

async function make(): Promise<Accounts> {
	try {
		const { db } = await served();
		return new Accounts(db, { oidc: oidcConfig(process.env) });
	} catch (error) {
		made = undefined;
		throw error;
	}
}
