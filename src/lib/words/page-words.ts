import { habitsIn } from '../quiz/habits-in.ts';
import type { Keys } from '../quiz/step.ts';
import { wordsOf, type Language } from './languages.ts';
import type { PageWords } from './words.ts';

/** The words that a page needs for its questions: of the habits only those that their keys speak of. */
export function pageWords(language: Language, keys: Keys): PageWords {
	const { page } = wordsOf(language);
	const habits = habitsIn(keys).map((habit) => [habit, page.habits[habit]]);
	return { ...page, habits: Object.fromEntries(habits) };
}
