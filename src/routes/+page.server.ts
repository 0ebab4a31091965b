import { drawnCount } from '$lib/quiz/draw.ts';
import { served } from '$lib/server/served.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	lessons: (await (await served()).lessons.all()).map(({ id, lesson, article, bank }) => ({
		id,
		title: lesson.title,
		summary: lesson.summary,
		headline: article.meta.headline ?? null,
		questions: drawnCount({ lesson, bank })
	}))
});
