import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutPreloading } from '../without-preloading.ts';

/**
 * Builds the player that runs by itself, in a file or in a course system: one script and one style sheet, which an
 * export puts into its page.
 */
export default defineConfig({
	root: fileURLToPath(new URL('../../../..', import.meta.url)),
	publicDir: false,
	plugins: [withoutPreloading, svelte({ configFile: false })],
	build: {
		outDir: '.svelte-kit/standalone',
		emptyOutDir: true,
		target: 'es2022',
		cssCodeSplit: false,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { standalone: 'src/lib/player/standalone/entry.ts' },
			output: {
				format: 'iife',
				codeSplitting: false,
				entryFileNames: 'standalone.js',
				assetFileNames: 'standalone[extname]'
			}
		}
	}
});
