import { FRAME_HEIGHT, frameSnippet } from './embed-snippets.ts';
import { el, writeXml } from './xml.ts';

/** An answer of oEmbed 1.0 of type “rich” (https://oembed.com/#section2.3.4.4). Sizes are in CSS pixels. */
export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	width: number;
	height: number;
	html: string;
}

/** As wide as the lesson gets, article and question side by side. */
const WIDEST = 1000;
/** The least in which a lesson can be worked through: a small phone. */
const LEAST = { width: 320, height: 400 };

/** What a consumer asks for. Sizes are the most that it has room for. */
export interface Asked {
	maxwidth: number | null;
	maxheight: number | null;
}

/**
 * What oEmbed tells of a lesson: the frame to show it in.
 *
 * @param site this site's address, without a slash at the end
 * @param lesson with the language that the player is to speak; null leaves it to the lesson
 */
export function oembedOf(
	site: string,
	{ id, title, lang }: { id: string; title: string; lang: string | null },
	{ maxwidth, maxheight }: Asked
): OEmbed {
	const width = Math.max(LEAST.width, Math.min(WIDEST, maxwidth ?? WIDEST));
	const height = Math.max(LEAST.height, Math.min(FRAME_HEIGHT, maxheight ?? FRAME_HEIGHT));
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: 'Who Says?',
		provider_url: `${site}/`,
		width,
		height,
		html: frameSnippet(site, id, title, { lang, width, height })
	};
}

/** The same as XML (https://oembed.com/#section2.3.4). */
export function oembedXml(answer: OEmbed): string {
	const fields = Object.entries(answer).map(([name, value]) => el(name, {}, String(value)));
	return writeXml(el('oembed', {}, ...fields));
}

/**
 * The lesson that an address means, of this site's pages for students; null for any other address.
 *
 * @param host this site’s, with its port: the scheme is a proxy’s to say
 */
export function lessonAt(address: string, host: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.host !== host || !/^https?:$/.test(url.protocol)) return null;
	return /^\/(?:lessons|embed)\/([a-z0-9-]+)\/?$/.exec(url.pathname)?.[1] ?? null;
}
