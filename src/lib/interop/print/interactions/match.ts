import { feedbackFor } from '../../../quiz/option-feedback.ts';
import { escapeSigns } from '../../markup.ts';
import { spoken, words } from '../sheet.ts';
import { back } from './back.ts';
import { letter, letterOf, share, sign, type Printed } from './printed.ts';

export const match: Printed<'match'> = {
	how: () => 'Write a letter in each box. A letter may be used more than once, or not at all.',
	ask({ left, right }, source) {
		const lefts = left.map(
			({ text }, i) =>
				`<li ${spoken(source)}>${sign(i + 1)}<span class="box"></span><span>${escapeSigns(text)}</span></li>`
		);
		const rights = right.map(
			({ text }, i) => `<li ${spoken(source)}>${sign(letter(i))}<span>${escapeSigns(text)}</span></li>`
		);
		return `<div class="pairs">\n<ol>\n${lefts.join('\n')}\n</ol>\n<ol>\n${rights.join('\n')}\n</ol>\n</div>`;
	},
	brief: ({ left, right }, { pairs }) =>
		left.map(({ id }, i) => `${i + 1}&nbsp;<b>${letterOf(right, partner(pairs, id))}</b>`).join(', '),
	explain({ left, right }, key, source) {
		const list = left.map(({ id, text }, i) => {
			const partnerId = partner(key.pairs, id);
			const partnerText = right.find((option) => option.id === partnerId)?.text ?? '';
			const wrong = right
				.filter((option) => option.id !== partnerId && Object.hasOwn(key.feedback, `${id}>${option.id}`))
				.map((option) =>
					back(feedbackFor(key, `${id}>${option.id}`), source, `With ${letterOf(right, option.id)}: `)
				);
			const other = Object.hasOwn(key.feedback, id)
				? back(key.feedback[id], source, wrong.length > 0 ? 'With another: ' : 'With any other: ')
				: '';
			return `<li ${spoken(source)}><span></span>${sign(i + 1)}<div><p>${escapeSigns(text)}</p><p class="right">${sign(letterOf(right, partnerId))} ${words(partnerText, source)}</p>${wrong.join('')}${other}</div></li>`;
		});
		return `<ol class="options">\n${list.join('\n')}\n</ol>`;
	},
	credit: ({ pairs }) => `Each right pair gives ${share(pairs.length)}.`
};

/** The right side of a left one; each left has one. */
const partner = (pairs: readonly (readonly [string, string])[], left: string) =>
	pairs.find(([l]) => l === left)?.[1] ?? '';
