import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** What is imported dynamically. */
const LATE = /\/(late|Result|Review|answer-text|score|skill-questions)\.(ts|svelte)$/;

/**
 * Builds the player's script: one entry that takes over the page which the server rendered, and what it loads late.
 * It goes where the adapter serves files with a hash in their name as immutable, and is compressed beforehand.
 */
export default defineConfig({
	root: fileURLToPath(new URL('../../..', import.meta.url)),
	publicDir: false,
	// The styles are in the page already, from the server's build of the same components.
	plugins: [svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'external' } })],
	build: {
		outDir: 'static/_app/immutable/player',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { entry: 'src/lib/player/entry.ts' },
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				postBanner: (chunk) => (chunk.name === 'player' ? '//# allFunctionsCalledOnLoad' : ''),
				// One file for all that is needed at once, entry included: what the late parts share with it would become a
				// second one, and the entry only imports this.
				codeSplitting: { groups: [{ name: 'player', test: (id) => !LATE.test(id) }] }
			}
		}
	}
});
