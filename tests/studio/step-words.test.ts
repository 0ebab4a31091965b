import { expect, it } from 'vitest';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { unitsOf, type Patch } from '$lib/lesson/draft/units.ts';
import { stepWords } from '$lib/studio/step-words.ts';
import { stepOf } from '$lib/studio/undo.ts';
import { smallLesson } from '../support/small-lesson.ts';

const draft = draftFromLesson(smallLesson());
const UNITS = unitsOf(draft);
const [item, other] = draft.items;
const [claim] = draft.claims;
const title = `“${item!.prompt}”`;

/** What is said of a step that was taken back just now. */
const undone = (label: string, patch: object, units = UNITS) =>
	stepWords(units, stepOf(UNITS, patch as Patch, label, null, 0));

it('a change of an entry is told with what the entry is called now, each word once', () => {
	const changed = { [`item.${item!.id}`]: { ...item, prompt: 'Another?' } };
	expect(undone('question', changed)).toEqual({ words: `question – ${title}`, unit: `item.${item!.id}` });
	expect(undone('feedback', changed).words).toBe(`feedback – question ${title}`);
});

it('a change of the lesson’s or the article’s own needs no name beside what was done', () => {
	expect(undone('title', { 'lesson.title': 'Another' })).toEqual({ words: 'title', unit: 'lesson.title' });
	const words = { [`claim.${claim!.id}`]: { ...claim, note: 'Moved.' }, 'article.body': 'Other words.' };
	expect(undone('words of the article', words)).toEqual({
		words: 'words of the article',
		unit: 'article.body'
	});
});

it('what came or went is spoken of, not what changed along with it; what is gone cannot be opened', () => {
	const deletion = {
		'source.farmer': null,
		'claim.dead-fish': { ...draft.claims.find(({ id }) => id === 'dead-fish'), source: '' },
		'order.sources': draft.sources.map(({ id }) => id).filter((id) => id !== 'farmer')
	};
	expect(undone('deletion of a source', deletion)).toEqual({
		words: 'deletion of a source – “a farmer”',
		unit: 'source.farmer'
	});
	const gone = applyPatch(UNITS, deletion as object as Patch);
	expect(undone('deletion of a source', deletion, gone).unit).toBeNull();
	expect(undone('deletion of a source', deletion, gone).words).toBe('deletion of a source – “a farmer”');
});

it('of several at once the first is named, and how many more there are', () => {
	const built = {
		'item.new-one': { ...item, id: 'new-one', prompt: 'New?' },
		'item.new-two': { ...other, id: 'new-two' }
	};
	expect(undone('build', built)).toEqual({ words: 'build – question “New?” and 1 more', unit: null });
});

it('what was moved in its list is named', () => {
	const ids = draft.items.map(({ id }) => id);
	expect(undone('move', { 'order.items': [...ids.slice(1), ids[0]] })).toEqual({
		words: `move – question ${title}`,
		unit: `item.${ids[0]}`
	});
});
