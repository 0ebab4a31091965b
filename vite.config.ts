import { existsSync, readdirSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const PLAYER = '_app/immutable/player';
/** What exports have inside: see lib/server/built-player.ts. */
const STANDALONE = '.svelte-kit/standalone';

/** Where the page finds the player: the built file, or in development its source. */
function playerAddress(command: 'build' | 'serve'): string | undefined {
	if (command === 'serve') return '/src/lib/player/entry.ts';
	const files = existsSync(`static/${PLAYER}`) ? readdirSync(`static/${PLAYER}`) : [];
	const player = files.find((file) => /^player-.*\.js$/.test(file));
	return player && `/${PLAYER}/${player}`;
}

/** The pages' build needs the players': said here, and not by a page or a file that finds no script. */
const playerFirst: Plugin = {
	name: 'player-first',
	apply: 'build',
	buildStart() {
		if (!playerAddress('build'))
			this.error(`static/${PLAYER} has no player. \`npm run build\` builds it first.`);
		if (!existsSync(`${STANDALONE}/standalone.js`))
			this.error(`${STANDALONE} has no player. \`npm run build\` builds it first.`);
	}
};

export default defineConfig(({ command }) => ({
	plugins: [playerFirst, sveltekit()],
	define: { __PLAYER__: JSON.stringify(playerAddress(command)) },
	test: {
		expect: { requireAssertions: true },
		// A property test runs hundreds of cases: on a busy machine with two cores that may take a while.
		testTimeout: 60_000,
		// By itself Vitest leaves one core idle: with two that doubles the time.
		maxWorkers: '100%',
		unstubGlobals: true,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// To load every module anew for each file takes longer than the tests. Those that put others in the
					// place of modules are in the next project.
					isolate: false,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/components/**', 'tests/server/**', 'tests/routes/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'server',
					environment: 'node',
					include: ['tests/{server,routes}/**/*.test.ts']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'components',
					environment: 'jsdom',
					isolate: false,
					include: ['tests/components/**/*.test.ts']
				}
			}
		]
	}
}));
