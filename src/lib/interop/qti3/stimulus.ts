import type { Lesson } from '../../lesson/lesson.ts';
import { ARTICLE, QTI_NAMESPACE, signed } from './markup.ts';
import { el, type XmlElement } from '../xml.ts';

/** The article as the shared stimulus of all items: its words, its paragraphs' numbers, and what its head says of it. */
export function stimulus({ lesson, article }: Lesson): XmlElement {
	const { headline, outlet, byline, published, dateline, url, rights } = article.meta;
	const about = [outlet, byline, published, dateline].filter((line) => line !== undefined);
	const body = article.blocks.filter((block) => block.id !== 'h');
	return el(
		'qti-assessment-stimulus',
		{
			...QTI_NAMESPACE,
			identifier: ARTICLE.identifier,
			title: headline ?? lesson.title,
			'xml:lang': lesson.language
		},
		el(
			'qti-stimulus-body',
			{},
			...(headline === undefined ? [] : [el('h2', {}, headline)]),
			...about.map((line) => el('p', {}, el('small', {}, line))),
			...body.map((block) => signed(block, article.text.slice(block.start, block.end))),
			...[url, rights].flatMap((line) => (line === undefined ? [] : [el('p', {}, el('small', {}, line))]))
		)
	);
}
