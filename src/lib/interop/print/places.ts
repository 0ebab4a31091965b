import {
	allSentences,
	blockName,
	overlaps,
	type Article,
	type Block,
	type Range
} from '../../article/article.ts';

/** The sentences that a stretch of the article touches. */
export const sentencesAt = (article: Article, range: Range) =>
	allSentences(article).filter((sentence) => overlaps(sentence, range));

/** Where a sentence stands, as a reader counts: “paragraph 3, sentence 2”. */
export function sentencePlace(article: Article, id: string): string {
	const block = article.blocks.find(({ sentences }) => sentences.some((sentence) => sentence.id === id));
	return block ? placeIn(block, [block.sentences.findIndex((sentence) => sentence.id === id) + 1]) : '';
}

/** Where a stretch of the article stands: “paragraph 3, sentences 1 and 2”, “paragraph 3”, “paragraph 3 to paragraph 5”. */
export function rangePlace(article: Article, range: Range): string {
	const blocks = article.blocks.filter((block) => overlaps(block, range));
	const [first] = blocks;
	const last = blocks.at(-1);
	if (!first || !last) return '';
	if (first !== last) return `${blockName(first)} to ${blockName(last)}`;
	const numbers = first.sentences.flatMap((sentence, i) => (overlaps(sentence, range) ? [i + 1] : []));
	return placeIn(first, numbers.length === first.sentences.length ? [] : numbers);
}

/** @param numbers of sentences that follow one another; where there are none, all of the block is meant */
function placeIn(block: Block, numbers: readonly number[]): string {
	const [first] = numbers;
	if (first === undefined || block.sentences.length === 1) {
		return block.id === 'h' || first === undefined ? blockName(block) : `${blockName(block)}, sentence 1`;
	}
	const last = numbers.at(-1)!;
	if (last === first) return `${blockName(block)}, sentence ${first}`;
	return `${blockName(block)}, sentences ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`;
}
