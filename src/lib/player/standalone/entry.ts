import { STANDALONE, type StandaloneData } from '../../interop/standalone.ts';
import { openStore } from './stores.ts';
import { start } from './start.ts';

/** The script of a lesson in one file, which stands after everything that it needs. */
async function enter() {
	const target = document.getElementById(STANDALONE.player);
	const json = document.getElementById(STANDALONE.data)?.textContent;
	if (!target || !json) return;
	const data = JSON.parse(json) as StandaloneData;
	// A course system may take a while to let the lesson in.
	target.append(data.words.page.oneMoment);
	start(target, data, await openStore(data));
}

void enter();
