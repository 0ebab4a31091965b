import { createContext } from 'svelte';
import type { EndWords, PageWords } from '../words/words.ts';

/** What the player says of its own, in the language of the page: for every component within it. */
export const [wordsHere, setWords] = createContext<PageWords>();

/** The same, for what comes after the questions. */
export const [endWordsHere, setEndWords] = createContext<EndWords>();
