/** Something wrong with a lesson's files, at the very place where it stands. */
export interface Problem {
	/** As a person would open it: `questions/x/attribution.yaml`. */
	file: string;
	/** Counted from 1, as editors do; 0 where the problem is the file as a whole. */
	line: number;
	col: number;
	message: string;
	/** A lesson with an error is not taken; a warning is only told. */
	severity: 'error' | 'warning';
	/** The lint rule that found it. */
	rule?: string;
}

/** An error that is about a file as a whole: it is missing, too large, not a text. */
export function fileProblem(file: string, message: string): Problem {
	return { file, line: 0, col: 0, message, severity: 'error' };
}

/** A problem as a compiler would print it: `questions/x/article.md:3:1 warning: …`. */
export function formatProblem({ file, line, col, message, severity }: Problem): string {
	const place = line === 0 ? `${file}:` : `${file}:${line}:${col}`;
	return `${place} ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}

/** The order in which a person works problems off: by file, then from the top. */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		compareTexts(a.file, b.file) || a.line - b.line || a.col - b.col || compareTexts(a.message, b.message)
	);
}

/** By UTF-16 code unit, so that the order does not depend on the machine's language. */
function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
