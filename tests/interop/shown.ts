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

/** A text as it was read in HTML: the ends trimmed, line ends alike. */
export function tidy(text: string): string {
	return held(text).replace(/\r\n?/g, '\n').trim();
}

/** A text with � for what no file can hold. */
export function held(text: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, '�');
}
