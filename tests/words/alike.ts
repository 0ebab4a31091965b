import type { Language } from '$lib/words/languages.ts';

/** What is written alike in English and in another language. */
export const ALIKE: Record<Exclude<Language, 'en'>, string[]> = {
	de: ['Enter', 'Name:'],
	es: ['Enter'],
	fr: [
		'source',
		'Points',
		'Documents',
		'Question',
		'Questions',
		'{n} question',
		'{n} questions',
		'Question {n} · {skill}'
	]
};
