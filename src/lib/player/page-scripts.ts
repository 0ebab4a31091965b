import type { Sources } from '../lesson/sources.ts';
import { SOURCES_ID } from './end/sources-id.ts';
import type { PageData } from './entry.ts';

/** JSON in an element: only "<" could end the element that it stands in, so it is escaped. */
const dataElement = (id: string, data: unknown) =>
	`<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/**
 * What a page has after its markup for the player to take it over: the data that the markup was made of, and the
 * script's address.
 *
 * @param sources what the end shows, where the page is over when it is sent
 * @returns markup
 */
export function pageScripts(page: PageData, sources: Sources | null, entry: string): string {
	const end = sources ? dataElement(SOURCES_ID, sources) : '';
	return `${dataElement('player-data', page)}${end}<script type="module" src="${entry}"></script>`;
}
