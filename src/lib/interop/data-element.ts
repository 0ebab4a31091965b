/**
 * Data in an element of a page, as JSON. Only "<" could end the element that it stands in, or begin a comment there;
 * the two separators that only JSON takes for ordinary characters are escaped with it.
 *
 * @param id the element's; not escaped
 * @returns markup
 */
export function dataElement(id: string, data: unknown): string {
	const json = JSON.stringify(data)
		.replaceAll('<', '\\u003c')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
	return `<script type="application/json" id="${id}">${json}</script>`;
}
