import { SKILL_NAMES, SKILLS, type Skill } from '../../bank/skills.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { itemHref, QTI_NAMESPACE } from './markup.ts';
import { base, setOutcome, variable } from './rules.ts';
import { el, type XmlElement } from '../xml.ts';

/** The test in a package. No item has this id: theirs are in small letters. */
export const TEST = { identifier: 'TEST', href: 'test.xml' };

/** An item that is in the package. */
export interface PackagedItem {
	id: string;
	skill: Skill;
}

/** The skills that the test asks for: those of the blueprint, or where it names none that there are, all. */
export function askedSkills({ lesson }: Lesson, items: readonly PackagedItem[]): Skill[] {
	const there = SKILLS.filter((skill) => items.some((item) => item.skill === skill));
	const wanted = there.filter((skill) => lesson.quiz.blueprint[skill] > 0);
	return wanted.length > 0 ? wanted : there;
}

/** The quiz as a test: of each skill as many items as the blueprint asks for, by chance; and whether it is passed. */
export function testDocument(lesson: Lesson, items: readonly PackagedItem[]): XmlElement {
	const { title, summary, objectives, language, quiz } = lesson.lesson;
	const sections = askedSkills(lesson, items).map((skill) =>
		section(
			skill,
			items.filter((item) => item.skill === skill),
			quiz.blueprint[skill]
		)
	);
	return el(
		'qti-assessment-test',
		{ ...QTI_NAMESPACE, identifier: TEST.identifier, title, 'xml:lang': language },
		outcome('SCORE', 'float', '0'),
		outcome('MAXSCORE', 'float', '0'),
		outcome('PASSED', 'boolean', 'false'),
		el(
			'qti-test-part',
			{
				identifier: 'PART',
				'navigation-mode': 'nonlinear',
				// What is shown at the end only is shown when all answers are handed in together.
				'submission-mode': quiz.feedback === 'at-end' ? 'simultaneous' : 'individual'
			},
			el('qti-item-session-control', { 'max-attempts': 1, 'show-feedback': 'true', 'allow-review': 'true' }),
			el(
				'qti-assessment-section',
				{ identifier: 'LESSON', title, visible: 'true' },
				el(
					'qti-rubric-block',
					{ use: 'instructions', view: 'candidate' },
					el(
						'qti-content-body',
						{},
						el('p', {}, summary),
						...(objectives.length === 0
							? []
							: [el('ul', {}, ...objectives.map((objective) => el('li', {}, objective)))])
					)
				),
				...sections
			)
		),
		el(
			'qti-outcome-processing',
			{},
			...['SCORE', 'MAXSCORE'].map((identifier) =>
				setOutcome(
					identifier,
					el('qti-sum', {}, el('qti-test-variables', { 'variable-identifier': identifier }))
				)
			),
			passed(quiz['pass-mark'])
		)
	);
}

function section(skill: Skill, items: readonly PackagedItem[], wanted: number): XmlElement {
	return el(
		'qti-assessment-section',
		{ identifier: `SKILL-${skill}`, title: SKILL_NAMES[skill], visible: 'false' },
		...(wanted > 0 && wanted < items.length ? [el('qti-selection', { select: wanted })] : []),
		el('qti-ordering', { shuffle: 'true' }),
		...items.map(({ id }) => el('qti-assessment-item-ref', { identifier: id, href: itemHref(id) }))
	);
}

function outcome(identifier: string, type: string, byDefault: string): XmlElement {
	return el(
		'qti-outcome-declaration',
		{ identifier, cardinality: 'single', 'base-type': type },
		el('qti-default-value', {}, el('qti-value', {}, byDefault))
	);
}

/** The score reaches the pass mark; a sum of shares may miss it by a rounding, as in our own score. */
function passed(passMark: number): XmlElement {
	const got = el('qti-sum', {}, variable('SCORE'), base('float', '1e-9'));
	const needed = el('qti-product', {}, variable('MAXSCORE'), base('float', String(passMark)));
	return setOutcome('PASSED', el('qti-gte', {}, got, needed));
}
