import type { Article } from '../../../article/article.ts';
import { allSentences } from '../../../article/article.ts';
import { feedbackFor } from '../../../quiz/option-feedback.ts';
import type { QuestionOf } from '../../../quiz/question.ts';
import { escapeSigns } from '../../markup.ts';
import { excerpt } from '../excerpt.ts';
import { rangePlace, sentencePlace } from '../places.ts';
import { placeSlots } from '../slots.ts';
import { spoken, words, type Source } from '../sheet.ts';
import { back } from './back.ts';
import { creditForChosen } from './choice.ts';
import type { Printed } from './printed.ts';

/** Room for so many sentences is more than an answer needs: how many are right is not to be seen. */
const ROOM = 6;

type Hottext = QuestionOf<'hottext'>;

export const hottext: Printed<'hottext'> = {
	how(question, { article }) {
		const { multiple } = question;
		if (isBySentence(question, article))
			return multiple ? 'Write down where they stand: all that fit.' : 'Write down where it stands.';
		return `${multiple ? 'Circle all that fit' : 'Circle your answer'}: what can be chosen has a dotted line below.`;
	},
	ask(question, source) {
		if (!isBySentence(question, source.article))
			return excerpt(
				source,
				question.spans.map(({ at }) => at),
				question.passage
			);
		const room = question.multiple ? Math.min(ROOM, question.spans.length) : 1;
		return `<p class="slots">${`<span>${placeSlots()}</span>`.repeat(room)}</p>`;
	},
	brief(question, { correct }, source) {
		const rights = question.spans.filter(({ id }) => correct.includes(id));
		const isPlace = isBySentence(question, source.article);
		return rights
			.map((span) => (isPlace ? escapeSigns(sentencePlace(source.article, span.id)) : quoted(span, source)))
			.join(question.multiple ? '; ' : ' or ');
	},
	explain(question, key, source) {
		const { article } = source;
		const rights = question.spans.filter(({ id }) => key.correct.includes(id));
		const wrongs = question.spans.filter(({ id }) => !key.correct.includes(id) && feedbackFor(key, id));
		const line = ({ at }: Hottext['spans'][number]) =>
			`<p>${escapeSigns(article.text.slice(at.start, at.end))} <bdi class="place" lang="en">${rangePlace(article, at)}</bdi></p>`;
		const list = [
			...rights.map(
				(span) =>
					`<li ${spoken(source)} class="right"><span class="sign">✓</span><span></span><div>${line(span)}</div></li>`
			),
			...wrongs.map(
				(span) =>
					`<li ${spoken(source)}><span></span><span></span><div>${line(span)}${back(feedbackFor(key, span.id), source)}</div></li>`
			)
		];
		return `<ul class="options">\n${list.join('\n')}\n</ul>`;
	},
	credit: creditForChosen
};

/** Whether whole sentences are chosen: their ids are the article’s own, which no item can give. */
function isBySentence({ spans }: Hottext, article: Article): boolean {
	const sentences = new Set(allSentences(article).map(({ id }) => id));
	return spans.every(({ id }) => sentences.has(id));
}

const quoted = ({ at }: Hottext['spans'][number], source: Source) =>
	`“${words(source.article.text.slice(at.start, at.end), source)}” (${rangePlace(source.article, at)})`;
