import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A course page on another site than the lesson's. */
export interface Host {
	/** Without a slash at the end. */
	url: string;
	/** Puts a page at an address. */
	put(path: string, body: string): void;
	stop(): Promise<void>;
}

/** Serves course pages: at `localhost`, another site than the lessons at 127.0.0.1. */
export async function startHost(): Promise<Host> {
	const pages = new Map<string, string>();
	const server: Server = createServer((request, response) => {
		const page = pages.get(request.url ?? '');
		response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(page);
	});
	server.listen(0, 'localhost');
	await once(server, 'listening');
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		put(path, body) {
			pages.set(
				path,
				`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A course</title></head><body>${body}</body></html>`
			);
		},
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
