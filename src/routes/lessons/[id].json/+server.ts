import { error, json } from '@sveltejs/kit';
import { publicForm } from '$lib/lesson/public-form.ts';
import { lessons } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => {
	const lesson = lessons.get(params.id);
	if (!lesson) error(404, 'There is no such lesson.');
	return json(publicForm(lesson));
};
