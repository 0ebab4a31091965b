import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { CourseSystem } from './course-system.ts';

/**
 * Serves a course system over HTTP, to pages of any origin.
 *
 * @param page what else is there: the text of a page by its path, or null
 * @param isUp whether the system answers; else the connection is cut
 */
export function serveCourse(
	system: CourseSystem,
	page: (path: string) => string | null = () => null,
	isUp: (path: string) => boolean = () => true
): Server {
	return createServer((request, response) => {
		void bodyOf(request).then((body) => {
			const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
			const html = page(path);
			if (html !== null) {
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
				return;
			}
			if (!isUp(path)) {
				request.socket.destroy();
				return;
			}
			response.setHeader('access-control-allow-origin', '*');
			response.setHeader('access-control-allow-headers', '*, authorization');
			response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
			response.setHeader('access-control-expose-headers', 'etag');
			if (request.method === 'OPTIONS') {
				response.writeHead(204).end();
				return;
			}
			const header = (name: string) => (request.headers[name] as string | undefined) ?? null;
			const answer = system.handle({
				method: request.method ?? '',
				path,
				query,
				authorization: header('authorization'),
				body,
				match: { is: header('if-match'), isNone: header('if-none-match') }
			});
			if (answer.etag) response.setHeader('etag', answer.etag);
			response.writeHead(answer.status, { 'content-type': 'application/json' });
			response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
		});
	});
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const part of request.setEncoding('utf8')) text += String(part);
	return text;
}
