import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
	type SqliteDatabase,
	type SqliteStatement
} from 'kysely';
import Libsql from 'libsql';

/** How long a write waits for another process, and how often it looks, in milliseconds. */
const LONGEST_WAIT = 15_000;
const LOOK = 5;

/**
 * SQLite in one file. What is committed is on disk: it outlives the death of the process and a power cut.
 *
 * @param path the file; it and its folder are made where they are missing
 */
export function sqliteDialect(path: string): Dialect {
	const config = { database: () => Promise.resolve(open(path)) };
	const dialect = new SqliteDialect(config);
	return {
		createAdapter: () => new Adapter(),
		createDriver: () => new ImmediateDriver(config),
		createIntrospector: (db) => dialect.createIntrospector(db),
		createQueryCompiler: () => dialect.createQueryCompiler()
	};
}

/** SQLite can take back a table that was made, and so a migration is done by one server, whole or not at all. */
class Adapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/**
 * One whose transactions take the right to write when they begin: one that asks for it halfway can be refused. Where
 * another process has that right, it waits, and lets this one go on with other things meanwhile.
 */
class ImmediateDriver extends SqliteDriver implements Driver {
	readonly #patient = new WeakMap<DatabaseConnection, DatabaseConnection>();

	override async acquireConnection(): Promise<DatabaseConnection> {
		const connection = await super.acquireConnection();
		const patient = this.#patient.get(connection) ?? new PatientConnection(connection);
		this.#patient.set(connection, patient);
		return patient;
	}

	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

class PatientConnection implements DatabaseConnection {
	constructor(private readonly connection: DatabaseConnection) {}

	async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
		const end = Date.now() + LONGEST_WAIT;
		for (;;) {
			try {
				return await this.connection.executeQuery<R>(query);
			} catch (error) {
				if (!isBusy(error) || Date.now() > end) throw error;
				await setTimeout(LOOK);
			}
		}
	}

	streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
		return this.connection.streamQuery<R>(query, chunkSize);
	}
}

function open(path: string): SqliteDatabase {
	mkdirSync(dirname(path), { recursive: true });
	const database = new Libsql(path);
	// Only while opening: to set the journal's mode is itself a write. Later on, a wait in here would hold up everybody.
	database.exec(`pragma busy_timeout = ${LONGEST_WAIT}`);
	database.exec('pragma journal_mode = wal');
	database.exec('pragma busy_timeout = 0');
	database.exec('pragma synchronous = full');
	database.exec('pragma foreign_keys = on');
	return {
		prepare(sql) {
			// Not prepared: the driver leaves a prepared statement that found the database busy half done, and then no
			// transaction can be ended any more. What is executed it cleans up, and so only that asks for the right to write.
			if (/^(begin|commit|rollback)/.test(sql)) return executed(database, sql);
			const isReading = /^(select|with|pragma)\b/i.test(sql);
			const within = isReading
				? <T>(run: () => T) => run()
				: <T>(run: () => T) => inTransaction(database, run);
			const statement = database.prepare(sql);
			return {
				reader: statement.reader,
				all: (parameters) => within(() => statement.all(bindable(parameters))),
				run: (parameters) =>
					within(() => {
						const { changes, lastInsertRowid } = statement.run(bindable(parameters));
						return { changes, lastInsertRowid };
					}),
				iterate: (parameters) => statement.iterate(bindable(parameters))
			} as SqliteStatement;
		},
		close: () => void database.close()
	};
}

function executed(database: Libsql.Database, sql: string): SqliteStatement {
	const run = () => {
		database.exec(sql);
		return { changes: 0, lastInsertRowid: 0 };
	};
	return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() };
}

/** Does something within the transaction that there is, or within one of its own. */
function inTransaction<T>(database: Libsql.Database, run: () => T): T {
	if (database.inTransaction) return run();
	database.exec('begin immediate');
	try {
		const result = run();
		database.exec('commit');
		return result;
	} catch (error) {
		database.exec('rollback');
		throw error;
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Values as the driver takes them. A boolean that reaches it ends the whole process, and so it gets numbers. */
function bindable(parameters: readonly unknown[]): unknown[] {
	return parameters.map((value) => {
		if (typeof value === 'boolean') return value ? 1 : 0;
		if (value instanceof Date) return value.getTime();
		return value === undefined ? null : value;
	});
}
