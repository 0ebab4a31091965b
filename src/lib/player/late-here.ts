import type { Language } from '../words/languages.ts';
import type { EndWords } from '../words/words.ts';
import { endOfPage } from './end/end-parts.svelte.ts';
import { lateWith, type Late } from './late.ts';

/** A page has one language: the others are not fetched. */
const WORDS: Record<Language, () => Promise<{ end: EndWords }>> = {
	en: () => import('../words/en/end.ts'),
	de: () => import('../words/de/end.ts'),
	es: () => import('../words/es/end.ts'),
	fr: () => import('../words/fr/end.ts')
};

/** The late parts of the page in this browser, where its end is fetched when it is wanted. */
export async function lateHere(language: Language): Promise<Late> {
	const [end, words] = await Promise.all([endOfPage(), WORDS[language]()]);
	return lateWith(end, words.end);
}
