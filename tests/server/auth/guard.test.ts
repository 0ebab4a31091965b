import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handle } from '../../../src/hooks.server.ts';
import { makeEvent, type RouteModule } from './site.ts';

const IDA = { id: 'ida', name: 'Ida', email: 'ida@school.example', role: 'owner' };

const current = vi.hoisted(() => ({ user: null as unknown, cookies: [] as string[] }));
vi.mock('$lib/server/auth/served-accounts.ts', () => ({
	accounts: () => Promise.resolve({ whoIs: () => Promise.resolve(current) })
}));

beforeEach(() => {
	current.user = null;
	current.cookies = [];
});

const ROUTES = join(import.meta.dirname, '../../../src/routes');
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** One way to reach something that is for teachers: what it takes to ask for it. */
interface Way {
	route: string;
	method: string;
	/** What follows the path: the action of a page. */
	query: string;
	accept: string;
	isPage: boolean;
}

const FOR_TEACHERS = ['teach', 'lessons/[id]/export'];

/** Every page, action and endpoint that is for teachers, as the file system has them. */
async function waysToTeach(): Promise<Way[]> {
	const files = FOR_TEACHERS.flatMap((folder) =>
		readdirSync(join(ROUTES, folder), { recursive: true, withFileTypes: true })
	)
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	return (await Promise.all(files.map(waysOf))).flat();
}

async function waysOf(file: string): Promise<Way[]> {
	const route = `/${relative(ROUTES, dirname(file))}`;
	if (file.endsWith('+page.svelte'))
		return [{ route, method: 'GET', query: '', accept: 'text/html', isPage: true }];
	if (!/\+(server|page\.server)\.(ts|js)$/.test(file)) return [];
	const module = (await import(file)) as RouteModule;
	if (file.includes('+page.server')) {
		return Object.keys(module.actions ?? {}).flatMap((action) =>
			['text/html', 'application/json'].map((accept) => ({
				route,
				method: 'POST',
				query: action === 'default' ? '' : `?/${action}`,
				accept,
				isPage: false
			}))
		);
	}
	const methods = 'fallback' in module ? METHODS : METHODS.filter((method) => method in module);
	return methods.map((method) => ({ route, method, query: '', accept: '*/*', isPage: false }));
}

/** Sends a request through the hooks. Says what was answered, and whether a route got to see it. */
async function send(
	{ route, method, query, accept }: Way,
	more: { isDataRequest?: boolean; route?: { id: string | null } } = {}
) {
	const path = route.replace(/\[(\.\.\.)?(\w+)\]/g, 'x');
	const headers = { accept, host: 'localhost:3000', origin: 'http://localhost:3000' };
	const request = new Request(`http://localhost:3000${path}${query}`, {
		method,
		headers,
		...(method === 'POST' && { body: new URLSearchParams({ id: 'ida' }) })
	});
	const { event } = makeEvent(request, route, { id: 'x' });
	Object.assign(event, more);
	const resolve = vi.fn((seen: RequestEvent) => new Response(`for ${seen.locals.user?.name}`));
	const response = await handle({ event, resolve });
	return { response, resolve, path };
}

const ways = await waysToTeach();

describe('without a session', () => {
	it('there is something to be refused', () => {
		expect(ways.map(({ route, query }) => route + query)).toEqual(
			expect.arrayContaining([
				'/teach/people',
				'/teach/people?/invite',
				'/teach/people?/remove',
				'/lessons/[id]/export/[format]'
			])
		);
	});

	it.each(ways)('$method $route$query for $accept never gets to its route', async (way) => {
		const { response, resolve, path } = await send(way);
		expect(resolve).not.toHaveBeenCalled();
		if (way.isPage) {
			const to = encodeURIComponent(path);
			expect([response.status, response.headers.get('location')]).toEqual([303, `/sign-in?to=${to}`]);
		} else if (way.route.startsWith('/lessons')) {
			expect([response.status, await response.text()]).toEqual([
				401,
				'An export has the answers to all questions. Please sign in first, at /sign-in.\n'
			]);
		} else {
			expect(response.status).toBe(401);
			expect(await response.json()).toEqual({ message: 'Please sign in first.' });
		}
	});
});

describe('with a session', () => {
	it.each(ways)('$method $route$query for $accept gets there, and knows who asks', async (way) => {
		current.user = IDA;
		const { response, resolve } = await send(way);
		expect(resolve).toHaveBeenCalledOnce();
		expect(await response.text()).toBe(way.method === 'HEAD' ? expect.any(String) : 'for Ida');
	});
});

describe('under /teach', () => {
	const page: Way = {
		route: '/teach/[id]',
		method: 'GET',
		query: '?x=1&y=2',
		accept: 'text/html',
		isPage: true
	};

	it('a page that is not there is not told from one that is', async () => {
		const { response } = await send({ ...page, route: '/teach/no/such/page' }, { route: { id: null } });
		expect(response.status).toBe(303);
	});

	it('the page that was asked for is remembered with all its address', async () => {
		const { response } = await send(page);
		const address = new URL(response.headers.get('location')!, 'http://localhost');
		expect(address.searchParams.get('to')).toBe('/teach/x?x=1&y=2');
	});

	it('the data of a page is refused as any endpoint is', async () => {
		const { response, resolve } = await send(page, { isDataRequest: true });
		expect([response.status, resolve.mock.calls.length]).toEqual([401, 0]);
	});

	it('nothing is kept by a cache or stands in a frame of another page', async () => {
		const policy = "default-src 'self'";
		for (const user of [null, IDA]) {
			current.user = user;
			const { response } = await send(page);
			expect(response.headers.get('cache-control')).toBe('private, no-store');
			expect(response.headers.get('x-frame-options')).toBe('DENY');
			expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		}
		const { event } = makeEvent(new Request('http://localhost:3000/teach'), '/teach', {});
		const resolve = () =>
			new Response('', { headers: { 'content-security-policy': policy, 'x-frame-options': 'SAMEORIGIN' } });
		const { headers } = await handle({ event, resolve });
		expect(headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'self'`);
		expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
	});

	it('a session that is prolonged is kept by the browser', async () => {
		current.user = IDA;
		current.cookies = ['who-says.session_token=a%2Bb; Max-Age=60; Path=/; HttpOnly; SameSite=Lax'];
		const { event, settle } = makeEvent(new Request('http://localhost:3000/teach'), '/teach', {});
		const response = await handle({ event, resolve: () => settle(new Response('')) });
		expect(response.headers.getSetCookie()).toEqual([
			'who-says.session_token=a%2Bb; Path=/; Max-Age=60; HttpOnly'
		]);
	});
});

it.each(['/sign-in', '/join/[token]', '/sign-out', '/api/auth/[...rest]'])(
	'%s is open to everybody, and kept apart in the same way',
	async (route) => {
		const { event } = makeEvent(new Request('http://localhost:3000/sign-in'), route, {});
		const { headers } = await handle({ event, resolve: () => new Response('open') });
		expect(headers.get('x-frame-options')).toBe('DENY');
		expect(headers.get('cache-control')).toBe('private, no-store');
	}
);

it.each(['/', '/lessons/[id]', '/healthz'])(
	'%s is open to everybody, and nobody is looked up',
	async (route) => {
		current.user = IDA;
		const { event } = makeEvent(new Request('http://localhost:3000/'), route, {});
		const response = await handle({ event, resolve: ({ locals }) => new Response(String(locals.user)) });
		expect(await response.text()).toBe('null');
		expect(response.headers.get('x-frame-options')).toBeNull();
	}
);
