import { closest } from 'fastest-levenshtein';

/** The end of a message about a word that is not known: `; nearest: "claims"`. Empty where nothing is known. */
export function nearestWord(word: string, known: readonly string[]): string {
	return known.length > 0 ? `; nearest: "${closest(word, known)}"` : '';
}
