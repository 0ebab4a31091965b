import { text, type Handle, type ServerInit } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { printFirstAddress, siteAddress } from '$lib/server/auth/first-address.ts';
import { guarded } from '$lib/server/auth/guard.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { compress } from '$lib/server/compress.ts';
import { embedOrigins, framed } from '$lib/server/framing.ts';
import { closeServed, served } from '$lib/server/served.ts';

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Refuses forms that another site sends. SvelteKit's own check compares with `ORIGIN`, which is not known when the
 * built server is started plainly; the host that the browser asked for is, whatever the scheme before a proxy was.
 * A proxy that asks for another host says which it was, or `ORIGIN` does; no other site can make a browser say so.
 */
function isForeignForm(request: Request, url: URL): boolean {
	if (!['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method)) return false;
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (!FORM_TYPES.includes(type) && type !== '') return false;
	const origin = request.headers.get('origin');
	if (origin === null) return request.headers.get('sec-fetch-site') === 'cross-site';
	if (!URL.canParse(origin)) return true;
	const { headers } = request;
	const hosts = [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]?.trim(), url.host];
	return !hosts.includes(new URL(origin).host);
}

let embedders = '*';

/**
 * Runs once, before the first request: opens the database, mends and reads the lessons, and tells what is wrong with
 * them. A server that cannot do so does not start.
 */
export const init: ServerInit = async () => {
	if (building) return;
	embedders = embedOrigins(process.env.EMBED_ORIGINS);
	await served();
	process.once('sveltekit:shutdown', () => void closeServed());
	await printFirstAddress(await accounts(), siteAddress(process.env, dev));
};

export const handle: Handle = async ({ event, resolve }) => {
	if (isForeignForm(event.request, event.url))
		return text('This form was sent from another site.', { status: 403 });
	const response = await guarded(event, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language ?? 'en')
		})
	);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	framed(response.headers, event.route.id === '/embed/[id]', embedders);
	return compress(event.request, response);
};
