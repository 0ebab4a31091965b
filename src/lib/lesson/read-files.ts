import type * as v from 'valibot';
import { AttributionSchema, type Attribution } from '../attribution/schema.ts';
import { BankSchema, type Bank } from '../bank/schema.ts';
import type { Article } from '../article/article.ts';
import { parseArticle, type ParsedArticle } from './article-text.ts';
import { filePath, sizeProblem, type LessonFileName, type LessonTexts } from './files.ts';
import { migrateFile } from './migrate.ts';
import { compareProblems, fileProblem, type Problem } from './problem.ts';
import { LessonFileSchema, type LessonFile } from './schema.ts';
import { validate, type Asked } from './validate.ts';
import { parseYaml, type YamlText } from './yaml-text.ts';

/** What one file says, and the way back to where it says it. */
export interface Part<T> {
	value: T;
	locate: YamlText['locate'];
}

type ReadPart<T> = ({ ok: true } & Part<T>) | { ok: false; problems: Problem[] };

/** What the files of a lesson say, each for itself: whether they fit each other is not looked at. */
export type ReadFiles =
	| {
			ok: true;
			lesson: Part<LessonFile>;
			article: Article;
			attribution: Part<Attribution>;
			bank: Part<Bank>;
	  }
	| { ok: false; problems: Problem[] };

/**
 * Reads the texts of a lesson's files. questions.yaml may be missing: a new lesson has no questions yet.
 *
 * @param id the lesson's; one that can be a name
 * @param asked how much is asked of them
 * @returns all of them, or all that is wrong with any
 */
export function readFiles(id: string, texts: LessonTexts, asked: Asked): ReadFiles {
	const lesson = readYaml(id, 'lesson.yaml', texts, LessonFileSchema, asked);
	const article = readArticle(id, texts, asked);
	const attribution = readYaml(id, 'attribution.yaml', texts, AttributionSchema, asked);
	const bank: ReadPart<Bank> =
		texts['questions.yaml'] === undefined
			? { ok: true, value: { version: 1, built: [], items: [] }, locate: () => ({ line: 1, col: 1 }) }
			: readYaml(id, 'questions.yaml', texts, BankSchema, asked);
	if (lesson.ok && article.ok && attribution.ok && bank.ok)
		return { ok: true, lesson, article: article.article, attribution, bank };
	const problems = [lesson, article, attribution, bank].flatMap((part) => (part.ok ? [] : part.problems));
	return { ok: false, problems: problems.sort(compareProblems) };
}

function readYaml<S extends v.GenericSchema>(
	id: string,
	name: LessonFileName,
	texts: LessonTexts,
	schema: S,
	asked: Asked
): ReadPart<v.InferOutput<S>> {
	const file = filePath(id, name);
	const text = textOf(file, name, texts);
	if (!text.ok) return text;
	const parsed = parseYaml(file, text.value, asked);
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
	const checked = validate(schema, migrated.data, file, locate, asked);
	return checked.ok ? { ...checked, locate } : checked;
}

function readArticle(id: string, texts: LessonTexts, asked: Asked): ParsedArticle {
	const file = filePath(id, 'article.md');
	const text = textOf(file, 'article.md', texts);
	return text.ok ? parseArticle(file, text.value, asked) : text;
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
