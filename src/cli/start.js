/**
 * `npm start`: builds where something has changed since the last build, and serves the lessons. HOST, PORT and ORIGIN
 * are what adapter-node knows: https://svelte.dev/docs/kit/adapter-node#Environment-variables
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const BUILT = join('build', 'index.js');

/** @param {string} path @returns {number} when the newest file under a path was changed; 0 where there is none */
function newest(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return 0;
	// What the build itself puts there is not a source.
	if (path.endsWith(join('static', '_app')) || /\bembed(-frame)?\.js$/.test(path)) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (newest(BUILT) < Math.max(...SOURCES.map(newest))) {
	console.log('Building the pages …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status } = spawnSync(npm, ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) process.exit(status ?? 1);
}

const port = process.env.PORT ?? '3000';
const host = process.env.HOST ?? '0.0.0.0';
const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
console.log(`Who Says? serves the lessons at ${process.env.ORIGIN ?? `http://${shown}:${port}`}/`);
// adapter-node's own limit of 512 kB is less than a lesson of 500 questions, and than a lesson as a zip. Each address has
// a smaller limit where it needs less.
process.env.BODY_SIZE_LIMIT ??= '10M';
await import(new URL('../../build/index.js', import.meta.url).href);
