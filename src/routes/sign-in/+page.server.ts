import { fail, redirect } from '@sveltejs/kit';
import { readForm, textIn } from '$lib/server/auth/form-text.ts';
import { keepCookies } from '$lib/server/auth/keep-cookies.ts';
import { providerProblem } from '$lib/server/auth/provider-problem.ts';
import { returnPath } from '$lib/server/auth/return-path.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { visitOf } from '$lib/server/auth/visit.ts';
import { waitText } from '$lib/server/auth/wait-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { searchParams } = event.url;
	const to = returnPath(searchParams.get('to'));
	const all = await accounts();
	if ((await all.whoIs(visitOf(event))).user) redirect(303, to);
	const error = searchParams.get('error');
	return {
		to,
		provider: all.provider,
		problem: error !== null && all.provider !== null ? providerProblem(error, all.provider) : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request);
		const email = textIn(form, 'email');
		const all = await accounts();
		const result = await all.signIn(visitOf(event), email, textIn(form, 'password'));
		if (result.ok) {
			keepCookies(event.cookies, result.cookies);
			redirect(303, returnPath(event.url.searchParams.get('to')));
		}
		if (result.why === 'wrong')
			return fail(401, { email, message: 'The e-mail address or the password is not right.' });
		const now = Date.now();
		event.setHeaders({ 'retry-after': String(Math.max(1, Math.ceil((result.until - now) / 1000))) });
		return fail(429, { email, message: waitText(result.until, now) });
	}
};
