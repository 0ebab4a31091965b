import type { Lesson } from '$lib/lesson/lesson.ts';
import { formatProblem } from '$lib/lesson/problem.ts';
import { readLesson } from '$lib/server/lesson-folder.ts';

/** A lesson of the project's own `questions/`, as it is now. */
export function ownLesson(id: string): Lesson {
	const read = readLesson('questions', id);
	if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
	return read.lesson;
}

/** The lesson on the seed article. */
export const seedLesson = (): Lesson => ownLesson('russia-taliban');
