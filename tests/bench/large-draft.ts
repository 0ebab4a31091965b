import { followAnchors } from '../../src/lib/lesson/draft/article-edit.ts';
import type { Draft } from '../../src/lib/lesson/draft/draft.ts';
import { applyPatch } from '../../src/lib/lesson/draft/merge.ts';
import { draftFromLesson } from '../../src/lib/lesson/draft/read-draft.ts';
import { draftOf, unitsOf } from '../../src/lib/lesson/draft/units.ts';
import { generatedLesson } from '../support/lessons.ts';
import { seedLesson } from '../support/seed-lesson.ts';

const ITEMS = 500;
export const WORDS = 10_000;

/** Paragraphs of made-up articles, from the n-th on. */
export function madeUp(n: number, words: number): string[] {
	const found: string[] = [];
	let count = 0;
	for (; count < words; n++) {
		const { text, blocks } = generatedLesson(n).article;
		for (const { start, end } of blocks.slice(1)) {
			found.push(text.slice(start, end));
			count += found.at(-1)!.split(/\s+/).length;
		}
	}
	return found;
}

/** The seed lesson's draft, its questions repeated up to 500, its article with made-up words round it up to 10,000. */
export function largeDraft(): Draft {
	const seed = draftFromLesson(seedLesson());
	const items = Array.from({ length: ITEMS }, (_, i) => {
		const item = seed.items[i % seed.items.length]!;
		return i < seed.items.length
			? item
			: { ...item, id: `${item.id}-copy-${Math.floor(i / seed.items.length)}` };
	});
	const more = madeUp(1, WORDS - seed.article.body.split(/\s+/).length);
	const half = Math.floor(more.length / 2);
	const article = {
		...seed.article,
		body: [...more.slice(0, half), seed.article.body, ...more.slice(half)].join('\n\n')
	};
	const before = { ...seed, items };
	return { ...draftOf(applyPatch(unitsOf(before), followAnchors(before, article).patch)), article };
}
