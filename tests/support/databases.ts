import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from '$lib/server/db/database.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { tempFolder } from './temp-folder.ts';

/** How long PostgreSQL may take to start or stop on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Opens a new, empty database with all its tables; or one that is open already once more, as another server would. It is
 * closed, and gone, after the test.
 */
export type Open = (again?: Database) => Promise<Database>;

/**
 * Runs a suite twice: on SQLite and on a real PostgreSQL. A PostgreSQL that is not installed fails it.
 *
 * @param suite may call `open` within its tests and hooks, as often as it likes: each call gives a database of its own
 */
export function describeOnEachDatabase(title: string, suite: (open: Open) => void): void {
	describe(`${title} (SQLite)`, () => {
		suite(opener(() => ({ folder: tempFolder() })));
	});

	describe(`${title} (PostgreSQL)`, () => {
		let postgres: Postgres | undefined;
		beforeAll(async () => {
			postgres = await startPostgres();
		}, PATIENCE);
		afterAll(() => postgres?.stop(), PATIENCE);
		suite(opener(async () => ({ url: await postgres!.create(), folder: '' })));
	});
}

function opener(create: () => DatabaseOptions | Promise<DatabaseOptions>): Open {
	const opened = new Map<Database, DatabaseOptions>();
	afterEach(async () => {
		for (const database of opened.keys()) await database.close();
		opened.clear();
	});
	return async (again) => {
		const options = again ? opened.get(again)! : await create();
		const database = await openDatabase(options);
		opened.set(database, options);
		return database;
	};
}
