import { lint } from '../bank/lint/index.ts';
import { lintInput } from '../bank/lint/rule.ts';
import { filePath, lessonIdProblem, type LessonTexts } from './files.ts';
import type { Lesson } from './lesson.ts';
import { compareProblems, type Problem } from './problem.ts';
import { readFiles, type ReadFiles } from './read-files.ts';
import { revisionOf } from './revision.ts';
import { subjectOf } from './subject.ts';

export type Loaded = { ok: true; lesson: Lesson; warnings: Problem[] } | { ok: false; problems: Problem[] };

/**
 * Makes a lesson of its files' texts. Nothing is guessed and nothing half-loaded: either every schema, reference and
 * quote is well, or all that is wrong is returned, each problem at its place. questions.yaml may be missing: a new
 * lesson has no questions yet.
 */
export function loadLesson(id: string, texts: LessonTexts): Loaded {
	const idProblem = lessonIdProblem(id);
	if (idProblem) return { ok: false, problems: [idProblem] };

	const files = readFiles(id, texts, 'sense');
	if (!files.ok) return files;
	const problems = lintProblems(id, files);
	if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
	const content = {
		lesson: files.lesson.value,
		article: files.article,
		attribution: files.attribution.value,
		bank: files.bank.value
	};
	return { ok: true, lesson: { id, revision: revisionOf(content), ...content }, warnings: problems };
}

function lintProblems(id: string, { article, attribution, bank }: ReadFiles & { ok: true }): Problem[] {
	const parts = { 'attribution.yaml': attribution, 'questions.yaml': bank };
	return lint(lintInput(article, attribution.value, bank.value))
		.map(({ rule, finding: { file, path, message } }): Problem => {
			const { value, locate } = parts[file];
			const subject = subjectOf(value, path);
			return {
				file: filePath(id, file),
				...locate(path),
				message: `${subject === '' ? '' : `${subject}: `}${message}`,
				severity: rule.severity,
				rule: rule.id
			};
		})
		.sort(compareProblems);
}
