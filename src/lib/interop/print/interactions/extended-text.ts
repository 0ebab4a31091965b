import { escapeSigns } from '../../markup.ts';
import { block, spoken } from '../sheet.ts';
import type { Printed } from './printed.ts';

/** How many lines there are to write on: room for a few sentences. */
const LINES = 7;

export const extendedText: Printed<'extended-text'> = {
	how: () => 'A few sentences are enough.',
	ask: () => `<ul class="lines">${'<li></li>'.repeat(LINES)}</ul>`,
	brief: () => 'own words: see there',
	explain(_question, { model, criteria }, source) {
		const list = criteria.map(
			(criterion) =>
				`<li ${spoken(source)}><span class="mark square"></span><span>${escapeSigns(criterion)}</span></li>`
		);
		return `<p class="label">A model answer</p>${block('p', model, source)}
<p class="label">A good answer…</p>
<ul class="ticks">\n${list.join('\n')}\n</ul>`;
	},
	credit: () => null
};
