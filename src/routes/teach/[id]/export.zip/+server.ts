import { json } from '@sveltejs/kit';
import { draftTexts, publishedTexts } from '$lib/server/export.ts';
import { served } from '$lib/server/served.ts';
import { zipLesson } from '$lib/server/zip.ts';
import type { RequestHandler } from './$types';

/** The lesson's folder as a zip: the draft as it is now, or with `?published` what students get. */
export const GET: RequestHandler = async ({ params, url }) => {
	const texts = await (url.searchParams.has('published') ? publishedTexts : draftTexts)(
		await served(),
		params.id
	);
	if (!texts) return json({ message: 'There is no such lesson.' }, { status: 404 });
	return new Response(zipLesson(params.id, texts) as BodyInit, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${params.id}.zip"`
		}
	});
};
