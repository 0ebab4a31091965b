import type { Lesson } from '../lesson/lesson.ts';
import { mapHeading } from '../lesson/map-heading.ts';
import { sourcesOf } from '../lesson/sources.ts';
import { languageFor, wordsOf } from '../words/languages.ts';
import type { Host, StandaloneData } from './standalone.ts';

/** What the player needs of a lesson, and its words: in the lesson’s language, or in English where it does not know that. */
export function standaloneData(lesson: Lesson, host: Host): StandaloneData {
	const { sources, ...words } = wordsOf(languageFor(null, lesson.lesson.language));
	return {
		host,
		lesson: forStudents(lesson),
		sources: sourcesOf(lesson, sources),
		mapHeading: mapHeading(lesson, sources.heading),
		words
	};
}

/** The lesson without what is a teacher’s: notes on the annotation, and what has become of a built question. */
function forStudents(lesson: Lesson): Lesson {
	const { attribution, bank } = lesson;
	return {
		...lesson,
		attribution: { ...attribution, claims: attribution.claims.map(({ note: _, ...claim }) => claim) },
		bank: { ...bank, items: bank.items.map(({ stale: _, ...item }) => item) }
	};
}
