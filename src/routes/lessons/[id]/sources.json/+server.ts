import { json } from '@sveltejs/kit';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { askedLesson } from '$lib/server/asked-lesson.ts';
import { languageFor, wordsOf } from '$lib/words/languages.ts';
import type { RequestHandler } from './$types';

/**
 * The ledger and the map, for the end of an attempt at `?revision=`, in the language `?lang=`. 404 without such a lesson,
 * 410 where the revision is not kept.
 */
export const GET: RequestHandler = async ({ params, url }) => {
	const lesson = await askedLesson(params.id, url.searchParams);
	const language = languageFor(url.searchParams.get('lang'), lesson.lesson.language);
	return json(sourcesOf(lesson, wordsOf(language).sources));
};
