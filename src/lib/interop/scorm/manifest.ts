import type { Lesson } from '../../lesson/lesson.ts';
import { heldLesson } from '../held.ts';
import { el, type XmlElement } from '../xml.ts';

/** The page of the lesson in a package. */
export const PAGE = 'index.html';

/** The longest title that both standards promise to keep. */
const LONGEST_TITLE = 200;

/** What a manifest says otherwise in each standard. */
interface Edition {
	version: string;
	namespaces: Record<string, string>;
	/** The files that describe the namespaces, by namespace. */
	schemas: Record<string, string>;
	/** The attribute that tells that a page talks to the course system. */
	kind: string;
	/** How the system leads through the only page: where it is not said, some start nothing by themselves. */
	course: XmlElement[];
	/** Whose word counts: the lesson says itself who has finished and passed. */
	page: XmlElement[];
}

/*
 * Neither has a mastery score or a threshold: a system that knows one gives a verdict as soon as there is any score, and
 * so takes a visit in the middle of the lesson for a failed one.
 */
const EDITION_12: Edition = {
	version: '1.2',
	namespaces: {
		xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
		'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
	},
	schemas: {
		'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
		'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
	},
	kind: 'adlcp:scormtype',
	course: [],
	page: []
};

const EDITION_2004: Edition = {
	version: '2004 4th Edition',
	namespaces: {
		xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
		'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
		'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss'
	},
	schemas: {
		'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
		'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
		'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
	},
	kind: 'adlcp:scormType',
	course: [el('imsss:sequencing', {}, el('imsss:controlMode', { choice: 'true', flow: 'true' }))],
	page: [
		el(
			'imsss:sequencing',
			{},
			el('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' })
		)
	]
};

/** The imsmanifest.xml of a lesson as a package of SCORM 1.2: one page, which talks to the course system. */
export const manifest12 = (lesson: Lesson): XmlElement => manifest(lesson, EDITION_12);

/** The same for SCORM 2004, fourth edition. */
export const manifest2004 = (lesson: Lesson): XmlElement => manifest(lesson, EDITION_2004);

function manifest(lesson: Lesson, edition: Edition): XmlElement {
	const { version, namespaces, schemas, kind, course, page } = edition;
	const title = el('title', {}, [...heldLesson(lesson).lesson.lesson.title].slice(0, LONGEST_TITLE).join(''));
	return el(
		'manifest',
		{
			identifier: `who-says-${lesson.id}`,
			version: '1',
			...namespaces,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': Object.entries(schemas).flat().join(' ')
		},
		el('metadata', {}, el('schema', {}, 'ADL SCORM'), el('schemaversion', {}, version)),
		el(
			'organizations',
			{ default: 'course' },
			el(
				'organization',
				{ identifier: 'course' },
				title,
				el('item', { identifier: 'lesson', identifierref: 'page' }, title, ...page),
				...course
			)
		),
		el(
			'resources',
			{},
			el(
				'resource',
				{ identifier: 'page', type: 'webcontent', [kind]: 'sco', href: PAGE },
				el('file', { href: PAGE })
			)
		)
	);
}
