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
	/** The one-time address for the first teacher that the last start has printed; null where there is one already. */
	firstAddress(): string | null;
	/**
	 * Stops the server and starts it again at the same address.
	 *
	 * @param meanwhile what happens while it is down
	 */
	restart(meanwhile?: () => Promise<void>): Promise<void>;
	/** Stops the server and removes its folder. */
	stop(): Promise<void>;
}

/**
 * Starts the built server in a temporary folder that has copies of lessons. The build is copied too, so that
 * somebody who builds meanwhile does not pull it from under a running test.
 *
 * @param lessons folders whose `questions/` are copied, relative to the repository
 * @param env what the server is told besides
 */
export async function startSite(
	lessons: readonly string[],
	env: (url: string) => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv> = () => ({})
): Promise<Site> {
	const folder = await mkdtemp(join(tmpdir(), 'who-says-e2e-'));
	await cp(process.env.WHO_SAYS_BUILD ?? join(ROOT, 'build'), join(folder, 'build'), { recursive: true });
	await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	for (const from of lessons) {
		await cp(join(ROOT, from, 'questions'), join(folder, 'questions'), { recursive: true });
	}
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const told = { HOST: '127.0.0.1', PORT: String(port), BODY_SIZE_LIMIT: '10M', ...(await env(url)) };
	const start = () => serve(folder, told);
	let running = await start();
	return {
		url,
		folder,
		firstAddress: () => /\S+\/join\/\S+/.exec(running.said)?.[0] ?? null,
		async restart(meanwhile) {
			await end(running.server);
			await meanwhile?.();
			running = await start();
		},
		async stop() {
			await end(running.server);
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** Runs `node build` and waits until it says that it listens. Returns also what it has said before. */
async function serve(
	folder: string,
	told: NodeJS.ProcessEnv
): Promise<{ server: ChildProcess; said: string }> {
	const env = { ...process.env, ...told };
	const server = spawn(process.execPath, ['build'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let errors = '';
	let said = '';
	server.stderr.on('data', (chunk: Buffer) => (errors += String(chunk)));
	for await (const line of createInterface({ input: server.stdout })) {
		if (line.startsWith('Listening on')) return { server, said };
		said += `${line}\n`;
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
