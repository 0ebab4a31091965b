import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST, LESSON_FILES, lessonIdProblem, type LessonFileName } from '../lib/lesson/files.ts';
import { loadLesson } from '../lib/lesson/load.ts';
import {
	articleFile,
	ATTRIBUTION_FILE,
	lessonFile,
	QUESTIONS_FILE,
	splitArticle
} from '../lib/lesson/new-files.ts';
import { fileProblem, type Problem } from '../lib/lesson/problem.ts';
import { reasonOf, syncFolder, writeDurably } from '../lib/server/lesson-folder.ts';
import { onlyId, readArguments, required } from './arguments.ts';
import { EXIT, type Exit, type Io } from './io.ts';
import { readFile } from './read-file.ts';
import { reportProblems } from './report.ts';

/** `new <id> --article FILE`: begins a lesson from an article's text. An existing lesson is never touched. */
export function newLesson(args: string[], io: Io): Exit {
	const { positionals, values } = readArguments(args, { article: { type: 'string' } });
	const id = onlyId(positionals);
	const file = required(values.article, 'article');
	const idProblem = lessonIdProblem(id);
	if (idProblem) return reportProblems(io, [idProblem]);
	const root = join(io.cwd, 'questions');
	if (existsSync(join(root, id)))
		return reportProblems(io, [fileProblem(`questions/${id}`, 'exists already')]);

	const read = readFile(io.cwd, file, LARGEST['article.md']);
	if (!read.ok) return reportProblems(io, [read.problem]);
	const { headline, body } = splitArticle(read.text);
	if (body.trim() === '') return reportProblems(io, [fileProblem(file, 'has no words')]);
	const texts: Record<LessonFileName, string> = {
		'lesson.yaml': lessonFile(headline ?? id),
		'article.md': articleFile(headline, body),
		'attribution.yaml': ATTRIBUTION_FILE,
		'questions.yaml': QUESTIONS_FILE
	};
	const loaded = loadLesson(id, texts);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	const problem = writeFolder(root, id, texts);
	if (problem) return reportProblems(io, [problem]);
	io.err(`questions/${id}: made; next, annotate the article in questions/${id}/attribution.yaml\n`);
	return EXIT.well;
}

/** Writes a new lesson's folder whole or not at all. */
function writeFolder(root: string, id: string, texts: Record<LessonFileName, string>): Problem | null {
	const temporary = join(root, `.${id}.${randomUUID()}.tmp`);
	try {
		mkdirSync(temporary, { recursive: true });
		for (const name of LESSON_FILES) writeDurably(join(temporary, name), texts[name]);
		renameSync(temporary, join(root, id));
		syncFolder(root);
		return null;
	} catch (error) {
		rmSync(temporary, { recursive: true, force: true });
		return fileProblem(`questions/${id}`, `cannot be written: ${reasonOf(error)}`);
	}
}
