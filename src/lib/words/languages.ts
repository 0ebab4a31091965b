import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import type { Words } from './words.ts';

/** The languages that the player speaks. */
const LANGUAGES = { en, de, es, fr } satisfies Record<string, Words>;

export type Language = keyof typeof LANGUAGES;

/** The language of ours that a BCP 47 tag means: “de-AT” is German. Null where it means none. */
export function languageOf(tag: string | null): Language | null {
	const primary = (tag ?? '').toLowerCase().split('-')[0]!;
	return Object.hasOwn(LANGUAGES, primary) ? (primary as Language) : null;
}

/** The language in which the player speaks of a lesson: the one that was asked for, else the lesson's own, else English. */
export const languageFor = (asked: string | null, lesson: string): Language =>
	languageOf(asked) ?? languageOf(lesson) ?? 'en';

export const wordsOf = (language: Language): Words => LANGUAGES[language];
