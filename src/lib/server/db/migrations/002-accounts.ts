import { PostgresAdapter, type Kysely, type Migration } from 'kysely';

/**
 * People, their ways in and their sessions, with the columns that better-auth expects; and what it does not know of:
 * invitations, attempts to sign in, and settings.
 */
export const accounts: Migration = {
	async up(db: Kysely<unknown>) {
		const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
		const time = isPostgres ? 'timestamptz' : 'date';

		await db.schema
			.createTable('user')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('email', 'text', (column) => column.notNull().unique())
			.addColumn('emailVerified', isPostgres ? 'boolean' : 'integer', (column) => column.notNull())
			.addColumn('image', 'text')
			.addColumn('role', 'text', (column) => column.notNull())
			.addColumn('createdAt', time, (column) => column.notNull())
			.addColumn('updatedAt', time, (column) => column.notNull())
			.execute();

		await db.schema
			.createTable('session')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('token', 'text', (column) => column.notNull().unique())
			.addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
			.addColumn('expiresAt', time, (column) => column.notNull())
			.addColumn('ipAddress', 'text')
			.addColumn('userAgent', 'text')
			.addColumn('createdAt', time, (column) => column.notNull())
			.addColumn('updatedAt', time, (column) => column.notNull())
			.execute();
		await db.schema.createIndex('session_userId_idx').on('session').column('userId').execute();

		await db.schema
			.createTable('account')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('accountId', 'text', (column) => column.notNull())
			.addColumn('providerId', 'text', (column) => column.notNull())
			.addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
			.addColumn('accessToken', 'text')
			.addColumn('refreshToken', 'text')
			.addColumn('idToken', 'text')
			.addColumn('accessTokenExpiresAt', time)
			.addColumn('refreshTokenExpiresAt', time)
			.addColumn('scope', 'text')
			.addColumn('password', 'text')
			.addColumn('createdAt', time, (column) => column.notNull())
			.addColumn('updatedAt', time, (column) => column.notNull())
			// An account at a provider is one person's.
			.addUniqueConstraint('account_at_provider', ['providerId', 'accountId'])
			.execute();
		await db.schema.createIndex('account_userId_idx').on('account').column('userId').execute();

		await db.schema
			.createTable('verification')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('identifier', 'text', (column) => column.notNull())
			.addColumn('value', 'text', (column) => column.notNull())
			.addColumn('expiresAt', time, (column) => column.notNull())
			.addColumn('createdAt', time, (column) => column.notNull())
			.addColumn('updatedAt', time, (column) => column.notNull())
			.execute();
		await db.schema
			.createIndex('verification_identifier_idx')
			.on('verification')
			.column('identifier')
			.execute();

		await db.schema
			.createTable('invitation')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('token_hash', 'text', (column) => column.notNull().unique())
			.addColumn('role', 'text', (column) => column.notNull())
			.addColumn('email', 'text')
			.addColumn('for_id', 'text')
			.addColumn('by_id', 'text')
			.addColumn('by_name', 'text')
			.addColumn('created_at', 'bigint', (column) => column.notNull())
			.addColumn('expires_at', 'bigint')
			.execute();

		await db.schema
			.createTable('sign_in_attempt')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('account_key', 'text', (column) => column.notNull())
			.addColumn('address_key', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.execute();
		await db.schema
			.createIndex('sign_in_attempt_account')
			.on('sign_in_attempt')
			.columns(['account_key', 'at'])
			.execute();
		await db.schema
			.createIndex('sign_in_attempt_address')
			.on('sign_in_attempt')
			.columns(['address_key', 'at'])
			.execute();

		await db.schema
			.createTable('setting')
			.addColumn('name', 'text', (column) => column.primaryKey())
			.addColumn('value', 'text', (column) => column.notNull())
			.execute();
	}
};
