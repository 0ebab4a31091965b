import type { Language } from './languages.ts';

/**
 * The address of another draw of the same lesson, from its page.
 *
 * @param lang the language that the page was asked for, which the next one is asked for as well
 */
export const seedAddress = (seed: string, lang: Language | null): string =>
	`?seed=${encodeURIComponent(seed)}${lang ? `&lang=${lang}` : ''}`;
