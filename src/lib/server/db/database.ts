import { join } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations/index.ts';
import { postgresDialect } from './postgres.ts';
import type { Tables } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export interface Database {
	kysely: Kysely<Tables>;
	kind: 'sqlite' | 'postgres';
	close(): Promise<void>;
}

export interface DatabaseOptions {
	/** `postgres://…`; without it, SQLite in {@link folder}. */
	url?: string | undefined;
	/** Holds `who-says.db`. */
	folder: string;
	/** Gets a line for what goes wrong between queries. */
	report?: (line: string) => void;
}

/**
 * Opens the database and brings its tables to the newest form. Several servers may do so at once: one of them does it,
 * the others wait.
 *
 * @throws where it cannot be reached or its tables are of a newer program: nothing can be served then
 */
export async function openDatabase({
	url,
	folder,
	report = console.error
}: DatabaseOptions): Promise<Database> {
	const kind = url === undefined || url === '' ? 'sqlite' : 'postgres';
	const dialect =
		kind === 'postgres' ? postgresDialect(url!, report) : sqliteDialect(join(folder, 'who-says.db'));
	const kysely = new Kysely<Tables>({ dialect });
	const migrator = new Migrator({
		db: kysely,
		provider: { getMigrations: () => Promise.resolve(MIGRATIONS) }
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) {
		await kysely.destroy();
		// An address holds a password: it is not told.
		const which = kind === 'postgres' ? 'that DATABASE_URL names' : join(folder, 'who-says.db');
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(`The database ${which} cannot be used: ${why}`, { cause: error });
	}
	return { kysely, kind, close: () => kysely.destroy() };
}
