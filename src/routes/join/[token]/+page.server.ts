import { error, fail, redirect } from '@sveltejs/kit';
import { asEmail } from '$lib/server/auth/email.ts';
import { readForm, textIn } from '$lib/server/auth/form-text.ts';
import { keepCookies } from '$lib/server/auth/keep-cookies.ts';
import { passwordProblem } from '$lib/server/auth/password-problem.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import { visitOf } from '$lib/server/auth/visit.ts';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NAME = 100;
const GONE =
	'This link is not good any more: it has been used, was withdrawn, or has run out. Ask whoever gave it to you for another.';

export const load: PageServerLoad = async ({ params }) => {
	const invitation = await (await accounts()).invitations.find(params.token);
	if (!invitation) error(410, GONE);
	const { role, email, person, by } = invitation;
	return { role, email, person, by };
};

export const actions: Actions = {
	default: async (event) => {
		const all = await accounts();
		const invitation = await all.invitations.find(event.params.token);
		if (!invitation) error(410, GONE);

		const form = await readForm(event.request);
		const name = invitation.person ?? textIn(form, 'name').trim().replace(/\s+/g, ' ');
		const typed = invitation.email ?? textIn(form, 'email').trim();
		const email = asEmail(typed);
		const password = textIn(form, 'password');
		const wrong = (field: 'name' | 'email' | 'password', message: string) =>
			fail(400, { name, email: typed, field, message });

		if (name === '') return wrong('name', 'Please write your name.');
		if (name.length > LONGEST_NAME) return wrong('name', `A name has at most ${LONGEST_NAME} characters.`);
		if (/\p{C}/u.test(name)) return wrong('name', 'Your name has characters that cannot be seen.');
		if (email === null) return wrong('email', 'That is not an e-mail address.');
		const problem = passwordProblem(password, { name, email });
		if (problem !== null) return wrong('password', problem);

		const passwordHash = await all.hash(password);
		const accepted = await all.invitations.accept(event.params.token, { name, email, passwordHash });
		if (!accepted.ok && accepted.why === 'gone') error(410, GONE);
		if (!accepted.ok)
			return wrong('email', 'There is an account with this address already. Sign in with it.');

		const signedIn = await all.signIn(visitOf(event), accepted.email, password);
		if (signedIn.ok) keepCookies(event.cookies, signedIn.cookies);
		redirect(303, '/teach');
	}
};
