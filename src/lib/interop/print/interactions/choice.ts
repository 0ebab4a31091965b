import { feedbackFor } from '../../../quiz/option-feedback.ts';
import type { KeyOf } from '../../../quiz/question.ts';
import { escapeSigns } from '../../markup.ts';
import { spoken } from '../sheet.ts';
import { back } from './back.ts';
import { letter, letterOf, share, sign, type Printed } from './printed.ts';

export const choice: Printed<'choice'> = {
	how: ({ multiple }) => (multiple ? 'Mark all that fit.' : 'Mark one.'),
	ask({ multiple, choices }, source) {
		const mark = `<span class="mark${multiple ? ' square' : ''}"></span>`;
		const list = choices.map(
			({ text }, i) => `<li ${spoken(source)}>${mark}${sign(letter(i))}<span>${escapeSigns(text)}</span></li>`
		);
		return `<ol class="choices">\n${list.join('\n')}\n</ol>`;
	},
	brief: ({ multiple, choices }, { correct }) =>
		`<b>${correct
			.map((id) => letterOf(choices, id))
			.sort()
			.join(multiple ? ', ' : ' or ')}</b>`,
	explain({ choices }, key, source) {
		const list = choices.map(({ id, text }, i) => {
			const isRight = key.correct.includes(id);
			const said = isRight ? '' : back(feedbackFor(key, id), source);
			return `<li ${spoken(source)}${isRight ? ' class="right"' : ''}><span class="sign">${isRight ? '✓' : ''}</span>${sign(letter(i))}<div><p>${escapeSigns(text)}</p>${said}</div></li>`;
		});
		return `<ol class="options">\n${list.join('\n')}\n</ol>`;
	},
	credit: creditForChosen
};

/** As grade/choice.ts counts. */
export function creditForChosen({ multiple, correct }: KeyOf<'choice' | 'hottext'>): string {
	return multiple
		? `Each right one gives ${share(correct.length)}, each wrong one takes as much away; never less than 0.`
		: 'All or nothing.';
}
