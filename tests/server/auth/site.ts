import { isActionFailure, isHttpError, isRedirect, json, type RequestEvent } from '@sveltejs/kit';
import type { Answer } from '../../support/browser.ts';
import { handle } from '../../../src/hooks.server.ts';
import * as callback from '../../../src/routes/api/auth/[...rest]/+server.ts';
import * as join from '../../../src/routes/join/[token]/+page.server.ts';
import * as signInProvider from '../../../src/routes/sign-in/provider/+server.ts';
import * as signIn from '../../../src/routes/sign-in/+page.server.ts';
import * as signOut from '../../../src/routes/sign-out/+server.ts';
import * as people from '../../../src/routes/teach/people/+page.server.ts';

type Handler = (event: RequestEvent) => unknown;
type SetOptions = Parameters<RequestEvent['cookies']['set']>[2];

/** What a route file exports, as far as it answers requests. */
export interface RouteModule {
	load?: unknown;
	actions?: unknown;
	[method: string]: unknown;
}

const ROUTES: Record<string, { path: RegExp; module: RouteModule }> = {
	'/sign-in': { path: /^\/sign-in$/, module: signIn },
	'/sign-in/provider': { path: /^\/sign-in\/provider$/, module: signInProvider },
	'/sign-out': { path: /^\/sign-out$/, module: signOut },
	'/join/[token]': { path: /^\/join\/(?<token>[^/]+)$/, module: join },
	'/api/auth/[...rest]': { path: /^\/api\/auth\/(?<rest>.*)$/, module: callback },
	'/teach/people': { path: /^\/teach\/people$/, module: people },
	'/teach': { path: /^\/teach$/, module: { load: ({ locals }: RequestEvent) => locals } }
};

/**
 * The routes of signing in behind the hooks, as the server puts them together. A page answers with its data in JSON, as
 * does an action that fails.
 */
export const site: Answer = async (request) => {
	const url = new URL(request.url);
	const found = Object.entries(ROUTES).find(([, { path }]) => path.test(url.pathname));
	if (!found) return new Response('There is nothing here.', { status: 404 });
	const [id, { path, module }] = found;
	const params = { ...path.exec(url.pathname)?.groups };
	const { event, settle } = makeEvent(request, id, params);
	return handle({ event, resolve: async () => settle(await outcomeOf(() => answer(event, module))) });
};

/** An event as SvelteKit makes it, and what puts its cookies and headers on the answer. */
export function makeEvent(request: Request, id: string, params: Record<string, string>) {
	const url = new URL(request.url);
	const headers = new Headers();
	const event = {
		request,
		url,
		params,
		route: { id },
		locals: {},
		isDataRequest: false,
		getClientAddress: () => '192.0.2.1',
		setHeaders: (set: Record<string, string>) => {
			for (const [name, value] of Object.entries(set)) headers.set(name, value);
		},
		cookies: {
			set(name: string, value: string, { path, maxAge, httpOnly, encode }: SetOptions) {
				const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
				const only = httpOnly ? '; HttpOnly' : '';
				headers.append(
					'set-cookie',
					`${name}=${(encode ?? encodeURIComponent)(value)}; Path=${path}${age}${only}`
				);
			}
		}
	} as unknown as RequestEvent;
	const settle = (response: Response) => {
		const all = new Headers(response.headers);
		for (const [name, value] of headers) all.append(name, value);
		return new Response(response.body, { status: response.status, headers: all });
	};
	return { event, settle };
}

async function answer(event: RequestEvent, { load, actions, ...methods }: RouteModule): Promise<unknown> {
	const { method } = event.request;
	if (typeof methods[method] === 'function') return (methods[method] as Handler)(event);
	if (method === 'GET') return (load as Handler)(event);
	const name = [...event.url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? 'default';
	const action = (actions as Record<string, Handler> | undefined)?.[name];
	return action ? action(event) : new Response('no such method', { status: 405 });
}

/** What a handler gave or threw, as an answer. */
async function outcomeOf(handler: () => Promise<unknown>): Promise<Response> {
	try {
		const given = await handler();
		if (given instanceof Response) return given;
		return isActionFailure(given) ? json(given.data, { status: given.status }) : json(given ?? null);
	} catch (thrown) {
		if (isRedirect(thrown))
			return new Response(null, { status: thrown.status, headers: { location: thrown.location } });
		if (isHttpError(thrown)) return json(thrown.body, { status: thrown.status });
		throw thrown;
	}
}
