import { fail } from '@sveltejs/kit';
import type { SignedIn } from '$lib/server/auth/accounts.ts';
import { asEmail } from '$lib/server/auth/email.ts';
import { readForm, textIn } from '$lib/server/auth/form-text.ts';
import { originOf } from '$lib/server/auth/origin.ts';
import type { PersonChange } from '$lib/server/auth/people.ts';
import { accounts } from '$lib/server/auth/served-accounts.ts';
import type { Role } from '$lib/server/auth/tables.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PROBLEMS = {
	gone: 'That person is no longer here.',
	'last-owner': 'There has to be an owner. Make somebody else one first.'
};

export const load: PageServerLoad = async ({ locals }) => {
	const all = await accounts();
	const isOwner = locals.user?.role === 'owner';
	return {
		people: await all.people.all(),
		invitations: isOwner ? await all.invitations.open() : [],
		provider: all.provider,
		domains: all.domains
	};
};

/** What only an owner may do. */
function byOwner<T>(act: (event: RequestEvent, owner: SignedIn, form: FormData) => Promise<T>) {
	return async (event: RequestEvent) => {
		const { user } = event.locals;
		if (user?.role !== 'owner') return fail(403, { message: 'Only an owner can change who may come in.' });
		return act(event, user, await readForm(event.request));
	};
}

function said(change: PersonChange) {
	return change.ok ? { done: true } : fail(409, { message: PROBLEMS[change.why] });
}

function addressOf(event: RequestEvent, { token }: { token: string }): string {
	return `${originOf(event)}/join/${token}`;
}

function roleIn(form: FormData): Role | null {
	const role = textIn(form, 'role');
	return role === 'owner' || role === 'teacher' ? role : null;
}

const NO_ROLE = 'Please choose a role.';

export const actions: Actions = {
	invite: byOwner(async (event, owner, form) => {
		const typed = textIn(form, 'email').trim();
		const email = typed === '' ? null : asEmail(typed);
		const role = roleIn(form);
		if (role === null) return fail(400, { message: NO_ROLE });
		if (typed !== '' && email === null)
			return fail(400, { typed, message: 'That is not an e-mail address.' });
		const made = await (await accounts()).invitations.invite(owner, { role, email });
		if (!made) return fail(409, { typed, message: 'There is an account with this address already.' });
		return { link: { address: addressOf(event, made), until: made.until, what: role, whom: email } };
	}),
	renew: byOwner(async (event, owner, form) => {
		const made = await (await accounts()).invitations.renew(owner, textIn(form, 'id'));
		if (!made) return fail(409, { message: PROBLEMS.gone });
		const { until, name } = made;
		return { link: { address: addressOf(event, made), until, what: 'password' as const, whom: name } };
	}),
	withdraw: byOwner(async (_, __, form) => {
		const isDone = await (await accounts()).invitations.withdraw(textIn(form, 'id'));
		return isDone
			? { done: true }
			: fail(409, { message: 'That link has been used, or was withdrawn already.' });
	}),
	role: byOwner(async (_, __, form) => {
		const role = roleIn(form);
		if (role === null) return fail(400, { message: NO_ROLE });
		return said(await (await accounts()).people.changeRole(textIn(form, 'id'), role));
	}),
	remove: byOwner(async (_, __, form) => said(await (await accounts()).people.remove(textIn(form, 'id'))))
};
