import type { Draft } from '../../lesson/draft/draft.ts';
import type { DraftProblem } from '../../lesson/draft/check.ts';
import { lessonFromDraft } from '../../lesson/draft/read-draft.ts';
import { entryKey } from '../../lesson/draft/units.ts';
import type { Lesson } from '../../lesson/lesson.ts';

/** What a preview shows: a lesson that can be taken, made of what is sound in a draft. */
export interface PreviewLesson {
	lesson: Lesson;
	/** How many questions are not in it, because something is wrong with them. */
	leftOut: number;
}

/**
 * The lesson that a student would get if the draft were published without what is wrong in it: claims, sources and
 * questions with errors are left out.
 *
 * @param item the only question to be asked; null for the whole lesson
 * @returns null where nothing can be shown: the article or the question itself has errors
 */
export function previewLesson(
	id: string,
	draft: Draft,
	problems: readonly DraftProblem[],
	item: string | null
): PreviewLesson | null {
	const bad = new Set<string>(
		problems.filter(({ severity }) => severity === 'error').map(({ unit }) => unit)
	);
	if ([...bad].some((unit) => unit.startsWith('article.') || unit.startsWith('lesson.'))) return null;
	const items = draft.items.filter((entry) => !bad.has(entryKey('items', entry.id)));
	const asked = item === null ? items : items.filter((entry) => entry.id === item);
	if (item !== null && asked.length === 0) return null;
	const lesson = lessonFromDraft(id, {
		...draft,
		sources: draft.sources.filter((entry) => !bad.has(entryKey('sources', entry.id))),
		claims: draft.claims.filter((entry) => !bad.has(entryKey('claims', entry.id))),
		items: asked
	});
	if (item !== null) {
		const { quiz } = lesson.lesson;
		const blueprint = { ...quiz.blueprint, [asked[0]!.skill]: 1 };
		lesson.lesson = { ...lesson.lesson, quiz: { ...quiz, blueprint } };
	}
	return { lesson, leftOut: draft.items.length - items.length };
}
