import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The one script that stands in the page itself, by its hash: no other may. */
const [, early] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const earlyHash = createHash('sha256')
	.update(early ?? '')
	.digest('base64');

/**
 * adapter-node, whose built server takes requests of 10 MB unless BODY_SIZE_LIMIT says otherwise. Its own limit of 512 kB
 * is less than a lesson of 500 questions, and than a lesson as a zip. Each address has a smaller limit where it needs less.
 */
const node = adapter({ precompress: true });
/** @type {import('@sveltejs/kit').Adapter} */
const roomyNode = {
	...node,
	async adapt(builder) {
		await node.adapt(builder);
		const limit = "env('BODY_SIZE_LIMIT', '512K')";
		const handler = readFileSync('build/handler.js', 'utf8');
		if (!handler.includes(limit)) throw new Error(`build/handler.js has no ${limit}: see svelte.config.js`);
		writeFileSync('build/handler.js', handler.replace(limit, "env('BODY_SIZE_LIMIT', '10M')"));
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: roomyNode,
		// A page's styles are few and come with it: a request of their own would cost a slow line half a second.
		inlineStyleThreshold: 100_000,
		// hooks.server.ts checks where a form comes from: see there.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${earlyHash}`],
				'style-src': ['self', 'unsafe-inline'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
