import { FORMATS } from '$lib/interop/formats.ts';
import { served } from '$lib/server/served.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { lessons } = await served();
	const formats = Object.entries(FORMATS).map(([name, { title, use }]) => ({ name, title, use }));
	return { lessons: await lessons.summaries(), formats, now: Date.now() };
};
