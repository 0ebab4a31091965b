import { join } from 'node:path';
import { fileProblem } from '../lib/lesson/problem.ts';
import { listLessons, readLesson } from '../lib/server/lesson-folder.ts';
import { readArguments } from './arguments.ts';
import type { Exit, Io } from './io.ts';
import { reportProblems } from './report.ts';

/** `check [id…]`: says what is wrong with the lessons, of all where none is named; nothing when all is well. */
export function check(args: string[], io: Io): Exit {
	const { positionals } = readArguments(args, {});
	const root = join(io.cwd, 'questions');
	const ids = positionals.length > 0 ? positionals : listLessons(root);
	if (ids.length === 0) return reportProblems(io, [fileProblem('questions', 'there are no lessons here')]);
	return reportProblems(
		io,
		ids.flatMap((id) => {
			const loaded = readLesson(root, id);
			return loaded.ok ? loaded.warnings : loaded.problems;
		})
	);
}
