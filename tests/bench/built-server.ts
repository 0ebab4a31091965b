import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { freePort } from './free-port.ts';

export interface RunningServer {
	origin: string;
	stop(): void;
}

/**
 * Starts the built server as it is deployed (`node build`), on a copy of build/ and questions/: a build that somebody
 * makes meanwhile does not disturb, and nothing is written into the repository. The copy lies in node_modules/.cache,
 * because what the adapter leaves outside the bundle is looked up from there. A bank that is not built yet is built.
 */
export async function startBuiltServer(lesson: string): Promise<RunningServer> {
	if (!existsSync('build/index.js')) throw new Error('There is no build/: run `npm run build` first.');
	mkdirSync('node_modules/.cache', { recursive: true });
	const folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache/bench-'));
	cpSync('build', join(folder, 'build'), { recursive: true });
	cpSync('questions', join(folder, 'questions'), { recursive: true });
	if (!existsSync(join(folder, 'questions', lesson, 'questions.yaml'))) {
		main(['build', lesson], { cwd: folder, out: () => {}, err: () => {} });
	}

	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, ['build'], {
		cwd: folder,
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin },
		stdio: 'ignore'
	});
	const stop = () => {
		child.kill();
		rmSync(folder, { recursive: true, force: true });
	};
	for (let tries = 0; tries < 100; tries++) {
		const answer = await fetch(`${origin}/lessons/${lesson}`).catch(() => null);
		if (answer?.ok) return { origin, stop };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	stop();
	throw new Error(`The built server does not serve /lessons/${lesson}.`);
}
