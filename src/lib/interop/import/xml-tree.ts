import { SaxesParser } from 'saxes';

/** An element of XML, with all that stands in it in its order. */
export interface XmlTree {
	name: string;
	/** Where it begins, counted from 1. */
	line: number;
	attributes: Record<string, string>;
	content: (XmlTree | string)[];
}

/** Deeper than anything that people write; what reads a tree calls itself once for each level. */
const DEEPEST = 200;
/** In characters: after each it is looked whether there is any use in going on. */
const PIECE = 65_536;

/**
 * The root element of a text, or why there is none. Nothing outside the text is ever read; a file that defines entities of
 * its own is none, since few of them can become very much.
 */
export function readXml(xml: string): XmlTree | string {
	const top: XmlTree = { name: '', line: 0, attributes: {}, content: [] };
	const open = [top];
	let problem: string | null = null;
	const parser = new SaxesParser();
	parser.on('error', (error) => (problem ??= error.message));
	parser.on('doctype', (doctype) => {
		if (doctype.includes('<!ENTITY')) problem ??= 'it defines entities of its own';
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (open.length > DEEPEST) problem ??= `something in it is nested more than ${DEEPEST} levels deep`;
		// What is wrong already is not built up any further.
		if (problem !== null) return;
		const element: XmlTree = { name, line: parser.line, attributes, content: [] };
		open.at(-1)!.content.push(element);
		open.push(element);
	});
	parser.on('closetag', () => {
		if (problem === null) open.pop();
	});
	const onText = (text: string) => {
		if (problem === null) open.at(-1)!.content.push(text);
	};
	parser.on('text', onText);
	parser.on('cdata', onText);
	const text = xml.replace(/^\ufeff/, '');
	for (let at = 0; at < text.length && problem === null; at += PIECE)
		parser.write(text.slice(at, at + PIECE));
	if (problem === null) parser.close();
	return problem ?? elements(top)[0] ?? 'it is empty';
}

/** The elements in an element, without what stands between them. */
export function elements({ content }: XmlTree): XmlTree[] {
	return content.filter((part) => typeof part !== 'string');
}

/** The elements of one name right in an element. */
export const all = (element: XmlTree | undefined, name: string): XmlTree[] =>
	element ? elements(element).filter((child) => child.name === name) : [];

export const first = (element: XmlTree | undefined, name: string): XmlTree | undefined =>
	all(element, name)[0];

/** The letters right in an element. */
export const lettersOf = (element: XmlTree | undefined): string =>
	(element?.content ?? []).filter((part) => typeof part === 'string').join('');
