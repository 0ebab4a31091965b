/**
 * Marks words on the page by one of the browser's own highlights, which change nothing of the page itself; a browser
 * without them has them selected where they are chosen.
 *
 * @param words null marks nothing
 * @returns what takes the mark away
 */
export function highlightWords(name: 'chosen' | 'shown', words: Range | null): () => void {
	if (!('highlights' in CSS)) return () => undefined;
	const highlight = words ? new Highlight(words) : null;
	if (highlight) CSS.highlights.set(name, highlight);
	else CSS.highlights.delete(name);
	return () => {
		if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
	};
}
