/*
 * Whether anything is lost when the server is killed (SIGKILL) at random moments while two teachers save and publish. By
 * hand:
 *
 *     npm run build && npm run bench:kills -- [--kills 200] [--seed 1] [--database sqlite|postgres]
 *
 * It ends with exit code 1 at the first thing that is missing. The tests do the same with fewer kills.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { surviveKills } from '../e2e/support/kills.ts';
import { startSite } from '../e2e/support/site.ts';
import { startPostgres } from '../support/postgres.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' },
		database: { type: 'string', default: 'sqlite' }
	}
});
const postgres = values.database === 'postgres' ? await startPostgres() : null;
const url = await postgres?.create();
const env = url === undefined ? {} : { DATABASE_URL: url };
const site = await startSite(['tests/fixtures/e2e'], () => env);
const start = performance.now();
try {
	const survived = await surviveKills(site, {
		kills: Number(values.kills),
		seed: Number(values.seed),
		database: { folder: join(site.folder, 'data'), ...(url === undefined ? {} : { url }) },
		env
	});
	const seconds = Math.round((performance.now() - start) / 1000);
	console.log(
		`${survived.kills} kills (${survived.atStart} of them of a server that was starting) in ${seconds} s: ` +
			`${survived.saves} saves and ${survived.publications} publications were acknowledged, ` +
			`${survived.conflicts} times two had changed the same, ` +
			`and the folder stood half-written ${survived.halfWritten} times. Nothing is missing.`
	);
} finally {
	await site.stop();
	await postgres?.stop();
}
