import { HABITS } from '../../../bank/habits.ts';
import type { OptionFeedback } from '../../../quiz/question.ts';
import { escapeSigns } from '../../markup.ts';
import { spoken, words, type Source } from '../sheet.ts';

/**
 * What a wrong answer is told, and the habit behind it.
 *
 * @param when in which case it is told, in words of ours; none where that is clear
 */
export function back(feedback: OptionFeedback | undefined, source: Source, when = ''): string {
	if (!feedback) return '';
	const { text, habit } = feedback;
	const said =
		when === ''
			? `<p class="back" ${spoken(source)}>${escapeSigns(text)}</p>`
			: `<p class="back" dir="ltr">${when}${words(text, source)}</p>`;
	return (
		(text === '' ? '' : said) +
		(habit ? `<p class="habit" lang="en" dir="ltr">Habit: ${escapeSigns(HABITS[habit].name)}</p>` : '')
	);
}
