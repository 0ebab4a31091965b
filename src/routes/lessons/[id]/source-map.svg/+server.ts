import { render } from 'svelte/server';
import { mapHeading } from '$lib/lesson/map-heading.ts';
import { sourcesOf } from '$lib/lesson/sources.ts';
import SourceMap from '$lib/player/end/SourceMap.svelte';
import { askedLesson } from '$lib/server/asked-lesson.ts';
import type { RequestHandler } from './$types';

/**
 * The source map as a picture of its own, to be saved; at `?revision=`, if it is given. 404 without such a lesson, 410
 * where the revision is not kept.
 */
export const GET: RequestHandler = async ({ params, url }) => {
	const lesson = await askedLesson(params.id, url.searchParams);
	const { ledger, maps } = sourcesOf(lesson);
	const says = Object.fromEntries(ledger.claims.map((claim) => [claim.id, claim.says]));
	const { body } = render(SourceMap, {
		props: { map: maps.wide, name: 'map', says, heading: mapHeading(lesson) }
	});
	// The one thing that HTML lets stand and XML does not.
	return new Response(body.replaceAll(']]>', ']]&gt;'), {
		headers: { 'content-type': 'image/svg+xml; charset=utf-8' }
	});
};
