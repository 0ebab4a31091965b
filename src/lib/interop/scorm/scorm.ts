import type { Lesson } from '../../lesson/lesson.ts';
import type { Exported, Loss } from '../exported.ts';
import { htmlFile } from '../html.ts';
import { lostIn } from '../losses.ts';
import type { StandalonePlayer } from '../standalone.ts';
import { writeXml } from '../xml.ts';
import { letteredOptions } from './letters.ts';
import { manifest12, manifest2004, PAGE } from './manifest.ts';

/** A lesson as a package of SCORM 1.2: the lesson itself, which tells the course system how it goes. */
export function scorm12(lesson: Lesson, player: StandalonePlayer | null): Exported | null {
	if (!player) return null;
	const ofKind = (...kinds: string[]) =>
		lesson.bank.items.filter(({ interaction }) => kinds.includes(interaction));
	return {
		files: {
			'imsmanifest.xml': writeXml(manifest12(lesson)),
			[PAGE]: htmlFile(lesson, player, 'scorm12'),
			'letters.txt': lettersFile(lesson)
		},
		losses: [
			...lostIn(
				lesson.bank.items.filter((item) => letteredOptions(item).length > 0),
				(those) => `The words of the options that are chosen, in ${those}`,
				'SCORM 1.2 reports a letter for each. Which stands for what is in letters.txt.'
			),
			...lostIn(
				ofKind('hottext', 'extended-text'),
				(those) => `What is longer than 255 characters of an answer in words, to ${those}`,
				'SCORM 1.2 takes no more. Here the words of the article that were chosen, or the student’s own, are reported.'
			),
			...unreported(lesson)
		]
	};
}

/** The same for SCORM 2004, fourth edition. */
export function scorm2004(lesson: Lesson, player: StandalonePlayer | null): Exported | null {
	return (
		player && {
			files: {
				'imsmanifest.xml': writeXml(manifest2004(lesson)),
				[PAGE]: htmlFile(lesson, player, 'scorm2004')
			},
			losses: unreported(lesson)
		}
	);
}

/** What the lesson has and shows, and neither standard can be told of. */
function unreported({ lesson, bank }: Lesson): Loss[] {
	const { attempts, confidence } = lesson.quiz;
	const lost = (is: boolean, what: string, why: string): Loss[] => (is ? [{ item: null, what, why }] : []);
	return [
		...lostIn(
			bank.items.filter(({ proof }) => proof.length > 0),
			(those) => `The sentence that a student points at to prove an answer, in ${those}`,
			'SCORM has one answer to a question. The lesson asks for it, and the student sees the verdict; it is not reported.'
		),
		...lostIn(
			bank.items.filter(({ interaction }) => interaction === 'extended-text'),
			(those) => `The paragraphs of the student’s own words, in ${those}`,
			'They are reported as one line: not every system takes a line break.'
		),
		...lost(
			attempts > 1,
			'All answers to a question but the latest',
			'SCORM has one answer to a question. The points, which are fewer for a further try, are in the score.'
		),
		...lost(
			confidence,
			'How sure a student is of an answer',
			'SCORM has nothing that is said beside an answer. The student sees it at the end.'
		),
		...lost(
			true,
			'Practices, and a later run that comes to less',
			'SCORM has one result for a student. It is that of the best run through the whole lesson.'
		)
	];
}

/** What each letter in a course system’s report stands for. */
function lettersFile(lesson: Lesson): string {
	const parts = lesson.bank.items.flatMap((item) => {
		const options = letteredOptions(item);
		if (options.length === 0) return [];
		return [
			[`${item.id}: ${item.prompt}`, ...options.map(({ letter, text }) => `  ${letter}  ${text}`)].join('\n')
		];
	});
	return [
		'What the letters in the reports of SCORM 1.2 stand for, by the id of the question.',
		...parts,
		''
	].join('\n\n');
}
