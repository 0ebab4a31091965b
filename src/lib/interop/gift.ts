import { SKILL_NAMES } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Exported, Loss } from './exported.ts';
import { heldLesson } from './held.ts';
import { lostIn } from './losses.ts';
import { categoryName, moodleArticle, moodleQuestions, type MoodleQuestion } from './moodle-questions.ts';

/**
 * The lesson in GIFT (https://docs.moodle.org/en/GIFT_format), with Moodle’s additions: HTML, ids and tags in comments.
 * A category for each skill; the article first, as a description.
 */
export function gift(lesson: Lesson): Exported {
	const { lesson: held, losses: notHeld } = heldLesson(lesson);
	const { questions, losses } = moodleQuestions(held);
	const sayable = questions.filter((question) => !isAllRight(question));
	const top = categoryName(held.lesson.title);
	const blocks = [`$CATEGORY: ${top}`, `::${held.id}::[html]${escaped(moodleArticle(held))}`];
	sayable.forEach((question, i) => {
		const { skill } = question;
		if (sayable[i - 1]?.skill !== skill) blocks.push(`$CATEGORY: ${top}/${categoryName(SKILL_NAMES[skill])}`);
		blocks.push(giftQuestion(question));
	});
	return {
		files: { [`${lesson.id}.gift.txt`]: `${blocks.join('\n\n')}\n` },
		losses: [...notHeld, ...losses, ...giftLosses(questions)]
	};
}

function giftQuestion(question: MoodleQuestion): string {
	const about = `// [id:${question.id}] [tag:${question.skill}]`;
	const lines = [...answerLines(question), `####${escaped(question.feedback)}`].map((line) => `\t${line}`);
	return `${about}\n::${question.id}::[html]${escaped(question.text)}{\n${lines.join('\n')}\n}`;
}

function answerLines(question: MoodleQuestion): string[] {
	switch (question.type) {
		case 'multichoice': {
			const isSingle = isAskedAsSingle(question);
			return question.answers.map(({ text, percent, feedback }) => {
				const sign = isSingle ? (percent > 0 ? '=' : '~') : `~%${percent}%`;
				return `${sign}${escaped(text)}${feedback === '' ? '' : `#${escaped(feedback)}`}`;
			});
		}
		case 'match':
			return question.pairs.map(
				({ stem, choice }) => `=${stem === null ? '' : escaped(stem)} -> ${escaped(choice)}`
			);
		case 'ordering':
			// Each thing to its place: that is marked as our own grading marks an order.
			return question.shuffled.map((i) => `=${escaped(question.things[i]!)} -> ${i + 1}`);
		case 'essay':
			return [];
	}
}

/** GIFT knows a weight of two digits at most: what takes or gives all can only be said where one answer is chosen. */
function isAskedAsSingle(question: MoodleQuestion & { type: 'multichoice' }): boolean {
	return question.single || question.answers.some(({ percent }) => percent === 100);
}

/** Right answers alone would be read as what a student has to type. */
function isAllRight(question: MoodleQuestion): boolean {
	return (
		question.type === 'multichoice' &&
		isAskedAsSingle(question) &&
		question.answers.every(({ percent }) => percent > 0)
	);
}

/** HTML without line ends as GIFT has it: what would be a sign of its own is not, at the beginning or within. */
function escaped(html: string): string {
	if (html.trim() === '') return '&nbsp;';
	return html
		.replace(/^\s*[[%]/, (start) => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`)
		.replace(/[\\~=#{}:]/g, '\\$&');
}

function giftLosses(questions: MoodleQuestion[]): Loss[] {
	const multichoice = questions.filter((question) => question.type === 'multichoice');
	return [
		...questions.filter(isAllRight).map(({ id }) => ({
			item: id,
			what: 'The question is left out',
			why: 'all its answers are right, and GIFT would ask to type one.'
		})),
		...multichoice
			.filter((question) => !question.single && isAskedAsSingle(question) && !isAllRight(question))
			.map(({ id }) => ({
				item: id,
				what: 'Choosing several answers',
				why: 'only one is right, and GIFT can say so only of questions in which one is chosen.'
			})),
		...lostIn(
			questions.filter(({ hint }) => hint !== null),
			(n) => `The hint of ${n}`,
			'GIFT has no hints.'
		),
		...lostIn(
			questions.filter(({ type, points }) => type !== 'essay' && points !== 1),
			(n) => `The points of ${n}`,
			'GIFT gives every question one.'
		),
		...lostIn(
			questions.filter(({ type }) => type === 'essay'),
			(n) => `That nothing is scored in ${n} answered in one’s own words`,
			'GIFT gives every question one point: set it to 0.'
		),
		...lostIn(
			questions.filter(({ type }) => type === 'ordering'),
			(n) => `Putting things in order, in ${n}`,
			'GIFT has no such type: each thing is matched with the number of its place.'
		)
	];
}
