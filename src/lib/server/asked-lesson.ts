import { error } from '@sveltejs/kit';
import type { Lesson } from '../lesson/lesson.ts';
import { served } from './served.ts';

/**
 * The lesson that an address means, at the revision that its query names if it names one.
 *
 * @throws HttpError 404 where there is no such lesson, 410 where the revision is not kept
 */
export async function askedLesson(id: string, query: URLSearchParams): Promise<Lesson> {
	const { lessons } = await served();
	const now = await lessons.get(id);
	if (!now) error(404, 'There is no such lesson.');
	const revision = query.get('revision');
	const lesson = revision === null ? now : await lessons.at(id, revision);
	if (!lesson) error(410, 'The lesson has changed, and the version that you began with is gone.');
	return lesson;
}
