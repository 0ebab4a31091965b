import { STANDALONE, type StandaloneData } from '../../interop/standalone.ts';
import { start } from './start.ts';
import { BrowserStore } from './store.ts';

/** The script of a lesson in one file, which stands after everything that it needs. */
const target = document.getElementById(STANDALONE.player);
const json = document.getElementById(STANDALONE.data)?.textContent;
if (target && json) {
	const data = JSON.parse(json) as StandaloneData;
	start(target, data, new BrowserStore({ lesson: data.lesson.id, revision: data.lesson.revision }));
}
