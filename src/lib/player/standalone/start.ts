import { mount } from 'svelte';
import type { StandaloneData } from '../../interop/standalone.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/marks.css';
import { Standalone } from './standalone.svelte.ts';
import Page from './Standalone.svelte';
import type { Store } from './store.ts';

/**
 * Shows a lesson that runs by itself.
 *
 * @param target where; what stands there for browsers without script goes
 * @param store where its attempts are kept
 */
export function start(target: HTMLElement, data: StandaloneData, store: Store): void {
	const standalone = new Standalone(data, store, newSeed);
	target.replaceChildren();
	mount(Page, { target, props: { standalone } });
}

/** A seed by chance. `randomUUID` is not for every page that is opened from a file. */
function newSeed(): string {
	const [n = 0] = crypto.getRandomValues(new Uint32Array(1));
	return n.toString(16).padStart(8, '0');
}
