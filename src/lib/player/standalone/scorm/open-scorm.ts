import type { Standard } from '../../../interop/scorm/standard.ts';
import type { StandaloneData } from '../../../interop/standalone.ts';
import { BrowserStore, type Store } from '../store.ts';
import { Course } from './course.ts';
import { ScormStore } from './scorm-store.ts';

/** Opens the store of a lesson for a course system: in that system, or in the browser where it is not there. */
export function openScorm(data: StandaloneData, standard: Standard): Store {
	const { lesson } = data;
	const words = data.words.course.scorm;
	const course = Course.open(standard, window);
	if (course instanceof Course) return new ScormStore(lesson, course, standard, words, () => Date.now());
	return new BrowserStore(data, course === 'none' ? words.noCourse : words.refused);
}
