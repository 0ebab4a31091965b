import { feedbackFor } from '../../../quiz/option-feedback.ts';
import { escapeSigns } from '../../markup.ts';
import { spoken } from '../sheet.ts';
import { back } from './back.ts';
import { share, sign, type Printed } from './printed.ts';

export const order: Printed<'order'> = {
	how: ({ order }) => `Number the boxes from 1, for what comes first, to ${order.length}.`,
	ask({ order }, source) {
		const list = order.map(
			({ text }) => `<li ${spoken(source)}><span class="box"></span><span>${escapeSigns(text)}</span></li>`
		);
		return `<ul class="order">\n${list.join('\n')}\n</ul>`;
	},
	brief: ({ order }, key) =>
		`<b>${order.map(({ id }) => key.order.indexOf(id) + 1).join(', ')}</b> from top to bottom`,
	explain({ order }, key, source) {
		const list = key.order.map((id, i) => {
			const text = order.find((thing) => thing.id === id)?.text ?? '';
			return `<li ${spoken(source)}><span></span>${sign(i + 1)}<div><p>${escapeSigns(text)}</p>${back(feedbackFor(key, id), source, 'In another place: ')}</div></li>`;
		});
		return `<ol class="options">\n${list.join('\n')}\n</ol>`;
	},
	credit: ({ order }) => `Each one in its place gives ${share(order.length)}.`
};
