import fc from 'fast-check';
import { buildItems } from '$lib/bank/build.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { patchBetween } from '$lib/lesson/draft/merge.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { draftOf, unitsOf, type List, type Patch, type Units } from '$lib/lesson/draft/units.ts';
import { arbitraryLesson } from '../../support/lessons.ts';
import { smallLesson } from '../../support/small-lesson.ts';

/** The small lesson as a draft, with every interaction. */
export const smallDraft = (): Draft => draftFromLesson(smallLesson());

/** Any small lesson with the first of the questions that are built from it, as a draft. */
export function arbitraryDraft(): fc.Arbitrary<Draft> {
	return arbitraryLesson().map(({ article, attribution }) => {
		const items = buildItems(article, attribution).slice(0, 12);
		const { lesson } = smallLesson();
		const bank = { version: 1 as const, built: items.map(({ id }) => id), items };
		return draftFromLesson({ id: 'any', revision: '', lesson, article, attribution, bank });
	});
}

/** Something that somebody does to a draft. What does not fit it (there is no such entry) does nothing. */
type Edit = { list: List; at: number } & (
	| { do: 'write'; words: string }
	| { do: 'remove' }
	| { do: 'add'; id: string }
	| { do: 'move'; to: number }
	| { do: 'title' | 'byline' | 'body'; words: string }
	| { do: 'build'; id: string }
);

const words = fc.constantFrom('Who?', 'Who says so?', '', 'As far as the article tells.', '“quoted”');
const id = fc.constantFrom('own-1', 'own-2', 'own-3', 'own-4');
const edit: fc.Arbitrary<Edit> = fc
	.record({ list: fc.constantFrom('sources', 'claims', 'items'), at: fc.nat(20) })
	.chain((where) =>
		fc
			.oneof(
				fc.record({ do: fc.constant('write'), words }),
				fc.record({ do: fc.constant('remove') }),
				fc.record({ do: fc.constant('add'), id }),
				fc.record({ do: fc.constant('move'), to: fc.nat(20) }),
				fc.record({ do: fc.constantFrom('title', 'byline', 'body'), words }),
				fc.record({ do: fc.constant('build'), id })
			)
			.map((what) => ({ ...where, ...what }) as Edit)
	);

/** A draft's units and what two people made of them without seeing each other. */
export function arbitraryTwoEdits(): fc.Arbitrary<{ base: Units; mine: Patch; theirs: Patch }> {
	const edits = fc.array(edit, { maxLength: 8 });
	return fc
		.record({ draft: fc.oneof(arbitraryDraft(), fc.constant(smallDraft())), mine: edits, theirs: edits })
		.map(({ draft, mine, theirs }) => ({
			base: unitsOf(draft),
			mine: patchOf(draft, mine),
			theirs: patchOf(draft, theirs)
		}));
}

/** What edits, one after the other, change of a draft. */
function patchOf(draft: Draft, edits: readonly Edit[]): Patch {
	return patchBetween(unitsOf(draft), unitsOf(edits.reduce(edited, draft)));
}

function edited(draft: Draft, edit: Edit): Draft {
	switch (edit.do) {
		case 'title':
			return { ...draft, lesson: { ...draft.lesson, title: edit.words } };
		case 'byline': {
			const { byline: _, ...article } = draft.article;
			return { ...draft, article: edit.words === '' ? article : { ...article, byline: edit.words } };
		}
		case 'body':
			return { ...draft, article: { ...draft.article, body: `${draft.article.body}\n\n${edit.words}` } };
		case 'build':
			return { ...draft, built: [...new Set([...draft.built, edit.id])] };
		default:
			return { ...draft, [edit.list]: editedList(draft[edit.list], edit) };
	}
}

function editedList(
	list: readonly { id: string }[],
	edit: Extract<Edit, { do: 'write' | 'remove' | 'add' | 'move' }>
): { id: string }[] {
	const entry = list[edit.at];
	if (!entry) return [...list];
	switch (edit.do) {
		case 'write': {
			const key = edit.list === 'sources' ? 'name' : edit.list === 'claims' ? 'says' : 'prompt';
			return list.with(edit.at, { ...entry, [key]: edit.words } as { id: string });
		}
		case 'remove':
			return list.toSpliced(edit.at, 1);
		case 'add':
			if (list.some(({ id }) => id === edit.id)) return [...list];
			return list.toSpliced(edit.at, 0, { ...entry, id: edit.id });
		case 'move':
			return list.toSpliced(edit.at, 1).toSpliced(edit.to, 0, entry);
	}
}

/** A draft without what JSON does not keep: keys that are undefined. */
export const asJson = (draft: Draft): Draft => draftOf(unitsOf(JSON.parse(JSON.stringify(draft)) as Draft));
