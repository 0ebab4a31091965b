import type { Lesson } from '../../lesson/lesson.ts';
import { ARTICLE, itemHref } from './markup.ts';
import { TEST, type PackagedItem } from './test.ts';
import { el, type XmlElement } from '../xml.ts';

/** The list of what is in the package (IMS Content Packaging), with what needs what. */
export function manifest(lesson: Lesson, items: readonly PackagedItem[]): XmlElement {
	return el(
		'manifest',
		{
			xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation':
				'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
			identifier: `LESSON-${lesson.id}`
		},
		el('metadata', {}, el('schema', {}, 'QTI Package'), el('schemaversion', {}, '3.0.1')),
		el('organizations'),
		el(
			'resources',
			{},
			resource(
				TEST.identifier,
				'imsqti_test_xmlv3p0',
				TEST.href,
				items.map(({ id }) => id)
			),
			resource(ARTICLE.identifier, 'imsqti_stimulus_xmlv3p0', ARTICLE.href, []),
			...items.map(({ id }) => resource(id, 'imsqti_item_xmlv3p0', itemHref(id), [ARTICLE.identifier]))
		)
	);
}

function resource(identifier: string, type: string, href: string, needs: readonly string[]): XmlElement {
	return el(
		'resource',
		{ identifier, type, href },
		el('file', { href }),
		...needs.map((identifierref) => el('dependency', { identifierref }))
	);
}
