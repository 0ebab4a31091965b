import { render } from 'svelte/server';
import { sourcesOf } from '$lib/lesson/sources.ts';
import SourceMap from '$lib/player/end/SourceMap.svelte';
import { askedLesson } from '$lib/server/asked-lesson.ts';
import type { RequestHandler } from './$types';

/** The source map as a picture of its own, to be saved. */
export const GET: RequestHandler = ({ params, url }) => {
	const { ledger, maps } = sourcesOf(askedLesson(params.id, url.searchParams));
	const says = Object.fromEntries(ledger.claims.map((claim) => [claim.id, claim.says]));
	const { body } = render(SourceMap, { props: { map: maps.wide, name: 'map', says } });
	return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
