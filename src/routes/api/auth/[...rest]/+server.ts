import { error } from '@sveltejs/kit';
import { PROVIDER } from '$lib/server/auth/provider.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { visitOf } from '$lib/server/auth/visit.ts';
import type { RequestHandler } from './$types';

/** The way back from the provider of OpenID Connect. Of all that better-auth could answer here, this alone is reached. */
export const GET: RequestHandler = async (event) => {
	const answer =
		event.params.rest === `callback/${PROVIDER}`
			? await (await accounts()).returnFromProvider(visitOf(event), event.url.search)
			: null;
	return answer ?? error(404, 'There is nothing here.');
};
