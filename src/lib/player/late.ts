import type { EndWords } from '../words/words.ts';
import type { EndState } from './end/end-state.svelte.ts';
import { standingOf } from './embed/standing.ts';
import Result from './Result.svelte';
import Review from './Review.svelte';

/** What a student sees only after questions have been answered: a file of its own, loaded then. */
export interface Late {
	Result: typeof Result;
	Review: typeof Review;
	standingOf: typeof standingOf;
	words: EndWords;
	end: EndState;
}

/** The late parts of a page with this end, and in its words; each page that a server makes has its own. */
export const lateWith = (end: EndState, words: EndWords): Late => ({
	Result,
	Review,
	standingOf,
	words,
	end
});
