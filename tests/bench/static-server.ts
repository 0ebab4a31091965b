import { createServer } from 'node:http';
import type { RunningServer } from './built-server.ts';
import { brotli } from './brotli.ts';

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript' };

/**
 * Serves texts by address over node:http, as the built server does, each brotli-compressed beforehand at the highest
 * quality: the pages that ours is measured against are served at least as well as ours.
 */
export function startStaticServer(files: Record<string, string>): Promise<RunningServer> {
	const bodies = new Map(Object.entries(files).map(([path, text]) => [path, brotli(text)]));
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		const body = bodies.get(path);
		if (!body) return void response.writeHead(404).end();
		const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
		response.writeHead(200, {
			'content-type': type,
			'content-encoding': 'br',
			'content-length': body.length
		});
		response.end(body);
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			const stop = () => {
				server.closeAllConnections();
				server.close();
			};
			resolve({ origin: `http://127.0.0.1:${port}`, stop });
		});
	});
}
