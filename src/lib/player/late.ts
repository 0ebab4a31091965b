import Result from './Result.svelte';
import Review from './Review.svelte';

/** What a student sees only after questions have been answered: a file of its own, loaded then. */
export const late = { Result, Review };
export type Late = typeof late;
