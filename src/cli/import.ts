import { join } from 'node:path';
import { SKILLS } from '../lib/bank/skills.ts';
import { LARGEST_BANK, type BankFile } from '../lib/interop/import/bank-file.ts';
import { takeQuestions } from '../lib/interop/import/take-questions.ts';
import { questions } from '../lib/interop/losses.ts';
import { draftFromLesson } from '../lib/lesson/draft/read-draft.ts';
import { writeBack } from '../lib/lesson/draft/write-back.ts';
import { filePath, type LessonTexts } from '../lib/lesson/files.ts';
import type { Lesson } from '../lib/lesson/lesson.ts';
import { loadLesson } from '../lib/lesson/load.ts';
import { fileProblem } from '../lib/lesson/problem.ts';
import { readTexts, writeLessonFile } from '../lib/server/lesson-folder.ts';
import { isZip, questionFile, questionFilesIn, type ReadQuestionFile } from '../lib/server/question-file.ts';
import { onlyId, readArguments, required } from './arguments.ts';
import { EXIT, UsageError, type Exit, type Io } from './io.ts';
import { readBytes } from './read-file.ts';
import { reportProblems } from './report.ts';

/** Where questions come from, and where they go. */
interface Import {
	root: string;
	id: string;
	/** The file, as it was named. */
	file: string;
	skill: (typeof SKILLS)[number] | undefined;
	texts: LessonTexts;
	lesson: Lesson;
}

/**
 * `import <id> --from FILE --skill SKILL`: takes questions of another system’s file (GIFT, Moodle’s XML, QTI, or a zip of
 * these) into a lesson, as if they had been written by hand. What was not understood is told, a line each; it ends with 1
 * where nothing was.
 */
export function importQuestions(args: string[], io: Io): Exit | Promise<Exit> {
	const { positionals, values } = readArguments(args, {
		from: { type: 'string' },
		skill: { type: 'string' }
	});
	const id = onlyId(positionals);
	const file = required(values.from, 'from');
	const skill = SKILLS.find((skill) => skill === values.skill);
	if (values.skill !== undefined && !skill)
		throw new UsageError(`there is no skill "${values.skill}"; there are ${SKILLS.join(', ')}`);

	const root = join(io.cwd, 'questions');
	const texts = readTexts(root, id);
	if (!texts.ok) return reportProblems(io, texts.problems);
	const loaded = loadLesson(id, texts.texts);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	const read = readBytes(io.cwd, file, LARGEST_BANK);
	if (!read.ok) return reportProblems(io, [read.problem]);

	const wanted = { root, id, file, skill, texts: texts.texts, lesson: loaded.lesson };
	const take = (read: ReadQuestionFile) =>
		read.ok ? takeIn(read.files, wanted, io) : reportProblems(io, [fileProblem(file, read.message)]);
	return isZip(read.bytes) ? questionFilesIn(read.bytes).then(take) : take(questionFile(read.bytes));
}

function takeIn(files: readonly BankFile[], { root, id, file, skill, texts, lesson }: Import, io: Io): Exit {
	const draft = draftFromLesson(lesson);
	const taken = takeQuestions(files, { id, draft, ...(skill && { skill }) });
	const nameless = taken.questions.filter(({ hasSkill }) => !hasSkill);
	if (nameless.length > 0 && !skill)
		throw new UsageError(
			`what do they teach? Add --skill for ${questions(nameless.length)} without a tag that says so: ${SKILLS.join(', ')}`
		);
	for (const { where, why } of taken.left) io.err(`${file}: ${where}: not imported: ${why}\n`);
	for (const { where, notes } of taken.questions)
		for (const note of notes) io.err(`${file}: ${where}: ${note}\n`);

	if (taken.questions.length > 0) {
		const items = [...draft.items, ...taken.questions.map(({ item }) => item)];
		const after = writeBack(texts, { ...draft, items });
		const result = loadLesson(id, after);
		if (!result.ok) return reportProblems(io, result.problems);
		const problem = writeLessonFile(root, id, 'questions.yaml', after['questions.yaml']);
		if (problem) return reportProblems(io, [problem]);
	}
	const path = filePath(id, 'questions.yaml');
	io.err(`${path}: ${questions(taken.questions.length)} imported, ${taken.left.length} not\n`);
	return taken.questions.length > 0 || taken.left.length === 0 ? EXIT.well : EXIT.content;
}
