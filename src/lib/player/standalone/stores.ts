import { SCORM12, SCORM2004 } from '../../interop/scorm/standard.ts';
import type { Host, StandaloneData } from '../../interop/standalone.ts';
import { openScorm } from './scorm/open-scorm.ts';
import { BrowserStore, type Store } from './store.ts';
import { openCourse } from './xapi/open-course.ts';

/** Where each host keeps the attempts. */
const STORES: Record<Host, (data: StandaloneData) => Store | Promise<Store>> = {
	browser: (data) => new BrowserStore(data),
	cmi5: openCourse,
	xapi: openCourse,
	scorm12: (data) => openScorm(data, SCORM12),
	scorm2004: (data) => openScorm(data, SCORM2004)
};

/** Opens the store of the host that the page was made for, with what it has kept. */
export async function openStore(data: StandaloneData): Promise<Store> {
	return STORES[data.host](data);
}
