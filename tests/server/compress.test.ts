import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress } from '$lib/server/compress.ts';

const TEXT = '<p>Who says that? “Nobody” — or so it seems.</p>\n'.repeat(100);

/** What a browser that accepts this gets. */
function sent(accepts: string | null, body: string | null = TEXT, headers: Record<string, string> = {}) {
	const request = new Request('http://localhost/', {
		headers: accepts === null ? {} : { 'accept-encoding': accepts }
	});
	const type = { 'content-type': 'text/html; charset=utf-8' };
	return compress(request, new Response(body, { headers: { ...type, ...headers } }));
}

const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('an answer', () => {
	it('goes out in Brotli where the browser takes it', async () => {
		for (const accepts of ['br', 'gzip, deflate, br', 'gzip, br;q=0.8', 'BR']) {
			const response = await sent(accepts);
			expect(response.headers.get('content-encoding')).toBe('br');
			const body = await bytes(response);
			expect(body.length).toBeLessThan(TEXT.length / 4);
			expect(brotliDecompressSync(body).toString()).toBe(TEXT);
		}
	});

	it('goes out in gzip where that is all the browser takes', async () => {
		for (const accepts of ['gzip', 'deflate, gzip;q=0.5', 'gzip, br;q=0']) {
			const response = await sent(accepts);
			expect(response.headers.get('content-encoding')).toBe('gzip');
			expect(gunzipSync(await bytes(response)).toString()).toBe(TEXT);
		}
	});

	it('goes out as it is where the browser takes neither', async () => {
		for (const accepts of [null, '', 'identity', 'deflate', 'br;q=0, gzip;q=0.0', 'abr, x-gzipped']) {
			const response = await sent(accepts);
			expect(response.headers.get('content-encoding')).toBeNull();
			expect((await bytes(response)).toString()).toBe(TEXT);
		}
	});

	it('tells caches that it depends on what is accepted, whichever way it went out', async () => {
		for (const accepts of ['br', 'identity']) {
			const response = await sent(accepts, TEXT, { vary: 'cookie' });
			expect(response.headers.get('vary')).toBe('cookie, accept-encoding');
		}
	});

	it('keeps its status and headers, but not the length and tag of what it was', async () => {
		const request = new Request('http://localhost/', { headers: { 'accept-encoding': 'br' } });
		const headers = new Headers({
			'content-type': 'text/html',
			'content-length': String(TEXT.length),
			'cache-control': 'private, no-store',
			etag: '"1"'
		});
		headers.append('set-cookie', 'a=1');
		headers.append('set-cookie', 'b=2');
		const response = await compress(request, new Response(TEXT, { status: 400, headers }));
		expect(response.status).toBe(400);
		expect(response.headers.get('cache-control')).toBe('private, no-store');
		expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
		expect(response.headers.get('content-length')).toBeNull();
		expect(response.headers.get('etag')).toBeNull();
	});

	it.each(['application/json', 'text/css', 'image/svg+xml'])('of %s is compressed', async (type) => {
		const response = await sent('br', TEXT, { 'content-type': type });
		expect(response.headers.get('content-encoding')).toBe('br');
	});

	it('that is small, packed already, no text, or empty is left as it is', async () => {
		expect((await sent('br', 'short')).headers.get('content-encoding')).toBeNull();
		expect(await (await sent('br', 'short')).text()).toBe('short');
		const image = await sent('br', TEXT, { 'content-type': 'image/png' });
		expect(image.headers.get('content-encoding')).toBeNull();
		const packed = await sent('br', TEXT, { 'content-encoding': 'gzip' });
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect((await sent('br', null)).body).toBeNull();
	});
});
