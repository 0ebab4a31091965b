import { error, json } from '@sveltejs/kit';
import { lessonAt, oembedOf, oembedXml } from '$lib/interop/oembed.ts';
import { originOf } from '$lib/server/auth/origin.ts';
import { served } from '$lib/server/served.ts';
import { languageOf } from '$lib/words/languages.ts';
import type { RequestHandler } from './$types';

/** oEmbed 1.0 (https://oembed.com): how to show the lesson at an address. */
export const GET: RequestHandler = async ({ url, request }) => {
	const format = url.searchParams.get('format') ?? 'json';
	// What the standard wants to be said of a format that is not there.
	if (format !== 'json' && format !== 'xml') error(501, 'oEmbed is answered as json or xml.');
	const site = originOf({ request, url });
	const address = url.searchParams.get('url');
	if (!address) error(400, 'oEmbed needs the address of a lesson: ?url=…');
	const id = lessonAt(address, new URL(site).host);
	const lesson = id && (await (await served()).lessons.get(id));
	if (!lesson) error(404, 'There is no lesson at that address.');

	const answer = oembedOf(
		site,
		{
			id: lesson.id,
			title: lesson.lesson.title,
			lang: languageOf(new URL(address).searchParams.get('lang'))
		},
		{ maxwidth: size(url, 'maxwidth'), maxheight: size(url, 'maxheight') }
	);
	if (format === 'json') return json(answer);
	return new Response(oembedXml(answer), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
};

function size(url: URL, name: string): number | null {
	const asked = url.searchParams.get(name);
	if (asked === null) return null;
	if (!/^\d{1,5}$/.test(asked)) error(400, `${name} is a whole number of pixels.`);
	return Number(asked);
}
