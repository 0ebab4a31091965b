import { redirect } from '@sveltejs/kit';
import { keepCookies } from '$lib/server/auth/keep-cookies.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { visitOf } from '$lib/server/auth/visit.ts';
import type { RequestHandler } from './$types';

/** Signs out. By POST only: no link and no picture of another site does it. */
export const POST: RequestHandler = async (event) => {
	keepCookies(event.cookies, await (await accounts()).signOut(visitOf(event)));
	redirect(303, '/sign-in');
};
