import type * as v from 'valibot';
import { AttributionSchema, type Attribution } from '../attribution/schema.ts';
import { lint } from '../bank/lint/index.ts';
import { lintInput } from '../bank/lint/rule.ts';
import { BankSchema, type Bank } from '../bank/schema.ts';
import { parseArticle } from './article-text.ts';
import { filePath, lessonIdProblem, sizeProblem, type LessonFileName, type LessonTexts } from './files.ts';
import type { Lesson } from './lesson.ts';
import { migrateFile } from './migrate.ts';
import { compareProblems, fileProblem, type Problem } from './problem.ts';
import { revisionOf } from './revision.ts';
import { LessonFileSchema } from './schema.ts';
import { subjectOf } from './subject.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlText } from './yaml-text.ts';

export type Loaded = { ok: true; lesson: Lesson; warnings: Problem[] } | { ok: false; problems: Problem[] };

/** A part of a lesson as one file says it, and the way back to where it says it. */
type Part<T> = { ok: true; value: T; locate: YamlText['locate'] } | { ok: false; problems: Problem[] };

/**
 * Makes a lesson of its files' texts. Nothing is guessed and nothing half-loaded: either every schema, reference and
 * quote is well, or all that is wrong is returned, each problem at its place. questions.yaml may be missing: a new
 * lesson has no questions yet.
 */
export function loadLesson(id: string, texts: LessonTexts): Loaded {
	const idProblem = lessonIdProblem(id);
	if (idProblem) return { ok: false, problems: [idProblem] };

	const lesson = readYaml(id, 'lesson.yaml', texts, LessonFileSchema);
	const article = readArticle(id, texts);
	const attribution = readYaml(id, 'attribution.yaml', texts, AttributionSchema);
	const bank: Part<Bank> =
		texts['questions.yaml'] === undefined
			? { ok: true, value: { version: 1, built: [], items: [] }, locate: () => ({ line: 1, col: 1 }) }
			: readYaml(id, 'questions.yaml', texts, BankSchema);
	if (!lesson.ok || !article.ok || !attribution.ok || !bank.ok) {
		const parts = [lesson, article, attribution, bank];
		const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
		return { ok: false, problems: problems.sort(compareProblems) };
	}

	const problems = lintProblems(id, article.article, attribution, bank);
	if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
	const content = {
		lesson: lesson.value,
		article: article.article,
		attribution: attribution.value,
		bank: bank.value
	};
	return { ok: true, lesson: { id, revision: revisionOf(content), ...content }, warnings: problems };
}

function readYaml<S extends v.GenericSchema>(
	id: string,
	name: LessonFileName,
	texts: LessonTexts,
	schema: S
): Part<v.InferOutput<S>> {
	const file = filePath(id, name);
	const text = textOf(file, name, texts);
	if (!text.ok) return text;
	const parsed = parseYaml(file, text.value);
	if (!parsed.ok) return parsed;
	const { value, locate } = parsed.yaml;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const problem = fileProblem(file, 'must be keys with values, the first of them "version: 1"');
		return { ok: false, problems: [{ ...problem, ...locate([]) }] };
	}
	const migrated = migrateFile(name, value as Record<string, unknown>);
	if (!migrated.ok) {
		return { ok: false, problems: [{ ...fileProblem(file, migrated.message), ...locate(['version']) }] };
	}
	const checked = validate(schema, migrated.data, file, locate);
	return checked.ok ? { ...checked, locate } : checked;
}

function readArticle(id: string, texts: LessonTexts): ReturnType<typeof parseArticle> {
	const file = filePath(id, 'article.md');
	const text = textOf(file, 'article.md', texts);
	return text.ok ? parseArticle(file, text.value) : text;
}

/** The text of a file that must be there and not too large. */
function textOf(
	file: string,
	name: LessonFileName,
	texts: LessonTexts
): { ok: true; value: string } | { ok: false; problems: Problem[] } {
	const text = texts[name];
	if (text === undefined) return { ok: false, problems: [fileProblem(file, 'is missing')] };
	const problem = sizeProblem(file, name, text.length);
	return problem ? { ok: false, problems: [problem] } : { ok: true, value: text };
}

function lintProblems(
	id: string,
	article: Lesson['article'],
	attribution: Part<Attribution> & { ok: true },
	bank: Part<Bank> & { ok: true }
): Problem[] {
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
