import type { Lesson } from '../lesson/lesson.ts';
import type { Exported } from './exported.ts';
import { cmi5 } from './cmi5/cmi5.ts';
import { csv } from './csv.ts';
import { gift } from './gift.ts';
import { html } from './html.ts';
import { json, publicJson } from './json.ts';
import { moodleXml } from './moodle-xml.ts';
import { print } from './print/print.ts';
import { qti3 } from './qti3/qti3.ts';
import { scorm12, scorm2004 } from './scorm/scorm.ts';
import type { StandalonePlayer } from './standalone.ts';
import { xapi } from './xapi/xapi.ts';

/** A form that a lesson can be taken out in. */
export interface Format {
	title: string;
	/** What it is for, one sentence for a teacher. */
	use: string;
	/**
	 * The same lesson gives the same files.
	 *
	 * @param player what runs the lesson where the files are opened; null where it has not been built
	 * @returns null where there is no such format without the player
	 */
	export(lesson: Lesson, player: StandalonePlayer | null): Exported | null;
}

/** All formats, by their names in commands and addresses, in the order in which they are offered. */
export const FORMATS = {
	html: {
		title: 'One HTML file',
		use: 'The whole lesson in a file that any browser opens: from a USB stick, without a network, without this site.',
		export: html
	},
	print: {
		title: 'Worksheet and answer key',
		use: 'On paper: the article and the questions to hand out, without the answers; and for you what is right, and why.',
		export: print
	},
	scorm12: {
		title: 'SCORM 1.2',
		use: 'The lesson itself as a package for a course system that takes SCORM, as most do: it keeps the answers, the score, and who has passed.',
		export: scorm12
	},
	scorm2004: {
		title: 'SCORM 2004',
		use: 'The same for systems that take SCORM 2004, 4th edition: with room for long texts, and with answers reported by name.',
		export: scorm2004
	},
	cmi5: {
		title: 'cmi5',
		use: 'The lesson itself as a package for a course system that takes cmi5: it reports each answer, the score, and who has finished and passed.',
		export: cmi5
	},
	xapi: {
		title: 'xAPI (Tin Can)',
		use: 'The same reports for a course system that takes xAPI, but not cmi5: choose cmi5 where you can.',
		export: xapi
	},
	'moodle-xml': {
		title: 'Moodle XML',
		use: 'For the question bank of Moodle, with hints, marks and feedback: choose it there over GIFT.',
		export: moodleXml
	},
	gift: {
		title: 'GIFT',
		use: 'A text file for the question bank of Moodle, and of other systems that read it.',
		export: gift
	},
	qti3: {
		title: 'QTI 3.0',
		use: 'For systems that take questions by the standard of 1EdTech: the article, the questions with feedback and score, and a test that draws them.',
		export: qti3
	},
	csv: {
		title: 'Spreadsheet',
		use: 'A table with a row for each question, to look through, sort and print (CSV).',
		export: csv
	},
	json: {
		title: 'JSON, with the key',
		use: 'The whole lesson as data, annotation and answers and all: for programs of your own.',
		export: json
	},
	'json-public': {
		title: 'JSON, without the key',
		use: 'The lesson as data, as a student may see it: no answers, no feedback.',
		export: publicJson
	}
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export function isFormatName(name: string): name is FormatName {
	return Object.hasOwn(FORMATS, name);
}
