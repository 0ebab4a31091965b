import type { Standard } from '../../../interop/scorm/standard.ts';
import type { StandaloneData } from '../../../interop/standalone.ts';
import { BrowserStore, type Store } from '../store.ts';
import { Course } from './course.ts';
import { NOTICES } from './notices.ts';
import { ScormStore } from './scorm-store.ts';

/** Opens the store of a lesson for a course system: in that system, or in the browser where it is not there. */
export function openScorm({ lesson }: StandaloneData, standard: Standard): Store {
	const course = Course.open(standard, window);
	if (course instanceof Course) return new ScormStore(lesson, course, standard, () => Date.now());
	const notice = course === 'none' ? NOTICES.noCourse : NOTICES.refused;
	return new BrowserStore({ lesson: lesson.id, revision: lesson.revision }, notice);
}
