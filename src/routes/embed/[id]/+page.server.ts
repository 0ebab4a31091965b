import { lessonPage, lessonStep } from '$lib/server/lesson-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	// With a seed by chance, or with a student's answers, a page is for one reader only.
	event.setHeaders({ 'cache-control': 'private, no-store' });
	return lessonPage(event);
};

export const actions: Actions = { default: lessonStep };
