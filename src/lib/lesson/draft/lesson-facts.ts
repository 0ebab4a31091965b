import { BLOCK_BREAK } from '../../article/article.ts';
import { SKILL_NAMES, SKILLS } from '../../bank/skills.ts';
import type { QuizRules } from '../schema.ts';
import { cameFrom } from './came-from.ts';
import type { Detail, Fact } from './fact.ts';
import { longestRising } from './moved.ts';
import { tidyBody } from './read-draft.ts';

/** What the fields of a lesson and of its article are called, in the order in which they are told. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
	'lesson.title': 'Title',
	'lesson.summary': 'Summary',
	'lesson.objectives': 'What students learn',
	'lesson.language': 'Language',
	'lesson.quiz': 'How the quiz runs',
	'article.headline': 'Headline',
	'article.outlet': 'Outlet',
	'article.byline': 'Byline',
	'article.published': 'Published',
	'article.dateline': 'Dateline',
	'article.url': 'Web address',
	'article.rights': 'Rights',
	'article.body': 'The article’s words'
};

/** How the quiz runs. */
export function quizFacts(quiz: QuizRules): Fact[] {
	const questions = SKILLS.map((skill) => ({
		key: `blueprint.${skill}`,
		label: `Questions of “${SKILL_NAMES[skill]}”`,
		text: String(quiz.blueprint[skill])
	}));
	return [
		...questions,
		{ key: 'attempts', label: 'Tries for each question', text: String(quiz.attempts) },
		{
			key: 'feedback',
			label: 'Feedback',
			text: quiz.feedback === 'at-end' ? 'at the end' : 'after each question'
		},
		{ key: 'confidence', label: 'Asks how sure students are', text: quiz.confidence ? 'yes' : 'no' },
		{ key: 'pass-mark', label: 'Passed with', text: `${Math.round(quiz['pass-mark'] * 1000) / 10} %` }
	];
}

/** The paragraphs that differ between two bodies; one that moves is told as gone and new. */
export function paragraphDetails(before: string, after: string): Detail[] {
	const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
	const from = cameFrom(old, now);
	const known = from.flatMap((i, j) => (i === undefined ? [] : [{ i, j }]));
	const rising = longestRising(known.map(({ i }) => i));
	const pairs = known.filter((_, n) => rising.has(n));
	const details: Detail[] = [];
	let next = 0;
	const goneBefore = (end: number) => {
		for (; next < end; next++)
			details.push({ label: `Paragraph ${next + 1}`, before: old[next]!, after: null });
	};
	now.forEach((words, j) => {
		const i = pairs.find((pair) => pair.j === j)?.i;
		if (i !== undefined) goneBefore(i);
		if (i === undefined || old[i] !== words)
			details.push({
				label: `Paragraph ${j + 1}`,
				before: i === undefined ? null : old[i]!,
				after: words
			});
		if (i !== undefined) next = i + 1;
	});
	goneBefore(old.length);
	return details;
}

function paragraphsOf(body: string): string[] {
	const tidy = tidyBody(body);
	return tidy === '' ? [] : tidy.split(BLOCK_BREAK);
}
