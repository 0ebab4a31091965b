import type { DomNode } from 'html-to-text';

/** A byline is not longer than this, in characters. */
const LONGEST = 150;
const MOST_NODES = 200;
/** What stands between names, and before them. */
const BETWEEN = /(^|[^\p{L}])(by|and|story|words|text|written|von|par|por|di|und|et)(?=[^\p{L}]|$)/giu;

/** Who wrote a page, as an element says that is marked as telling it; null where that can be no name. */
export function authorOf(elem: DomNode): string | null {
	const own = attribsOf(elem);
	const named = elem.name === 'meta' ? null : find(elem, (node) => attribsOf(node).itemprop === 'name');
	const text = own.content ?? textOf(named ?? elem);
	const name = text
		.replace(/[\s\u00ad\u200b]+/g, ' ')
		.replace(/^\s*by[\s:]+/i, '')
		.trim();
	const isName = /\p{L}/u.test(name) && name.length <= LONGEST && !/https?:|www\.|\S@\S/i.test(name);
	return isName ? name : null;
}

/** The byline of an article by those who are named as its authors; null where nobody is. */
export function bylineOf(authors: readonly string[]): string | null {
	const names = [...new Set(authors)];
	const whole = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
	const byline = whole.join(', ');
	return byline === '' || byline.length > LONGEST ? null : byline;
}

/** Whether a paragraph says who wrote the article and nothing else. */
export function isByline(paragraph: string, authors: readonly string[]): boolean {
	if (authors.length === 0 || paragraph.length > 2 * LONGEST) return false;
	const longestFirst = [...authors].sort((a, b) => b.length - a.length);
	const rest = longestFirst.reduce(
		(text, name) => text.replaceAll(name, ' '),
		paragraph.replace(/\s+/g, ' ')
	);
	return rest !== paragraph && rest.replace(BETWEEN, '$1').replace(/[\s,;:&|/·•–—-]/g, '') === '';
}

const attribsOf = (elem: DomNode) => (elem.attribs ?? {}) as Record<string, string | undefined>;

/** The first that fits of something and what is in it, but for scripts and the like. */
function find(elem: DomNode, fits: (node: DomNode) => boolean): DomNode | null {
	const rest = [elem];
	let count = 0;
	for (let node = rest.pop(); node && count < MOST_NODES; node = rest.pop(), count++) {
		if (fits(node)) return node;
		if (node.type === 'tag') rest.push(...node.children.slice(0, MOST_NODES).reverse());
	}
	return null;
}

function textOf(elem: DomNode): string {
	let text = '';
	find(elem, (node) => {
		if (node.type === 'text') text += node.data ?? '';
		return text.length > 2 * LONGEST;
	});
	return text;
}
