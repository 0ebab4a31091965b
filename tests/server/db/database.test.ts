import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '$lib/server/db/database.ts';
import { describeOnEachDatabase } from '../../support/databases.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const LESSON = { id: 'a', is_withdrawn: 0, created_at: 1_800_000_000_123 };

describeOnEachDatabase('a database', (open) => {
	it('gives back numbers as numbers, also those of 64 bits and counts', async () => {
		const { kysely } = await open();
		await kysely.insertInto('lesson').values(LESSON).execute();
		const row = await kysely
			.selectFrom('lesson')
			.select(['created_at', (eb) => eb.fn.countAll().as('count')])
			.groupBy('created_at')
			.executeTakeFirstOrThrow();
		expect(row).toEqual({ created_at: LESSON.created_at, count: 1 });
	});

	it('takes booleans, dates and what is undefined for numbers and null, and lives', async () => {
		const { kysely, kind } = await open();
		const odd = { is_withdrawn: true, created_at: new Date(LESSON.created_at), publication: undefined };
		const values = { ...LESSON, ...(kind === 'sqlite' ? odd : {}) } as unknown as typeof LESSON;
		await kysely.insertInto('lesson').values(values).execute();
		const row = await kysely.selectFrom('lesson').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({ created_at: LESSON.created_at, publication: null });
	});

	it('is the same for every server that opens it, and is brought up to date by one of them only', async () => {
		const first = await open();
		const others = await Promise.all([open(first), open(first), open(first)]);
		await first.kysely.insertInto('lesson').values(LESSON).execute();
		for (const { kysely } of others)
			expect(await kysely.selectFrom('lesson').select('id').execute()).toEqual([{ id: 'a' }]);
	});

	it('keeps nothing of a transaction that fails', async () => {
		const { kysely } = await open();
		const failing = kysely.transaction().execute(async (trx) => {
			await trx.insertInto('lesson').values(LESSON).execute();
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await kysely.selectFrom('lesson').select('id').execute()).toEqual([]);
	});
});

it('a new SQLite database can be opened by several servers at the same moment', async () => {
	const folder = tempFolder();
	const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ folder })));
	const counts = await Promise.all(
		databases.map(({ kysely }) => kysely.selectFrom('lesson').select('id').execute())
	);
	expect(counts).toEqual([[], [], [], []]);
	await Promise.all(databases.map((database) => database.close()));
});

it('a SQLite database brings what is committed to disk before it says so', async () => {
	const { kysely, close } = await openDatabase({ folder: tempFolder() });
	const value = async (pragma: string) =>
		Object.values((await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(kysely)).rows[0]!)[0];
	expect(await value('journal_mode')).toBe('wal');
	expect(await value('synchronous'), 'full').toBe(2);
	expect(await value('foreign_keys')).toBe(1);
	await close();
});

it('a database that cannot be used says which and why, and no password', async () => {
	const folder = tempFolder();
	writeFileSync(join(folder, 'data'), 'no folder');
	await expect(openDatabase({ folder: join(folder, 'data') })).rejects.toThrow(
		/^The database \S+data\/who-says\.db cannot be used: \S/
	);
	const nobody = openDatabase({ url: `postgres://ann:secret@localhost/lessons?host=${folder}`, folder: '' });
	await expect(nobody).rejects.toThrow(
		/^The database that DATABASE_URL names cannot be used: (?!.*secret)\S/
	);
});

it('a database of a newer program is not touched', async () => {
	const folder = tempFolder();
	const { kysely, close } = await openDatabase({ folder });
	await kysely
		.insertInto('kysely_migration' as 'lesson')
		.values({ name: '999-later', timestamp: '3000-01-01' } as never)
		.execute();
	await close();
	await expect(openDatabase({ folder })).rejects.toThrow(/999-later is missing/);
});
