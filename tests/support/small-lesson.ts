import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LESSON_FILES, type LessonFileName, type LessonTexts } from '$lib/lesson/files.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { loadLesson } from '$lib/lesson/load.ts';
import { formatProblem } from '$lib/lesson/problem.ts';

/** The texts of a folder under tests/fixtures. */
export function fixtureTexts(fixture: string): Record<LessonFileName, string> {
	const folder = join(import.meta.dirname, '../fixtures', fixture);
	return Object.fromEntries(
		LESSON_FILES.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
	) as Record<LessonFileName, string>;
}

/** A small lesson in which all is well, with every interaction. */
export const smallTexts = (): Record<LessonFileName, string> => fixtureTexts('small-lesson');

/** The small lesson with one text changed; a replacement that changes nothing is a slip of the test. */
export function changed(name: LessonFileName, from: string, to: string): Record<LessonFileName, string> {
	const texts = smallTexts();
	const text = texts[name].replace(from, () => to);
	if (text === texts[name]) throw new Error(`${name} has no “${from}”`);
	return { ...texts, [name]: text };
}

/** The small lesson, loaded. */
export function smallLesson(texts: LessonTexts = smallTexts()): Lesson {
	const loaded = loadLesson('river', texts);
	if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
	return loaded.lesson;
}

/** What loading says, a line each. */
export function problemsOf(texts: LessonTexts, id = 'river'): string[] {
	const loaded = loadLesson(id, texts);
	return (loaded.ok ? loaded.warnings : loaded.problems).map(formatProblem);
}
