import type { Plugin } from 'vite';

/**
 * Vite puts a helper round each dynamic import that first preloads what the file needs. The late files here need
 * nothing that the page has not got, so the helper is left out: it is half a kilobyte of the student's first page.
 */
export const withoutPreloading: Plugin = {
	name: 'without-preloading',
	enforce: 'pre',
	load: (id) =>
		id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null
};
