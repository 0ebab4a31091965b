import type { StandaloneData } from '../../../interop/standalone.ts';
import { iriOf } from '../../../interop/xapi/ids.ts';
import { readLaunch } from '../../../interop/xapi/launch.ts';
import { BrowserStore, type Store } from '../store.ts';
import { CourseStore } from './course-store.ts';

/** Opens the store of a lesson that a course system is to open: in that system, or in the browser where none has. */
export async function openCourse(data: StandaloneData): Promise<Store> {
	const { lesson, words } = data;
	const launch = readLaunch(location.search, iriOf(lesson, 'lesson'));
	if (!launch) return new BrowserStore(data, words.course.xapi.notLaunched);
	const store = new CourseStore(lesson, launch, words);
	await store.open();
	return store;
}
