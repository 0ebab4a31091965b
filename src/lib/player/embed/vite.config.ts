import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the two scripts of an embedded lesson, which have addresses of their own: /embed.js and /embed-frame.js. */
export default defineConfig({
	root: fileURLToPath(new URL('../../../..', import.meta.url)),
	publicDir: false,
	build: {
		outDir: 'static',
		emptyOutDir: false,
		target: 'es2022',
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { embed: 'src/lib/player/embed/element.ts', 'embed-frame': 'src/lib/player/embed/frame.ts' },
			output: { entryFileNames: '[name].js' }
		}
	}
});
