import type { XmlTree } from './xml-tree.ts';

/**
 * A tree with its names as all versions of QTI have them in common: `simpleChoice` of 2.x and `qti-simple-choice` of 3.0
 * are `simplechoice`; a prefix of a namespace is left out.
 */
export function plainNames({ name, line, attributes, content }: XmlTree): XmlTree {
	return {
		name: plainName(name),
		line,
		attributes: Object.fromEntries(
			Object.entries(attributes).map(([key, value]) => [plainName(key), value] as const)
		),
		content: content.map((part) => (typeof part === 'string' ? part : plainNames(part)))
	};
}

/** A name as all versions of QTI have it in common. */
export const plainName = (name: string) =>
	name
		.slice(name.indexOf(':') + 1)
		.toLowerCase()
		.replace(/^qti-/, '')
		.replaceAll('-', '');
