import { BLOCK_BREAK, blockSign, type Article, type Range } from '../../article/article.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';

/** The namespaces and schemas of QTI 3.0.1, as its own examples give them. */
export const QTI_NAMESPACE = {
	xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
	'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
	'xsi:schemaLocation':
		'http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd'
};

/** The article in a package. No item has this id: theirs are in small letters. */
export const ARTICLE = { identifier: 'ARTICLE', href: 'article.xml' };

/** Where an item lies in the package. */
export const itemHref = (id: string) => `items/${id}.xml`;

/** Words of the article, set off; where they go over more than one paragraph, each is one here, too. */
export function quote(article: Article, { start, end }: Range): XmlElement {
	const paragraphs = article.text.slice(start, end).split(BLOCK_BREAK);
	return el('blockquote', {}, ...paragraphs.map((words) => el('p', {}, words)));
}

/** A block of the article, with the sign by which questions and feedback call it ("paragraph 3"). */
export function signed(block: { id: string }, ...content: readonly XmlNode[]): XmlElement {
	return el('p', {}, el('small', {}, blockSign(block)), ' ', ...content);
}

/** A text of several lines: a paragraph each. */
export function paragraphs(text: string): XmlElement[] {
	return text.split(/\n{2,}/).map((words) => el('p', {}, words));
}

/** The title of an item in a list: its prompt, cut where it is long. */
export function titleOf(prompt: string): string {
	const characters = [...prompt];
	return characters.length <= 120 ? prompt : `${characters.slice(0, 119).join('')}…`;
}
