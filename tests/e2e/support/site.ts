import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The built server, running in a folder of its own. */
export interface Site {
	/** Without a slash at the end. */
	url: string;
	/** What the server was started in: its `questions/` may be changed, its `data/` thrown away. */
	folder: string;
	/** Stops the server and starts it again at the same address. */
	restart(): Promise<void>;
	/** Stops the server and removes its folder. */
	stop(): Promise<void>;
}

/**
 * Starts the built server in a temporary folder that has copies of lessons. The build is copied too, so that
 * somebody who builds meanwhile does not pull it from under a running test.
 *
 * @param lessons folders whose `questions/` are copied, relative to the repository
 */
export async function startSite(lessons: readonly string[]): Promise<Site> {
	const folder = await mkdtemp(join(tmpdir(), 'who-says-e2e-'));
	await cp(process.env.WHO_SAYS_BUILD ?? join(ROOT, 'build'), join(folder, 'build'), { recursive: true });
	await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	for (const from of lessons) {
		await cp(join(ROOT, from, 'questions'), join(folder, 'questions'), { recursive: true });
	}
	const port = await freePort();
	let server = await serve(folder, port);
	return {
		url: `http://127.0.0.1:${port}`,
		folder,
		async restart() {
			await end(server);
			server = await serve(folder, port);
		},
		async stop() {
			await end(server);
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** Runs `node build` and waits until it says that it listens. */
async function serve(folder: string, port: number): Promise<ChildProcess> {
	const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
	const server = spawn(process.execPath, ['build'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let errors = '';
	server.stderr.on('data', (chunk: Buffer) => (errors += String(chunk)));
	for await (const line of createInterface({ input: server.stdout })) {
		if (line.startsWith('Listening on')) return server;
	}
	throw new Error(`The server did not start:\n${errors}`);
}

async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return;
	const gone = once(server, 'exit');
	server.kill('SIGKILL');
	await gone;
}

/** A port that nobody listens at now. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
