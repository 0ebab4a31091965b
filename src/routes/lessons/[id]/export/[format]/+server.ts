import { downloadOf } from '$lib/interop/download.ts';
import { FORMATS, isFormatName, type Format } from '$lib/interop/formats.ts';
import { builtPlayer } from '$lib/server/built-player.ts';
import { served } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

/**
 * What students get of a lesson, in another system’s form. It has the whole key: only teachers come here
 * (lib/server/auth/guard.ts).
 */
export const GET: RequestHandler = async ({ params }) => {
	const { id, format } = params;
	if (!isFormatName(format)) {
		const known = Object.keys(FORMATS).join(', ');
		return refusal(404, `There is no format “${format}”. There are: ${known}.`);
	}
	const lesson = await (await served()).lessons.get(id);
	if (!lesson) return refusal(404, 'There is no such lesson.');
	const { export: exportAs }: Format = FORMATS[format];
	const exported = exportAs(lesson, builtPlayer());
	if (!exported) return refusal(501, 'This server was built without the player for such files.');
	const { name, type, bytes } = downloadOf(lesson, format, exported);
	return new Response(bytes as BodyInit, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
};

/** Why there is nothing to save, in words: whoever asks has followed a link. */
function refusal(status: number, message: string): Response {
	return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
