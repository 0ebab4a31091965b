import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

/**
 * PostgreSQL.
 *
 * @param url `postgres://…`
 * @param report gets a line when an idle connection is lost; a query that fails throws
 */
export function postgresDialect(url: string, report: (line: string) => void): Dialect {
	const pool = new pg.Pool({
		connectionString: url,
		types: {
			// Counts and times are 64 bits wide there, and far within what a number holds.
			getTypeParser: (type, format) =>
				type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)
		}
	});
	// Without a listener, a server that restarts would end this process too.
	pool.on('error', (error) => report(`database: a connection was lost: ${error.message}`));
	return new PostgresDialect({ pool });
}
