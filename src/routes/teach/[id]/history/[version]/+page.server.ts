import { error, fail, redirect } from '@sveltejs/kit';
import { changesBetween } from '$lib/lesson/draft/changes.ts';
import { sameJson } from '$lib/lesson/draft/merge.ts';
import type { Json, Units } from '$lib/lesson/draft/units.ts';
import { textIn } from '$lib/server/auth/form-text.ts';
import { titleIn } from '$lib/server/lesson-title.ts';
import { pastOf, replaceDraft } from '$lib/server/past.ts';
import { readForm } from '$lib/server/read-form.ts';
import { served } from '$lib/server/served.ts';
import type { Actions, PageServerLoad } from './$types';

/** The parts of a lesson in the order of reading, and what their units are called by. */
const PARTS = [
	{ title: 'The lesson', start: 'lesson.' },
	{ title: 'The article', start: 'article.' },
	{ title: 'Questions', start: 'item.' },
	{ title: 'Claims', start: 'claim.' },
	{ title: 'Sources', start: 'source.' }
];

/** The draft as it is now is no past: the studio shows it. */
const isPast = (key: string) => key !== 'now';

/** In bytes. */
const LARGEST_FORM = 10_000;

export const load: PageServerLoad = async ({ params }) => {
	const services = await served();
	const past = isPast(params.version) ? await pastOf(services, params.id, params.version) : null;
	const state = past && (await services.drafts.state(params.id, 0));
	if (!state) error(404, 'The lesson has no such version.');
	const now = state.patch as Units;
	// What is there, told as if all of it were new.
	const all = changesBetween({} as Units, past.units);
	const number = Number(past.key);
	return {
		lesson: { id: params.id, title: titleIn(now, params.id) },
		past: { key: past.key, by: past.by, at: past.at },
		earlier: number > 1 ? number - 1 : null,
		later: number < state.version ? number + 1 : null,
		parts: PARTS.map(({ title, start }) => ({
			title,
			entries: all
				.filter(({ unit }) => unit.startsWith(start))
				.map(({ unit, title, details }) => ({
					unit,
					title,
					facts: details.map(({ label, after }) => ({ label, text: after ?? '' }))
				}))
		})),
		isNow: sameJson(past.units as unknown as Json, now as unknown as Json),
		/** The version of the draft that whoever restores has seen. */
		seen: state.version
	};
};

export const actions: Actions = {
	/** Makes the draft what it was, by an ordinary save. */
	default: async ({ params, request, locals }) => {
		const read = await readForm(request, LARGEST_FORM);
		if (!read.ok) return fail(read.status, { message: read.message });
		const seen = textIn(read.form, 'seen');
		if (!/^[1-9]\d{0,8}$/.test(seen))
			return fail(400, { message: 'This is no form that this page has sent.' });
		const services = await served();
		const past = isPast(params.version) ? await pastOf(services, params.id, params.version) : null;
		if (!past) error(404, 'The lesson has no such version.');
		const { id, name } = locals.user!;
		const act = { kind: 'restore', of: past.key } as const;
		const wanted = { seen: Number(seen), units: past.units, act };
		const replaced = await replaceDraft(services, params.id, wanted, { id, name }, Date.now());
		if (!replaced.ok) return fail(replaced.status, { message: replaced.message });
		redirect(303, `/teach/${params.id}/history`);
	}
};
