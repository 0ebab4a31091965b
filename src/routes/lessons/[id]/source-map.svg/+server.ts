import { render } from 'svelte/server';
import { mapHeading } from '$lib/lesson/map-heading.ts';
import { sourcesOf } from '$lib/lesson/sources.ts';
import SourceMap from '$lib/player/end/SourceMap.svelte';
import { askedLesson } from '$lib/server/asked-lesson.ts';
import { languageFor, wordsOf } from '$lib/words/languages.ts';
import type { RequestHandler } from './$types';

/**
 * The source map as a picture of its own, to be saved; at `?revision=`, if it is given, and in the language `?lang=`. 404
 * without such a lesson, 410 where the revision is not kept.
 */
export const GET: RequestHandler = async ({ params, url }) => {
	const lesson = await askedLesson(params.id, url.searchParams);
	const { sources, end, page } = wordsOf(languageFor(url.searchParams.get('lang'), lesson.lesson.language));
	const { ledger, maps } = sourcesOf(lesson, sources);
	const says = Object.fromEntries(ledger.claims.map((claim) => [claim.id, claim.says]));
	const { body } = render(SourceMap, {
		props: {
			map: maps.wide,
			name: 'map',
			words: end,
			language: page.language,
			says,
			heading: mapHeading(lesson, sources.heading)
		}
	});
	// The one thing that HTML lets stand and XML does not.
	return new Response(body.replaceAll(']]>', ']]&gt;'), {
		headers: { 'content-type': 'image/svg+xml; charset=utf-8' }
	});
};
