import { SKILL_NAMES } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Exported, Loss } from './exported.ts';
import { heldLesson } from './held.ts';
import { lostIn } from './losses.ts';
import { escapeHtml } from './markup.ts';
import { categoryName, moodleArticle, moodleQuestions, type MoodleQuestion } from './moodle-questions.ts';

/** What the types are called in the file. */
const TYPES: Record<MoodleQuestion['type'], string> = {
	multichoice: 'multichoice',
	match: 'matching',
	ordering: 'ordering',
	essay: 'essay'
};

/**
 * The lesson in Moodle’s own XML (https://docs.moodle.org/en/Moodle_XML_format): a category for each skill, the article
 * first, as a description.
 */
export function moodleXml(lesson: Lesson): Exported {
	const { lesson: held, losses: notHeld } = heldLesson(lesson);
	const { questions, losses } = moodleQuestions(held);
	const top = categoryName(held.lesson.title);
	const penalty = penaltyOf(held);
	const article = [
		element('name', textElement(held.id)),
		htmlElement('questiontext', moodleArticle(held)),
		htmlElement('generalfeedback', ''),
		element('defaultgrade', '0'),
		element('penalty', '0'),
		element('hidden', '0')
	];
	const parts = [category(top), questionElement('description', article)];
	questions.forEach((question, i) => {
		if (questions[i - 1]?.skill !== question.skill)
			parts.push(category(`${top}/${categoryName(SKILL_NAMES[question.skill])}`));
		parts.push(questionElement(TYPES[question.type], fieldsOf(question, penalty)));
	});
	return {
		files: {
			[`${lesson.id}.moodle.xml`]: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`
		},
		losses: [...notHeld, ...losses, ...xmlLosses(questions)]
	};
}

/** What each further try costs, as a share of the mark: as much as it does here. */
function penaltyOf({ lesson }: Lesson): number {
	return Number((1 / lesson.quiz.attempts).toFixed(7));
}

function fieldsOf(question: MoodleQuestion, penalty: number): string[] {
	return [
		element('name', textElement(question.id)),
		htmlElement('questiontext', question.text),
		htmlElement('generalfeedback', question.feedback),
		element('defaultgrade', String(question.points)),
		element('penalty', String(penalty)),
		element('hidden', '0'),
		element('idnumber', question.id),
		...ownFields(question),
		...(question.hint === null ? [] : [htmlElement('hint', question.hint)]),
		element('tags', element('tag', textElement(question.skill)))
	];
}

/** What only questions of this type have. */
function ownFields(question: MoodleQuestion): string[] {
	switch (question.type) {
		case 'multichoice':
			return [
				element('single', String(question.single)),
				element('shuffleanswers', String(question.shuffle)),
				element('answernumbering', 'none'),
				...(question.single ? [] : ['<shownumcorrect/>']),
				...question.answers.map(({ text, percent, feedback }) => answer(percent, text, feedback))
			];
		case 'match':
			return [
				element('shuffleanswers', 'true'),
				'<shownumcorrect/>',
				...question.pairs.map(
					({ stem, choice }) =>
						`<subquestion format="html">${cdataElement(stem ?? '')}${element('answer', textElement(choice))}</subquestion>`
				)
			];
		case 'ordering':
			return [
				element('layouttype', 'VERTICAL'),
				element('selecttype', 'ALL'),
				element('selectcount', String(question.things.length)),
				// Every thing that stands in its place is a right part, as it is here.
				element('gradingtype', 'ABSOLUTE_POSITION'),
				element('showgrading', 'HIDE'),
				element('numberingstyle', 'none'),
				'<shownumcorrect/>',
				...question.things.map((thing, i) => answer(i + 1, thing, ''))
			];
		case 'essay':
			return [
				element('responseformat', 'editor'),
				element('responserequired', '1'),
				element('responsefieldlines', '10'),
				element('attachments', '0'),
				element('attachmentsrequired', '0'),
				htmlElement('graderinfo', question.model)
			];
	}
}

/** An answer with its mark in percent, or in an ordering with its place. */
function answer(fraction: number, text: string, feedback: string): string {
	return `<answer fraction="${fraction}" format="html">${cdataElement(text)}${htmlElement('feedback', feedback)}</answer>`;
}

function questionElement(type: string, fields: readonly string[]): string {
	return `<question type="${type}">\n${fields.map((field) => `\t${field}\n`).join('')}</question>`;
}

function category(path: string): string {
	return questionElement('category', [element('category', textElement(path))]);
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;

const textElement = (text: string) => element('text', escapeHtml(text));

const htmlElement = (name: string, html: string) => `<${name} format="html">${cdataElement(html)}</${name}>`;

/** HTML as Moodle writes it: in a CDATA section, which its own end must not end. */
const cdataElement = (html: string) =>
	element('text', html === '' ? '' : `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);

function xmlLosses(questions: MoodleQuestion[]): Loss[] {
	return [
		...lostIn(
			questions.filter(({ hint }) => hint !== null),
			(n) => `Asking for a hint before the first try, in ${n}`,
			'Moodle shows it after a wrong try, in quizzes that are “Interactive with multiple tries”.'
		),
		...lostIn(
			questions.filter(({ type }) => type === 'ordering'),
			(n) => `Putting things in order, in ${n}`,
			'Moodle has that type since version 4.4; an older one needs the plugin “Ordering”.'
		)
	];
}
