import type { RequestEvent } from '@sveltejs/kit';
import { originOf } from './origin.ts';

/** What signing in needs to know of a request. */
export interface Visit {
	/** The address of this site as the browser knows it. */
	origin: string;
	/** The browser's cookies, as it sent them. */
	cookie: string;
	/** Where the request came from, in the network. */
	address: string;
}

/** Makes a {@link Visit} of a request. */
export function visitOf(event: Pick<RequestEvent, 'request' | 'url' | 'getClientAddress'>): Visit {
	return {
		origin: originOf(event),
		cookie: event.request.headers.get('cookie') ?? '',
		address: addressOf(event)
	};
}

/** Empty where a proxy was to name the address and did not: then all those are counted as one. */
function addressOf(event: Pick<RequestEvent, 'getClientAddress'>): string {
	try {
		return event.getClientAddress();
	} catch {
		return '';
	}
}
