import { formatProblem, type Problem } from '../lib/lesson/problem.ts';
import { EXIT, type Exit, type Io } from './io.ts';

/** Prints problems, one a line, and says how a command with them ends: warnings alone are well. */
export function reportProblems(io: Io, problems: readonly Problem[]): Exit {
	for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
	return problems.some(({ severity }) => severity === 'error') ? EXIT.content : EXIT.well;
}
