import { tick } from 'svelte';
import type { StandaloneData } from '../../interop/standalone.ts';
import { EndState } from '../end/end-state.svelte.ts';
import End from '../end/End.svelte';
import { pictureOf } from './picture.ts';

/** The end of a lesson that has everything with it: nothing is asked for. */
export class FileEnd extends EndState {
	constructor(private readonly data: StandaloneData) {
		super();
	}

	async load(): Promise<void> {
		if (this.view) return;
		// Not while the result is being put on the screen: the picture is drawn apart from it.
		await tick();
		const { sources } = this.data;
		this.view = { End, sources, picture: pictureOf(this.data) };
	}
}
