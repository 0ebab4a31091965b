/** Answers a request, as a server does. */
export type Answer = (request: Request) => Promise<Response>;

interface Cookie {
	name: string;
	value: string;
	path: string;
}

/** Where a browser has come to. */
export interface Arrival {
	url: URL;
	status: number;
	text: string;
}

const MOST_REDIRECTS = 12;

/**
 * A browser without a window: it keeps cookies and follows redirects from site to site.
 *
 * @param sites what answers instead of the network, by origin
 */
export class Browser {
	readonly #cookies = new Map<string, Cookie[]>();

	constructor(private readonly sites: Record<string, Answer>) {}

	/** Goes to an address, and on to wherever that leads. */
	async go(address: string | URL, form?: Record<string, string>): Promise<Arrival> {
		let url = new URL(address);
		let fields = form;
		for (let step = 0; step < MOST_REDIRECTS; step++) {
			const response = await this.step(url, fields);
			const location = response.headers.get('location');
			if (location === null) return { url, status: response.status, text: await response.text() };
			url = new URL(location, url);
			fields = undefined;
		}
		throw new Error(`${String(address)} leads nowhere, at last to ${url.href}`);
	}

	/** Sends one request, and follows nothing. */
	async step(address: string | URL, form?: Record<string, string>): Promise<Response> {
		const url = new URL(address);
		const headers: Record<string, string> = { accept: 'text/html', host: url.host };
		const cookie = this.#cookiesFor(url);
		if (cookie) headers.cookie = cookie;
		if (form) headers.origin = url.origin;
		const request = new Request(url, {
			headers,
			redirect: 'manual',
			...(form && { method: 'POST', body: new URLSearchParams(form) })
		});
		const response = await (this.sites[url.origin] ?? fetch)(request);
		for (const header of response.headers.getSetCookie()) this.#keep(url, header);
		return response;
	}

	/** What the browser has kept of a site. */
	cookieNames(origin: string): string[] {
		return (this.#cookies.get(origin) ?? []).map(({ name }) => name);
	}

	/** Forgets a site’s cookies. */
	forget(origin: string): void {
		this.#cookies.delete(origin);
	}

	#cookiesFor({ origin, pathname }: URL): string {
		return (this.#cookies.get(origin) ?? [])
			.filter(({ path }) => path === '/' || pathname === path || pathname.startsWith(`${path}/`))
			.map(({ name, value }) => `${name}=${value}`)
			.join('; ');
	}

	#keep({ origin }: URL, header: string): void {
		const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
		const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
		const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
		const isGone = attributes.some((each) => /^(max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(each));
		const others = (this.#cookies.get(origin) ?? []).filter(
			(cookie) => cookie.name !== name || cookie.path !== path
		);
		this.#cookies.set(origin, isGone ? others : [...others, { name, value, path }]);
	}
}
