import type { Lesson } from '../../lesson/lesson.ts';
import type { Exported } from '../exported.ts';
import { htmlFile } from '../html.ts';
import type { StandalonePlayer } from '../standalone.ts';
import { iriOf } from '../xapi/ids.ts';
import { listed } from '../xapi/package-text.ts';
import { el, writeXml, type XmlElement } from '../xml.ts';

/**
 * A lesson as a course package of cmi5 (https://github.com/AICC/CMI-5_Spec_Current, section 14): the course structure,
 * with the lesson as its only unit, and the lesson itself.
 */
export const cmi5 = (lesson: Lesson, player: StandalonePlayer | null): Exported | null =>
	player && {
		files: { 'cmi5.xml': writeXml(courseStructure(lesson)), 'index.html': htmlFile(lesson, player, 'cmi5') },
		losses: []
	};

/** Whoever has finished may move on: whether the lesson was passed is told beside that. */
function courseStructure(lesson: Lesson): XmlElement {
	const { title, summary, language } = listed(lesson);
	const inLanguage = (name: string, text: string) => el(name, {}, el('langstring', { lang: language }, text));
	const words = [inLanguage('title', title), inLanguage('description', summary)];
	return el(
		'courseStructure',
		{ xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
		el('course', { id: iriOf(lesson, 'course') }, ...words),
		el(
			'au',
			{
				id: iriOf(lesson, 'lesson'),
				moveOn: 'CompletedOrPassed',
				// At most four places: section 13.1.4.
				masteryScore: Number(lesson.lesson.quiz['pass-mark'].toFixed(4)),
				launchMethod: 'AnyWindow',
				activityType: 'http://adlnet.gov/expapi/activities/lesson'
			},
			...words,
			el('url', {}, 'index.html')
		)
	);
}
