import type { Lesson } from '../../lesson/lesson.ts';
import type { Exported } from '../exported.ts';
import { htmlFile } from '../html.ts';
import type { StandalonePlayer } from '../standalone.ts';
import { el, writeXml, type XmlElement } from '../xml.ts';
import { iriOf } from './ids.ts';
import { listed } from './package-text.ts';

/** A lesson as a package of xAPI as it was launched before cmi5 (“Tin Can”): tincan.xml, and the lesson itself. */
export const xapi = (lesson: Lesson, player: StandalonePlayer | null): Exported | null =>
	player && {
		files: { 'tincan.xml': writeXml(tincan(lesson)), 'index.html': htmlFile(lesson, player, 'xapi') },
		losses: []
	};

function tincan(lesson: Lesson): XmlElement {
	const { title, summary, language } = listed(lesson);
	return el(
		'tincan',
		{ xmlns: 'http://projecttincan.com/tincan.xsd' },
		el(
			'activities',
			{},
			el(
				'activity',
				{ id: iriOf(lesson, 'lesson'), type: 'http://adlnet.gov/expapi/activities/lesson' },
				el('name', { lang: language }, title),
				el('description', { lang: language }, summary),
				el('launch', { lang: language }, 'index.html')
			)
		)
	);
}
