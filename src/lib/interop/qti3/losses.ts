import { SKILL_NAMES, SKILLS } from '../../bank/skills.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { PlacedItem } from '../../quiz/place.ts';
import type { Loss } from '../exported.ts';
import { lostIn } from '../losses.ts';
import { askedSkills } from './test.ts';

/** What of a lesson QTI 3.0 cannot say, each kind once. @param placed the questions that are in the package */
export function lossesOf(lesson: Lesson, placed: readonly PlacedItem[]): Loss[] {
	const { quiz } = lesson.lesson;
	const questions = placed.map(({ question }) => question);
	const asked = askedSkills(lesson, questions);
	const ofSkill = (skill: (typeof SKILLS)[number]) =>
		questions.filter((question) => question.skill === skill);
	const lost = (is: boolean, what: string, why: string): Loss[] => (is ? [{ item: null, what, why }] : []);
	return [
		...lostIn(
			questions.filter(({ asksProof }) => asksProof),
			(those) => `The proof step of ${those}`,
			'an item of QTI has one score. Students are not asked to point at the sentence that shows the answer; what the lesson gives as evidence is quoted with the explanation.'
		),
		...lostIn(
			placed.filter(({ key }) => Object.values(key.feedback).some(({ habit }) => habit !== null)),
			(those) => `The habits behind the wrong answers to ${those}, and the report on them`,
			'QTI has no place for the kind of a mistake. What is said to each wrong answer is kept.'
		),
		...lost(
			quiz.attempts > 1,
			`The ${quiz.attempts} tries at a question, each further one for fewer points`,
			'the explanation is shown after an answer, so that the test gives one try.'
		),
		...lost(
			quiz.confidence,
			'How sure a student is of an answer',
			'QTI has nothing that is asked beside an answer and not scored.'
		),
		...lostIn(
			questions.filter(({ interaction }) => interaction === 'extended-text'),
			(those) => `The ticks with which students compare their text with a model answer, in ${those}`,
			'the model answer and the list of what a good answer has are shown, and nothing is ticked. The question is not scored, as in the lesson.'
		),
		...lost(
			asked.some((skill) => ofSkill(skill).length > quiz.blueprint[skill]),
			'The care that no two questions of one test answer each other',
			'QTI draws the questions of each skill by chance alone.'
		),
		...lost(
			true,
			'The colours in the article, the source map and the annotation behind them',
			'QTI shows a text without marks. What the lesson gives as evidence is quoted with the explanation.'
		),
		...SKILLS.filter((skill) => !asked.includes(skill)).flatMap((skill) =>
			lostIn(
				ofSkill(skill),
				(those) => `The skill “${SKILL_NAMES[skill]}”, with ${those}`,
				'the lesson itself does not draw it. Its questions are in the package, and not in the test.'
			)
		)
	];
}
