import { error, json } from '@sveltejs/kit';
import { publicForm } from '$lib/lesson/public-form.ts';
import { served } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const { lessons } = await served();
	const lesson = await lessons.get(params.id);
	if (!lesson) error(404, 'There is no such lesson.');
	return json(publicForm(lesson));
};
