import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { publish, publishPlan } from '$lib/server/publish.ts';
import { readJson } from '$lib/server/read-json.ts';
import { served } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

/** In bytes. */
const LARGEST = 10_000;

const RequestSchema = v.strictObject({
	version: v.pipe(v.number(), v.integer(), v.minValue(0)),
	note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)))
});

const refuse = (status: number, message: string) => json({ message }, { status });

/** What publishing the draft would do now. */
export const GET: RequestHandler = async ({ params }) => {
	const plan = await publishPlan(await served(), params.id);
	return plan ? json(plan) : refuse(404, 'There is no such lesson.');
};

/** Publishes the draft as it stands at a version: what its author has looked at. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const read = await readJson(request, LARGEST);
	if (!read.ok) return refuse(read.status, read.message);
	const asked = v.safeParse(RequestSchema, read.value);
	if (!asked.success) {
		const [issue] = asked.issues;
		return refuse(
			422,
			`This says not what to publish: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`
		);
	}
	const { version, note } = asked.output;
	const { id, name } = locals.user!;
	const done = await publish(
		await served(),
		params.id,
		{ version, note: note ? note.toWellFormed().replaceAll('\0', '') : null },
		{ id, name },
		Date.now()
	);
	if (done.ok) return json(done.published);
	const { ok: _, status, ...answer } = done;
	return json(answer, { status });
};
