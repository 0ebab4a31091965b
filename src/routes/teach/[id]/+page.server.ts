import { error } from '@sveltejs/kit';
import { served } from '$lib/server/served.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const { drafts } = await served();
	const state = await drafts.state(params.id, 0);
	if (!state) error(404, 'There is no such lesson.');
	const title = state.patch['lesson.title'];
	return { lesson: params.id, title: typeof title === 'string' && title !== '' ? title : params.id };
};
