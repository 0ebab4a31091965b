import { json } from '@sveltejs/kit';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { askedLesson } from '$lib/server/asked-lesson.ts';
import type { RequestHandler } from './$types';

/**
 * The ledger and the map, for the end of an attempt at `?revision=`. 404 without such a lesson, 410 where the revision
 * is not kept.
 */
export const GET: RequestHandler = async ({ params, url }) =>
	json(sourcesOf(await askedLesson(params.id, url.searchParams)));
