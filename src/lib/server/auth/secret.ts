import type { Database } from '../db/database.ts';
import { makeToken } from './token.ts';

const NAME = 'auth-secret';

/**
 * What this installation signs its cookies with: `BETTER_AUTH_SECRET` or `SECRET` where one is set, otherwise made at
 * the first start and kept in the database, so that sessions outlive a restart and hold on every server.
 */
export async function authSecret(
	{ kysely }: Database,
	env: Record<string, string | undefined>
): Promise<string> {
	const told = env.BETTER_AUTH_SECRET ?? env.SECRET;
	if (told) return told;
	await kysely
		.insertInto('setting')
		.values({ name: NAME, value: makeToken() })
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
	const { value } = await kysely
		.selectFrom('setting')
		.select('value')
		.where('name', '=', NAME)
		.executeTakeFirstOrThrow();
	return value;
}
