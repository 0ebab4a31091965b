import { flushSync, mount, unmount } from 'svelte';
import type { StandaloneData } from '../../interop/standalone.ts';
import SourceMap from '../end/SourceMap.svelte';

/** The source map as a picture of its own, to be saved: the address of an SVG file that holds it. */
export function pictureOf({ sources, words, mapHeading: heading }: StandaloneData): string {
	const { ledger, maps } = sources;
	const target = document.createElement('div');
	const says = Object.fromEntries(ledger.claims.map((claim) => [claim.id, claim.says]));
	const drawn = mount(SourceMap, {
		target,
		props: { map: maps.wide, name: 'map', words: words.end, language: words.page.language, says, heading }
	});
	flushSync();
	const svg = new XMLSerializer().serializeToString(target.firstElementChild!);
	void unmount(drawn);
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
