import { blockSign, type Block, type Range, type Sentence } from '../../article/article.ts';
import { marked } from './marked.ts';
import { sentencesAt } from './places.ts';
import { spoken, type Source } from './sheet.ts';

/** Where sentences of a paragraph are left out. */
const GAP = ' […] ';
const PICK = ['<span class="pick">', '</span>'] as const;

/**
 * The sentences in which some words stand, printed once more with a line under these words, so that they can be circled
 * where they are asked about.
 *
 * @param picks the words that can be chosen
 * @param passage what else is shown; null for nothing
 */
export function excerpt(source: Source, picks: readonly Range[], passage: Range | null): string {
	const { article } = source;
	const shown = new Set(
		[...picks, ...(passage ? [passage] : [])].flatMap((range) => sentencesAt(article, range))
	);
	return article.blocks
		.map((block) =>
			excerptOf(
				block,
				block.sentences.filter((sentence) => shown.has(sentence)),
				source,
				picks
			)
		)
		.join('');
}

function excerptOf(
	block: Block,
	shown: readonly Sentence[],
	source: Source,
	picks: readonly Range[]
): string {
	const [first] = shown;
	if (!first) return '';
	const { sentences } = block;
	const { text } = source.article;
	const begins = first === sentences[0] ? '' : '[…] ';
	const ends = shown.at(-1) === sentences.at(-1) ? '' : ' […]';
	const parts = shown.map((sentence, i) => {
		const before = shown[i - 1];
		const isNext = before && sentences.indexOf(before) + 1 === sentences.indexOf(sentence);
		const between = before === undefined ? '' : isNext ? text.slice(before.end, sentence.start) : GAP;
		return between + marked(text, sentence, picks, PICK);
	});
	const sign = block.id === 'h' ? 'Headline' : blockSign(block);
	return `<p class="excerpt" ${spoken(source)}><bdi class="at" lang="en">${sign}</bdi>${begins}${parts.join('')}${ends}</p>`;
}
