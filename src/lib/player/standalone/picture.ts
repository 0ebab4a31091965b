import { flushSync, mount, unmount } from 'svelte';
import type { Sources } from '../../lesson/sources.ts';
import SourceMap from '../end/SourceMap.svelte';

/** The source map as a picture of its own, to be saved: the address of an SVG file that holds it. */
export function pictureOf({ ledger, maps }: Sources, heading: string): string {
	const target = document.createElement('div');
	const says = Object.fromEntries(ledger.claims.map((claim) => [claim.id, claim.says]));
	const drawn = mount(SourceMap, { target, props: { map: maps.wide, name: 'map', says, heading } });
	flushSync();
	const svg = new XMLSerializer().serializeToString(target.firstElementChild!);
	void unmount(drawn);
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
