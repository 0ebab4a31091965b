import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;

/** What a reader sees of HTML, a block a line. */
export function shown(html: string): string {
	const place = document.createElement('div');
	place.innerHTML = html;
	for (const br of place.querySelectorAll('br')) br.replaceWith('\n');
	for (const block of place.querySelectorAll('p, blockquote, li, h4')) block.append('\n');
	return tidy(place.textContent);
}

/** Words as a line of HTML has them: the ends trimmed, line ends alike, and � for what no file can hold. */
export function tidy(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, '�')
			.replace(/\r\n?/g, '\n')
			.trim()
	);
}
