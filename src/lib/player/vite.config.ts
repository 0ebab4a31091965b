import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutPreloading } from './without-preloading.ts';

/** What a student needs only after the first answer: the overview, and the result with what it reckons with. */
const LATE =
	/\/(late|late-here|Result|Review|Part|end-parts\.svelte|end-state\.svelte|sources-id|answer-text|standing|score|practice|next-time|skill-questions|words\/[a-z]{2}\/[a-z]+)\.(ts|svelte)$/;

/** What a student needs only after the last answer: the source map and the ledger. */
const LAST = /\/(player\/end\/.*|attribution\/.*)\.(ts|svelte)$/;

/**
 * Builds the player's script: one entry that takes over the page which the server rendered, and what it loads late.
 * It goes where the adapter serves files with a hash in their name as immutable, and is compressed beforehand.
 */
export default defineConfig({
	root: fileURLToPath(new URL('../../..', import.meta.url)),
	publicDir: false,
	// The styles are in the page already, from the server's build of the same components, or come with a late one.
	plugins: [
		withoutPreloading,
		svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'external' } })
	],
	build: {
		outDir: 'static/_app/immutable/player',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { player: 'src/lib/player/entry.ts' },
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				postBanner: (chunk) => (chunk.name === 'player' ? '//# allFunctionsCalledOnLoad' : ''),
				// One file for all that is needed at once, entry included: what the late parts share with it would become a
				// second one, and the entry only imports this.
				codeSplitting: {
					groups: [{ name: 'player', test: (id) => !LATE.test(id) && !LAST.test(id) }]
				}
			}
		}
	}
});
