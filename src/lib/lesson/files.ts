import { IdSchema } from '../attribution/schema.ts';
import { fileProblem, type Problem } from './problem.ts';
import * as v from 'valibot';

/** The files of a lesson's folder. */
export const LESSON_FILES = ['lesson.yaml', 'article.md', 'attribution.yaml', 'questions.yaml'] as const;
export type LessonFileName = (typeof LESSON_FILES)[number];

/** The texts of a lesson's files; a file that is not there is absent. */
export type LessonTexts = { [name in LessonFileName]?: string | undefined };

/**
 * How large a file may be, in bytes (for a text in hand: in characters, which are no more). An article of 200 kB has
 * some 30,000 words; what is larger is not an article, and finding quotes in it would take long.
 */
export const LARGEST: Record<LessonFileName, number> = {
	'lesson.yaml': 2_000_000,
	'article.md': 200_000,
	'attribution.yaml': 2_000_000,
	'questions.yaml': 2_000_000
};

/** A lesson's file as messages name it. */
export function filePath(lesson: string, name: LessonFileName): string {
	return `questions/${lesson}/${name}`;
}

/** What is wrong with a lesson's id; null when nothing is. To be asked before a path is made of it. */
export function lessonIdProblem(lesson: string): Problem | null {
	if (v.is(IdSchema, lesson)) return null;
	return fileProblem(
		`questions/${lesson}`,
		'a lesson’s id must be kebab-case: small letters, digits and single hyphens'
	);
}

/** What is wrong with the size of a file; null when nothing is. */
export function sizeProblem(file: string, name: LessonFileName, size: number): Problem | null {
	if (size <= LARGEST[name]) return null;
	const kB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;
	return fileProblem(file, `is too large: ${kB(size)}, and at most ${kB(LARGEST[name])} are taken`);
}
