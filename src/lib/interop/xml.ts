/** An element of an XML document: what it is called, its attributes, and what stands in it. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string | number>;
	children: XmlNode[];
}

/** A text as it is to be read, not as it is written; or an element. */
export type XmlNode = string | XmlElement;

export function el(
	name: string,
	attributes: Record<string, string | number> = {},
	...children: readonly XmlNode[]
): XmlElement {
	return { name, attributes, children: [...children] };
}

const IN_TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** A reader makes spaces of tabs and line ends in an attribute, unless they are written as references. */
const IN_ATTRIBUTE: Record<string, string> = { ...IN_TEXT, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/**
 * Writes a document. Elements that hold only elements are indented; where a text stands among the children (be it an
 * empty one), no white space is added.
 *
 * @param root holds no characters that XML 1.0 cannot hold: see held.ts
 */
export function writeXml(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '\n')}\n`;
}

/** @param indent the line end and the tabs before the node; null where no white space may be added */
function written(node: XmlNode, indent: string | null): string {
	if (typeof node === 'string') return node.replace(/[&<>\r]/g, (sign) => IN_TEXT[sign]!);
	const { name, children } = node;
	const attributes = Object.entries(node.attributes).map(
		([key, value]) => ` ${key}="${String(value).replace(/[&<>"\r\n\t]/g, (sign) => IN_ATTRIBUTE[sign]!)}"`
	);
	const open = `<${name}${attributes.join('')}`;
	if (children.length === 0) return `${open}/>`;
	if (indent === null || children.some((child) => typeof child === 'string')) {
		return `${open}>${children.map((child) => written(child, null)).join('')}</${name}>`;
	}
	const inner = `${indent}\t`;
	return `${open}>${children.map((child) => inner + written(child, inner)).join('')}${indent}</${name}>`;
}
