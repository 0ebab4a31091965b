import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';

/** A real PostgreSQL that is there for one file of tests. */
export interface Postgres {
	/** The address of a new, empty database. */
	create(): Promise<string>;
	stop(): Promise<void>;
}

/**
 * Starts Debian's PostgreSQL in a temporary folder, on no port: it listens to a socket in that folder only. It runs as the
 * user `postgres` where we are root, since it refuses to run as root.
 *
 * @throws where it is not installed: the tests that need it fail then, they are not left out
 */
export async function startPostgres(): Promise<Postgres> {
	const programs = programsFolder();
	const identity = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : null;
	const folder = mkdtempSync(join(tmpdir(), 'who-says-pg-'));
	if (identity) chownSync(folder, identity.uid, identity.gid);
	const data = join(folder, 'data');
	execFileSync(
		join(programs, 'initdb'),
		['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
		{ ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
	);
	const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
	const server = spawn(
		join(programs, 'postgres'),
		['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
		{ ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	await isReady(server);

	const urlOf = (database: string) => `postgres://tests@localhost/${database}?host=${folder}`;
	const admin = new pg.Client({ connectionString: urlOf('postgres') });
	await admin.connect();
	let count = 0;
	return {
		async create() {
			const name = `test_${++count}`;
			await admin.query(`create database ${name}`);
			return urlOf(name);
		},
		async stop() {
			await admin.end();
			const gone = new Promise((resolve) => server.once('exit', resolve));
			// Immediately: there is nothing to keep.
			server.kill('SIGQUIT');
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Where the programs of the newest version are that is installed. */
function programsFolder(): string {
	const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
	const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
	if (newest === undefined)
		throw new Error(
			'These tests need PostgreSQL: install Debian’s package “postgresql”, as `npm test` does.'
		);
	return join(INSTALLED, newest, 'bin');
}

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** Waits for the line with which a server says that it takes connections. */
function isReady(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr!.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('error', reject);
		server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
	});
}
