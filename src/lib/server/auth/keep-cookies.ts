import type { Cookies } from '@sveltejs/kit';
import type { SetCookies } from './accounts.ts';

/** Gives a browser the cookies that better-auth made for it, with whatever page or answer comes next. */
export function keepCookies(cookies: Pick<Cookies, 'set'>, made: SetCookies): void {
	for (const header of made) {
		const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
		const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
		const maxAge = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice('max-age='.length);
		cookies.set(name, value, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: attributes.some((attribute) => attribute.toLowerCase() === 'secure'),
			...(maxAge !== undefined && { maxAge: Number(maxAge) }),
			// It is encoded already.
			encode: (encoded) => encoded
		});
	}
}
