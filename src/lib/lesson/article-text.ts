import { makeArticle, type Article, type ArticleMeta } from '../article/article.ts';
import { FrontMatterSchema } from '../article/schema.ts';
import { migrateFile } from './migrate.ts';
import type { Problem } from './problem.ts';
import { unwelcomeCharacter } from './unwelcome-character.ts';
import { validate, type Asked } from './validate.ts';
import { parseYaml } from './yaml-text.ts';

export type ParsedArticle = { ok: true; article: Article } | { ok: false; problems: Problem[] };

/**
 * Reads article.md: front matter between two lines of `---`, then the article's words, verbatim.
 *
 * @param asked whether it must have words, and only such characters as a lesson can have
 */
export function parseArticle(file: string, text: string, asked: Asked = 'sense'): ParsedArticle {
	const fail = (line: number, message: string): ParsedArticle => ({
		ok: false,
		problems: [{ file, line, col: 1, message, severity: 'error' }]
	});
	const lines = unixLines(text).split('\n');
	if (lines[0]?.trimEnd() !== '---') {
		return fail(
			1,
			'must begin with front matter: a line "---", then at least "version: 1", then a line "---"'
		);
	}
	const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
	if (end === -1) return fail(1, 'the front matter has no end: put a line "---" after it');

	// An empty first line stands for the "---", so that places are those of the file.
	const front = parseYaml(file, ['', ...lines.slice(1, end), ''].join('\n'), asked);
	if (!front.ok) return front;
	const { value, locate } = front.yaml;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return fail(2, 'the front matter must be keys with values, at least "version: 1"');
	}
	const migrated = migrateFile('article.md', value as Record<string, unknown>);
	if (!migrated.ok) {
		const { line, col } = locate(['version']);
		return { ok: false, problems: [{ file, line, col, message: migrated.message, severity: 'error' }] };
	}
	const checked = validate(FrontMatterSchema, migrated.data, file, locate, asked);
	if (!checked.ok) return checked;

	const body = lines.slice(end + 1).join('\n');
	const { version: _, ...meta } = checked.value;
	const article = makeArticle(meta as ArticleMeta, body);
	if (asked === 'shape') return { ok: true, article };
	const unwelcome = unwelcomeCharacter(body);
	if (unwelcome) {
		const before = body.slice(0, unwelcome.offset).split('\n');
		const place = { line: end + 1 + before.length, col: before.at(-1)!.length + 1 };
		return { ok: false, problems: [{ file, ...place, message: unwelcome.message, severity: 'error' }] };
	}
	return body.trim() === '' ? fail(end + 1, 'has no words after its front matter') : { ok: true, article };
}

/** A text with `\n` at the end of each line: a line's end is no word of the article, and blocks are parted by \n alone. */
export function unixLines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
