import { json, type RequestEvent } from '@sveltejs/kit';
import { keepCookies } from './keep-cookies.ts';
import { accounts } from './served-accounts.ts';
import { visitOf } from './visit.ts';

/** Where only teachers may be. */
const PRIVATE = ['teach'];
/** What is for teachers only and lies elsewhere: an export has the answers to all questions. */
const PRIVATE_ROUTE = '/lessons/[id]/export/[format]';
/** Where people show who they are. */
const DOORS = ['sign-in', 'sign-out', 'join', 'api'];

type Answer = () => Response | Promise<Response>;

/**
 * Lets nobody who is not signed in get to a page or an endpoint under `/teach`: they never see the request. A page sends
 * to the sign-in page; everything else is refused in JSON. So is an export, in words. This is the one place where that is done.
 *
 * What is answered there, and where people sign in, is kept by nobody and stands in no other page's frame, unless the
 * route itself has set `x-frame-options: SAMEORIGIN`.
 *
 * @param answer what answers the request
 */
export async function guarded(event: RequestEvent, answer: Answer): Promise<Response> {
	const place = placeOf(event);
	event.locals.user = null;
	if (!PRIVATE.includes(place) && event.route.id !== PRIVATE_ROUTE)
		return DOORS.includes(place) ? keptApart(await answer()) : answer();

	const { user, cookies } = await (await accounts()).whoIs(visitOf(event));
	if (!user) return keptApart(refusal(event));
	keepCookies(event.cookies, cookies);
	event.locals.user = user;
	return keptApart(await answer());
}

/** The first part of a path, by the route that was found or else as it was written. */
function placeOf({ route, url }: RequestEvent): string {
	const [, first = ''] = (route.id ?? url.pathname).split('/');
	return first;
}

function refusal({ request, url, route, isDataRequest }: RequestEvent): Response {
	if (route.id === PRIVATE_ROUTE)
		return new Response('An export has the answers to all questions. Please sign in first, at /sign-in.\n', {
			status: 401,
			headers: { 'content-type': 'text/plain; charset=utf-8' }
		});
	const isPage =
		['GET', 'HEAD'].includes(request.method) &&
		!isDataRequest &&
		(request.headers.get('accept') ?? '').includes('text/html');
	if (!isPage) return json({ message: 'Please sign in first.' }, { status: 401 });
	const to = new URLSearchParams({ to: url.pathname + url.search });
	return new Response(null, { status: 303, headers: { location: `/sign-in?${to}` } });
}

function keptApart(response: Response): Response {
	const headers = new Headers(response.headers);
	const isOwnFrame = headers.get('x-frame-options') === 'SAMEORIGIN';
	headers.set('x-frame-options', isOwnFrame ? 'SAMEORIGIN' : 'DENY');
	const ancestors = `frame-ancestors ${isOwnFrame ? "'self'" : "'none'"}`;
	const policy = headers.get('content-security-policy');
	headers.set('content-security-policy', policy ? `${policy}; ${ancestors}` : ancestors);
	headers.set('cache-control', 'private, no-store');
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
