import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { handle } from '../src/hooks.server.ts';

const FORM = 'application/x-www-form-urlencoded';

/** An event of a page that anybody may see. */
function eventOf(request: Request): RequestEvent {
	return { request, url: new URL(request.url), route: { id: '/' }, locals: {} } as RequestEvent;
}

/** The status of a request that the browser sends to `host`, of a server that takes itself to be at `origin`. */
async function statusOf(
	headers: Record<string, string>,
	{ method = 'POST', origin = 'http://localhost:3000' } = {}
) {
	const request = new Request(origin, { method, headers: { host: 'localhost:3000', ...headers } });
	const event = eventOf(request);
	const response = await handle({ event, resolve: () => new Response('taken') });
	return response.status;
}

describe('a form', () => {
	it('from this site is taken', async () => {
		for (const origin of ['http://localhost:3000', 'https://localhost:3000']) {
			expect(await statusOf({ 'content-type': FORM, origin })).toBe(200);
		}
	});

	it('from another site, or one that hides where it is from, is refused', async () => {
		for (const type of [
			FORM,
			`${FORM}; charset=utf-8`,
			'multipart/form-data; boundary=x',
			'TEXT/PLAIN',
			''
		]) {
			for (const origin of ['http://evil.example', 'http://localhost:4000', 'null', 'nonsense']) {
				expect(await statusOf({ ...(type && { 'content-type': type }), origin })).toBe(403);
			}
		}
		expect(await statusOf({ 'content-type': FORM, 'sec-fetch-site': 'cross-site' })).toBe(403);
	});

	it('of a program, which names no origin, is taken', async () => {
		expect(await statusOf({ 'content-type': FORM })).toBe(200);
	});

	it('is taken behind a proxy that asks for another host, where the server knows its own address or is told', async () => {
		const sent = { 'content-type': FORM, origin: 'https://lessons.example', host: '127.0.0.1:3000' };
		expect(await statusOf(sent, { origin: 'https://lessons.example' })).toBe(200);
		expect(await statusOf({ ...sent, 'x-forwarded-host': 'lessons.example' })).toBe(200);
		expect(await statusOf(sent)).toBe(403);
	});
});

it('a page may be read from anywhere, and says how its type and address are to be treated', async () => {
	expect(await statusOf({ origin: 'http://evil.example' }, { method: 'GET' })).toBe(200);
	const event = eventOf(new Request('http://localhost/'));
	const { headers } = await handle({ event, resolve: () => new Response('taken') });
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('same-origin');
});
