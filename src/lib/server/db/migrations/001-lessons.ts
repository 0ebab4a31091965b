import { sql, type Kysely, type Migration } from 'kysely';

/** Lessons, their revisions and publications, and their drafts. */
export const lessons: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('lesson')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('publication', 'integer')
			.addColumn('is_withdrawn', 'integer', (column) => column.notNull().defaultTo(0))
			.addColumn('texts', 'text')
			.addColumn('created_at', 'bigint', (column) => column.notNull())
			.execute();

		await db.schema
			.createTable('revision')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('revision', 'text', (column) => column.notNull())
			.addColumn('content', 'text', (column) => column.notNull())
			.addColumn('texts', 'text')
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('revision_key', ['lesson', 'revision'])
			.execute();

		await db.schema
			.createTable('publication')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('number', 'integer', (column) => column.notNull())
			.addColumn('revision', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('by_id', 'text')
			.addColumn('by_name', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('note', 'text')
			.addPrimaryKeyConstraint('publication_key', ['lesson', 'number'])
			.execute();

		await db.schema
			.createTable('folder')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('place', 'text', (column) => column.notNull())
			.addColumn('revision', 'text', (column) => column.notNull())
			.addColumn('publication', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('folder_key', ['lesson', 'place'])
			.execute();

		await db.schema
			.createTable('pending_write')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('place', 'text', (column) => column.notNull())
			.addColumn('publication', 'integer', (column) => column.notNull())
			.addColumn('old_texts', 'text', (column) => column.notNull())
			.addColumn('new_texts', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('pending_write_key', ['lesson', 'place'])
			.execute();

		await db.schema
			.createTable('draft')
			.addColumn('lesson', 'text', (column) => column.primaryKey())
			.addColumn('version', 'integer', (column) => column.notNull())
			.execute();

		await db.schema
			.createTable('draft_version')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('by_id', 'text')
			.addColumn('by_name', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('client', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('draft_version_key', ['lesson', 'version'])
			.execute();

		await db.schema
			.createTable('draft_unit')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('unit', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('until', 'integer')
			.addColumn('value', 'text')
			.addPrimaryKeyConstraint('draft_unit_key', ['lesson', 'unit', 'version'])
			.execute();
		// A unit has one present.
		await db.schema
			.createIndex('draft_unit_now')
			.unique()
			.on('draft_unit')
			.columns(['lesson', 'unit'])
			.where(sql.ref('until'), 'is', null)
			.execute();
		await db.schema
			.createIndex('draft_unit_by_version')
			.on('draft_unit')
			.columns(['lesson', 'version'])
			.execute();

		await db.schema
			.createTable('draft_client')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('client', 'text', (column) => column.notNull())
			.addColumn('person', 'text', (column) => column.notNull())
			.addColumn('seq', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('draft_client_key', ['lesson', 'client', 'person'])
			.execute();

		await db.schema
			.createTable('draft_conflict')
			.addColumn('lesson', 'text', (column) => column.notNull())
			.addColumn('id', 'integer', (column) => column.notNull())
			.addColumn('unit', 'text', (column) => column.notNull())
			.addColumn('value', 'text')
			.addColumn('base_version', 'integer', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('by_id', 'text')
			.addColumn('by_name', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('client', 'text', (column) => column.notNull())
			.addColumn('settled_version', 'integer')
			.addPrimaryKeyConstraint('draft_conflict_key', ['lesson', 'id'])
			.execute();
		await db.schema
			.createIndex('draft_conflict_open')
			.on('draft_conflict')
			.column('lesson')
			.where(sql.ref('settled_version'), 'is', null)
			.execute();
	}
};
