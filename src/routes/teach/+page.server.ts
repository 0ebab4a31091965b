import { served } from '$lib/server/served.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { lessons } = await served();
	return { lessons: await lessons.summaries(), now: Date.now() };
};
