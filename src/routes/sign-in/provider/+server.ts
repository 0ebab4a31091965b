import { redirect } from '@sveltejs/kit';
import { keepCookies } from '$lib/server/auth/keep-cookies.ts';
import { returnPath } from '$lib/server/auth/return-path.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { visitOf } from '$lib/server/auth/visit.ts';
import type { RequestHandler } from './$types';

/**
 * Sends to the provider of OpenID Connect. It is a link and no form: the page's policy lets forms go to this site only,
 * and a browser holds that also against where they are redirected.
 */
export const GET: RequestHandler = async (event) => {
	const to = returnPath(event.url.searchParams.get('to'));
	const begun = await (await accounts()).beginAtProvider(visitOf(event), to);
	if (!begun) redirect(303, `/sign-in?${new URLSearchParams({ to, error: 'unreachable' })}`);
	keepCookies(event.cookies, begun.cookies);
	redirect(303, begun.url);
};
