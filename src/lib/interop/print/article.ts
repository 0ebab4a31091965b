import type { Block } from '../../article/article.ts';
import { escapeSigns } from '../markup.ts';
import { spoken, words, type Source } from './sheet.ts';

/**
 * The article as a newspaper sets it, with what an answer on paper points by: a number before each paragraph, and a small
 * raised one before each of its sentences.
 */
export function articleMarkup(source: Source): string {
	const { meta, blocks } = source.article;
	const said = (texts: readonly (string | undefined)[]) =>
		texts.flatMap((text) => (text === undefined ? [] : [words(text, source)]));
	const kicker = said([meta.outlet, meta.byline, meta.dateline, meta.published]).join(' · ');
	const rights = said([meta.url, meta.rights]).join('<br>');
	const paragraphs = blocks
		.filter(({ id }) => id !== 'h')
		.map(
			(block) =>
				`<p ${spoken(source)}><span class="n">${block.id.slice(1)}</span>${numbered(block, source)}</p>`
		);
	const headline = blocks
		.filter(({ id }) => id === 'h')
		.map((block) => `<h2 ${spoken(source)}>${numbered(block, source)}</h2>`);
	return `<article class="article" aria-label="The article">
${kicker === '' ? '' : `<p class="kicker">${kicker}</p>\n`}${headline.join('\n')}
<div class="columns" dir="${directionOf(source.article.text)}">
${paragraphs.join('\n')}
</div>
${rights === '' ? '' : `<p class="rights small">${rights}</p>\n`}</article>`;
}

/** The scripts that are written from right to left. */
const RIGHT_TO_LEFT =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** On which side the first column stands: a column has no text of its own that a browser could go by. */
function directionOf(text: string): 'ltr' | 'rtl' {
	const [first = ''] = /\p{L}/u.exec(text) ?? [];
	return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/** The block’s words to the letter, and before each sentence its number; a headline of one sentence needs none. */
function numbered({ id, start, end, sentences }: Block, { article: { text } }: Source): string {
	if (id === 'h' && sentences.length < 2) return escapeSigns(text.slice(start, end));
	return sentences
		.map((sentence, i) => {
			const next = sentences[i + 1]?.start ?? end;
			return `<sup>${i + 1}</sup>${escapeSigns(text.slice(sentence.start, next))}`;
		})
		.join('');
}
