import { dataElement } from '../interop/data-element.ts';
import type { Sources } from '../lesson/sources.ts';
import { SOURCES_ID } from './end/sources-id.ts';
import type { PageData } from './entry.ts';

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
