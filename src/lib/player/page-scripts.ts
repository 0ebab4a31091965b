import type { PageData } from './entry.ts';

/**
 * What a page has after its markup for the player to take it over: the data that the markup was made of, and the
 * script's address.
 *
 * @returns markup; the data is JSON, in which only "<" could end the element that it stands in, so it is escaped
 */
export function pageScripts(page: PageData, entry: string): string {
	const json = JSON.stringify(page).replaceAll('<', '\\u003c');
	return `<script type="application/json" id="player-data">${json}</script><script type="module" src="${entry}"></script>`;
}
