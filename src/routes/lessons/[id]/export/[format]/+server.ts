import { text } from '@sveltejs/kit';
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
		return text(`There is no format “${format}”. There are: ${known}.\n`, { status: 404 });
	}
	const lesson = await (await served()).lessons.get(id);
	if (!lesson) return text('There is no such lesson.\n', { status: 404 });
	const { export: exportAs }: Format = FORMATS[format];
	const exported = exportAs(lesson, builtPlayer());
	if (!exported) return text('This server was built without the player for such files.\n', { status: 501 });
	const { name, type, bytes } = downloadOf(lesson, format, exported);
	return new Response(bytes as BodyInit, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
};
