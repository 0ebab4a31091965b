import * as v from 'valibot';
import { IdSchema } from '../../attribution/schema.ts';
import { filePath, type LessonTexts } from '../files.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { readFiles, type Part } from '../read-files.ts';
import type { Draft } from './draft.ts';
import { draftFromLesson } from './read-draft.ts';
import type { List } from './units.ts';

/**
 * Makes a draft of a lesson's files. Only their shape must be that of a lesson: a text that is empty, a list that is too
 * short, a quote or an id that leads nowhere come along, and check.ts says them of the draft.
 *
 * @param id the lesson's; one that can be a name
 * @returns all that cannot be read, each problem at its place, where anything cannot
 */
export function draftFromFiles(
	id: string,
	texts: LessonTexts
): { ok: true; draft: Draft } | { ok: false; problems: Problem[] } {
	const files = readFiles(id, texts, 'shape');
	if (!files.ok) return files;
	const { lesson, article, attribution, bank } = files;
	const problems = [
		...idProblems(filePath(id, 'attribution.yaml'), attribution, 'sources'),
		...idProblems(filePath(id, 'attribution.yaml'), attribution, 'claims'),
		...idProblems(filePath(id, 'questions.yaml'), bank, 'items')
	];
	if (problems.length > 0) return { ok: false, problems: problems.sort(compareProblems) };
	const parts = { lesson: lesson.value, article, attribution: attribution.value, bank: bank.value };
	return { ok: true, draft: draftFromLesson({ id, revision: 'draft', ...parts }) };
}

const NAMES: Record<List, string> = { sources: 'source', claims: 'claim', items: 'item' };

/** A draft keeps its entries by their ids: two of one id, and one of the two would be lost. */
function idProblems<L extends List>(
	file: string,
	{ value, locate }: Part<{ [list in L]: { id: string }[] }>,
	list: L
): Problem[] {
	const seen = new Set<string>();
	return value[list].flatMap(({ id }, i): Problem[] => {
		const name = `${NAMES[list]} "${id}"`;
		const message = !v.is(IdSchema, id)
			? `${name}: "id" must be kebab-case: small letters, digits and single hyphens`
			: seen.has(id)
				? `${name}: this id stands above already; give this ${NAMES[list]} another one`
				: null;
		seen.add(id);
		return message === null ? [] : [{ file, ...locate([list, i, 'id']), message, severity: 'error' }];
	});
}
