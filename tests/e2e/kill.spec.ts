import { join } from 'node:path';
import { startPostgres } from '../support/postgres.ts';
import { surviveKills } from './support/kills.ts';
import { startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

const FIXTURES = 'tests/fixtures/e2e';

test('a server that is killed 20 times at any moment loses nothing that it has acknowledged', async () => {
	test.setTimeout(300_000);
	const site = await startSite([FIXTURES]);
	try {
		const survived = await surviveKills(site, {
			kills: 20,
			seed: 20,
			database: { folder: join(site.folder, 'data') }
		});
		expect(survived.kills).toBeGreaterThanOrEqual(20);
		expect(survived.saves).toBeGreaterThan(20);
		expect(survived.publications).toBeGreaterThan(0);
	} finally {
		await site.stop();
	}
});

test('nor does one that keeps its drafts in PostgreSQL', async () => {
	test.setTimeout(300_000);
	const postgres = await startPostgres();
	const url = await postgres.create();
	const env = { DATABASE_URL: url };
	const site = await startSite([FIXTURES], () => env);
	try {
		const survived = await surviveKills(site, { kills: 6, seed: 6, database: { url, folder: '' }, env });
		expect(survived.kills).toBeGreaterThanOrEqual(6);
		expect(survived.saves).toBeGreaterThan(6);
	} finally {
		await site.stop();
		await postgres.stop();
	}
});
