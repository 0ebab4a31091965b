import { join } from 'node:path';
import { buildItems } from '../lib/bank/build.ts';
import { rebuildFile } from '../lib/bank/questions-file.ts';
import { filePath, type LessonTexts } from '../lib/lesson/files.ts';
import { loadLesson } from '../lib/lesson/load.ts';
import { readTexts, writeLessonFile } from '../lib/server/lesson-folder.ts';
import { onlyId, readArguments } from './arguments.ts';
import { EXIT, type Exit, type Io } from './io.ts';
import { reportProblems } from './report.ts';

/**
 * `build <id>`: makes items of the annotation and merges them into questions.yaml. The result is checked before a
 * byte is written; a build that changes nothing writes nothing.
 */
export function build(args: string[], io: Io): Exit {
	const id = onlyId(readArguments(args, {}).positionals);
	const root = join(io.cwd, 'questions');
	const read = readTexts(root, id);
	if (!read.ok) return reportProblems(io, read.problems);

	const { 'questions.yaml': before, ...others } = read.texts;
	const annotated = loadLesson(id, others);
	if (!annotated.ok) return reportProblems(io, annotated.problems);
	const old = loadLesson(id, read.texts);
	const oldProblems = old.ok ? [] : old.problems;
	// What a rule found may be healed by building; what no rule found makes the file unreadable.
	if (oldProblems.some(({ rule }) => rule === undefined)) return reportProblems(io, oldProblems);

	const { article, attribution } = annotated.lesson;
	const { text, report } = rebuildFile(before ?? null, buildItems(article, attribution));
	const after: LessonTexts = { ...others, 'questions.yaml': text };
	const built = loadLesson(id, after);
	// Places are told in the file as it stands, where it has the errors already.
	if (!built.ok) return reportProblems(io, oldProblems.length > 0 ? oldProblems : built.problems);

	if (text !== before) {
		const problem = writeLessonFile(root, id, 'questions.yaml', text);
		if (problem) return reportProblems(io, [problem]);
	}
	const counts = Object.entries(report).map(([what, items]) => `${items.length} ${what}`);
	io.err(`${filePath(id, 'questions.yaml')}: ${counts.join(', ')}\n`);
	reportProblems(io, built.warnings);
	return EXIT.well;
}
