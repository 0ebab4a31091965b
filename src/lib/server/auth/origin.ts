import type { RequestEvent } from '@sveltejs/kit';

/** Marks a cookie that came over https: only there may it be set. */
const SECURE_COOKIE = /(^|;\s*)__Secure-/;

/**
 * The address of this site as the browser knows it, without a slash at the end. `ORIGIN` says it for sure. Where the
 * server was started plainly it takes itself to be at https, which may be wrong: then what the request says of where it
 * comes from holds, as far as that names the same host.
 *
 * @param told whether the server was told its address, so that `url` can be believed
 */
export function originOf({ request, url }: Pick<RequestEvent, 'request' | 'url'>, told = isTold()): string {
	if (told) return url.origin;
	const { headers } = request;
	const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host') ?? url.host;
	for (const name of ['origin', 'referer']) {
		const said = headers.get(name) ?? '';
		if (URL.canParse(said) && new URL(said).host === host) return new URL(said).origin;
	}
	const forwarded = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
	const isSecure = forwarded === 'https' || SECURE_COOKIE.test(headers.get('cookie') ?? '');
	const origin = `${isSecure ? 'https' : 'http'}://${host}`;
	return URL.canParse(origin) ? new URL(origin).origin : url.origin;
}

function isTold(): boolean {
	return Boolean(process.env.ORIGIN ?? process.env.PROTOCOL_HEADER);
}
