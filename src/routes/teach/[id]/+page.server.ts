import { error } from '@sveltejs/kit';
import { served } from '$lib/server/served.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const { lessons, drafts } = await served();
	const state = (await lessons.has(params.id)) ? await drafts.state(params.id, 0) : null;
	if (!state) error(404, 'There is no such lesson.');
	const title = state.patch['lesson.title'];
	return { lesson: params.id, title: typeof title === 'string' && title !== '' ? title : params.id };
};
