import { escapeSigns } from './markup.ts';

/** How high a frame is that does not know its lesson, in CSS pixels: a question with its feedback has room beside the article. */
export const FRAME_HEIGHT = 800;

/**
 * The markup that puts a lesson into a page by this site's script, as high as the lesson. It keeps the room free that the
 * lesson has from the start, so that nothing moves when the script arrives.
 *
 * @param site this site's address, without a slash at the end
 * @param lang the language that the player is to speak; null leaves it to the lesson
 */
export function elementSnippet(site: string, lesson: string, lang: string | null = null): string {
	const asked = lang ? ` lang="${escapeSigns(lang)}"` : '';
	return `<script src="${escapeSigns(site)}/embed.js" async></script>\n<who-says-lesson lesson="${escapeSigns(lesson)}"${asked} style="display:block;min-height:min(100svh,60rem)"></who-says-lesson>`;
}

interface Frame {
	/** The language that the player is to speak; null leaves it to the lesson. */
	lang?: string | null;
	width?: string | number;
	height?: number;
}

/** The markup that puts a lesson into a page without a script: it scrolls in its frame. */
export function frameSnippet(
	site: string,
	lesson: string,
	title: string,
	{ lang = null, width = '100%', height = FRAME_HEIGHT }: Frame = {}
): string {
	const asked = lang ? `?lang=${encodeURIComponent(lang)}` : '';
	return `<iframe src="${escapeSigns(site)}/embed/${escapeSigns(lesson)}${asked}" title="${escapeSigns(title)}" width="${width}" height="${height}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
}
