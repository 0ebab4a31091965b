import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { SaveRequestSchema } from '$lib/lesson/draft/wire.ts';
import { readJson } from '$lib/server/read-json.ts';
import { served } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

/** A draft that is sent whole has some 600 kB for 500 questions. In bytes. */
const LARGEST = 4_000_000;

const refuse = (status: number, message: string) => json({ message }, { status });

/**
 * A page says by `?as=` whose it is. Where somebody else has signed in at the same browser since, it is told so: what
 * one person has typed is not saved under another's name.
 */
function isSomebodyElses(url: URL, user: App.Locals['user']): boolean {
	const owner = url.searchParams.get('as');
	return owner !== null && owner !== user?.id;
}

const SOMEBODY_ELSE = 'Somebody else has signed in here meanwhile. Sign in again under your own name.';

/** How the draft stands, told from the version `?since=`; all of it without. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	if (isSomebodyElses(url, locals.user)) return refuse(401, SOMEBODY_ELSE);
	const since = url.searchParams.get('since') ?? '0';
	if (!/^\d{1,9}$/.test(since)) return refuse(400, '“since” is the number of a version.');
	const { lessons, drafts } = await served();
	const state = (await lessons.has(params.id)) ? await drafts.state(params.id, Number(since)) : null;
	return state ? json(state) : refuse(404, 'There is no such lesson.');
};

/** Saves changes; the answer says how the draft stands then, told from the version that they were made on. */
export const POST: RequestHandler = async ({ params, url, request, locals }) => {
	if (isSomebodyElses(url, locals.user)) return refuse(401, SOMEBODY_ELSE);
	const read = await readJson(request, LARGEST);
	if (!read.ok) return refuse(read.status, read.message);
	const save = v.safeParse(SaveRequestSchema, read.value);
	if (!save.success) {
		const [issue] = save.issues;
		return refuse(422, `This is no save of a draft: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
	}
	const { lessons, drafts } = await served();
	if (!(await lessons.has(params.id))) return refuse(404, 'There is no such lesson.');
	const { id, name } = locals.user!;
	const saved = await drafts.save(params.id, save.output, { id, name }, Date.now());
	return saved.ok ? json(saved.state) : refuse(saved.status, saved.message);
};
