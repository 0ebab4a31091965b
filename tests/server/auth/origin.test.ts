import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { originOf } from '$lib/server/auth/origin.ts';

/** Where a server that was started plainly takes a request to have been sent to. It thinks itself at https. */
function origin(headers: Record<string, string>, told = false): string {
	const url = new URL('https://localhost:3000/sign-in');
	const request = new Request(url, { headers: { host: 'localhost:3000', ...headers } });
	return originOf({ request, url } as RequestEvent, told);
}

describe('the address of the site', () => {
	it('is what the server was told, whatever a request says', () => {
		expect(origin({ origin: 'http://localhost:3000', 'x-forwarded-proto': 'http' }, true)).toBe(
			'https://localhost:3000'
		);
	});

	it('is at http for a plain request, and at https where a form, a link or a proxy says so', () => {
		expect(origin({})).toBe('http://localhost:3000');
		expect(origin({ origin: 'http://localhost:3000' })).toBe('http://localhost:3000');
		expect(origin({ origin: 'https://localhost:3000' })).toBe('https://localhost:3000');
		expect(origin({ referer: 'https://localhost:3000/teach' })).toBe('https://localhost:3000');
		expect(origin({ 'x-forwarded-proto': 'https' })).toBe('https://localhost:3000');
	});

	it('is at https for a cookie that is sent over https only', () => {
		expect(origin({ cookie: 'a=b; __Secure-who-says.session_token=x' })).toBe('https://localhost:3000');
		expect(origin({ cookie: 'a=__Secure-who-says; who-says.session_token=x' })).toBe('http://localhost:3000');
	});

	it('is the host that a proxy names', () => {
		const proxied = { host: '127.0.0.1:3000', 'x-forwarded-host': 'who.example, inner.example' };
		expect(origin({ ...proxied, origin: 'https://who.example' })).toBe('https://who.example');
	});

	it('is no other site’s, and no nonsense', () => {
		expect(origin({ origin: 'https://evil.example' })).toBe('http://localhost:3000');
		expect(origin({ origin: 'null', referer: 'nonsense' })).toBe('http://localhost:3000');
		expect(origin({ host: 'not a host' })).toBe('https://localhost:3000');
	});
});
